// The map: country outlines from the page itself, incidents as dots where the place is known sharply and as discs of
// their uncertainty where it isn't. Web Mercator, so that discs are round.

function makeMap(choose, showUnplaced) {
  const svg = byId("map-svg"), frame = svg.parentNode;
  const land = draw("g", { class: "land" }), discs = draw("g"), dots = draw("g"), labels = draw("g", { "aria-hidden": "true" });
  svg.append(land, labels, discs, dots);
  const arcs = decodeArcs(DATA.outlines);
  const countries = DATA.outlines.countries.filter((c) => c.code !== "AQ");
  for (const country of countries) {
    country.node = draw("path", { d: countryPath(country, arcs) });
    land.append(country.node);
    country.rings = country.polygons.flat().map((ring) => ringPoints(ring, arcs));
    country.box = boxOf(country.rings.flat());
  }

  let spots = [], drawn = [], drawnAt = 0, chosen = null, view = { k: 3, x: 0, y: 0 }, pending = false;

  const size = () => [svg.clientWidth || 800, svg.clientHeight || 400];
  const project = (longitude, latitude) => [longitude * view.k + view.x, mercator(latitude) * view.k + view.y];
  /** Pixels: a dot grows with its count, a disc is as wide as the doubt. */
  const radiusOf = (spot) => {
    const count = spot.records.length;
    if (spot.sharp) return count === 1 ? 4.5 : Math.min(16, 7.5 + Math.sqrt(count) * 0.7);
    return Math.max(7, ((spot.km || 5) / KM_DEGREE / Math.cos((spot.latitude * Math.PI) / 180)) * view.k);
  };

  /** Gather incidents of one point and one uncertainty into one spot. */
  function gather(records) {
    const found = new Map();
    for (const record of records) {
      const place = record.location;
      if (!place || typeof place.latitude !== "number" || typeof place.longitude !== "number") continue;
      const sharp = SHARP.has(place.precision) && (place.uncertainty_km || 0) < 25;
      const key = [place.latitude, place.longitude, sharp ? 0 : place.uncertainty_km || 5].join(" ");
      if (!found.has(key)) {
        const { latitude, longitude, uncertainty_km: km, precision } = place;
        found.set(key, { key, latitude, longitude, km, precision, sharp, records: [] });
      }
      found.get(key).records.push(record);
    }
    spots = [...found.values()].sort((a, b) => (b.km || 0) - (a.km || 0));
    spots.forEach(describe);
  }

  function describe(spot) {
    const kinds = new Set(spot.records.map(hue));
    spot.kind = kinds.size === 1 ? [...kinds][0] : "mixed";
    spot.apart = spot.records.every((r) => !HAPPENED.has(r.status));
  }

  /** Put sharp spots together that would cover each other at this zoom. */
  function cluster() {
    const REACH = 24, cells = new Map(), made = spots.filter((s) => !s.sharp);
    const sharp = spots.filter((s) => s.sharp).sort((a, b) => b.records.length - a.records.length);
    for (const spot of sharp) {
      const x = spot.longitude * view.k, y = mercator(spot.latitude) * view.k;
      const column = Math.floor(x / REACH), row = Math.floor(y / REACH);
      let near = null;
      for (let i = -1; i <= 1 && !near; i += 1) {
        for (let j = -1; j <= 1 && !near; j += 1) {
          near = (cells.get(`${column + i} ${row + j}`) || []).find((c) => Math.hypot(c.x - x, c.y - y) < REACH) || null;
        }
      }
      if (near) {
        near.parts.push(spot);
        near.records = near.records.concat(spot.records);
        continue;
      }
      const heap = { ...spot, x, y, parts: [spot] };
      const key = `${column} ${row}`;
      cells.set(key, [...(cells.get(key) || []), heap]);
      made.push(heap);
    }
    made.filter((s) => s.sharp).forEach(describe);
    drawn = made;
    drawnAt = view.k;
    makeSpots();
  }

  function makeSpots() {
    discs.replaceChildren();
    dots.replaceChildren();
    for (const spot of drawn) {
      const look = `spot ${spot.sharp ? "sharp" : "wide"} ${spot.kind}${spot.apart ? " apart" : ""}`;
      const layer = spot.sharp ? dots : discs, r = radiusOf(spot);
      // The wider a disc, the fainter: a country-wide one must not drown what is known better.
      const opacity = spot.sharp ? null : Math.max(0.025, Math.min(0.22, 9 / r)).toFixed(3);
      spot.node = draw("circle", { class: look, r: r.toFixed(1), "fill-opacity": opacity });
      spot.node.addEventListener("click", () => open(spot));
      spot.node.addEventListener("pointermove", (event) => tip(frame, event, spotText(spot)));
      spot.node.addEventListener("pointerleave", () => tip(frame, null, ""));
      spot.label = spot.records.length > 1 ? draw("text", { class: spot.sharp ? "count in" : "count" }, String(spot.records.length)) : null;
      layer.append(spot.node);
      if (spot.label) layer.append(spot.label);
    }
  }

  /** A click on one place walks through its incidents; on several together, it goes nearer. */
  function open(spot) {
    if (spot.parts && spot.parts.length > 1 && view.k < 3000) {
      const [x, y] = project(spot.longitude, spot.latitude);
      zoom(3, x, y);
      return;
    }
    const at = spot.records.findIndex((r) => r === chosen);
    choose(spot.records[(at + 1) % spot.records.length]);
  }

  function spotText(spot) {
    const apart = spot.parts && spot.parts.length > 1;
    if (apart) return `${spot.records.length} incidents at ${spot.parts.length} places: click to go nearer`;
    const known = spot.sharp ? "" : `\nKnown to within about ${Math.round(spot.km || 5)} km: ${PLACE_WORDS[spot.precision] || ""}`;
    const many = spot.records.length > 1;
    return (many ? `${spot.records.length} incidents: ${placeText(spot.records[0].location)}` : headline(spot.records[0])) + known;
  }

  function place() {
    pending = false;
    if (drawnAt !== view.k) cluster();
    land.setAttribute("transform", `translate(${view.x} ${view.y}) scale(${view.k})`);
    const [width, height] = size();
    for (const { node, box } of countries) {
      const hidden = box[2] * view.k + view.x < 0 || box[0] * view.k + view.x > width || box[3] * view.k + view.y < 0 || box[1] * view.k + view.y > height;
      if (node.hasAttribute("display") !== hidden) node.toggleAttribute("display", hidden) && node.setAttribute("display", "none");
    }
    for (const spot of drawn) {
      const [x, y] = project(spot.longitude, spot.latitude), r = radiusOf(spot);
      const seen = x > -r && y > -r && x < width + r && y < height + r;
      spot.node.setAttribute("cx", x.toFixed(1));
      spot.node.setAttribute("cy", y.toFixed(1));
      spot.node.classList.toggle("chosen", chosen !== null && spot.records.includes(chosen));
      if (spot.label) {
        spot.label.setAttribute("x", x.toFixed(1));
        spot.label.setAttribute("y", (spot.sharp ? y + 4 : y - r + 13).toFixed(1));
      }
      spot.at = seen ? [x, y, r] : null;
    }
    nameThings(width, height);
    drawScale();
  }

  /** Names of countries and places, as many as fit without touching. */
  function nameThings(width, height) {
    const taken = [], made = [];
    const free = (box) => taken.every((b) => box[2] < b[0] || box[0] > b[2] || box[3] < b[1] || box[1] > b[3]);
    const put = (text, x, y, left, kind, room = 0) => {
      const wide = text.length * 6.2 + 6;
      const box = left ? [x, y - 10, x + wide, y + 4] : [x - wide / 2, y - 10, x + wide / 2, y + 4];
      const seen = box[2] > room && box[0] < width - room && box[3] > room && box[1] < height - room;
      if (!seen || !free(box)) return false;
      taken.push(box);
      made.push(draw("text", { x: x.toFixed(1), y: y.toFixed(1), class: kind }, text));
      return true;
    };
    for (const spot of drawn) {
      if (!spot.at || spot.sharp || !spot.label) continue;
      const box = [spot.at[0] - 12, spot.at[1] - spot.at[2] + 3, spot.at[0] + 12, spot.at[1] - spot.at[2] + 15];
      spot.label.setAttribute("visibility", free(box) ? "visible" : "hidden");
      if (free(box)) taken.push(box);
    }
    for (const spot of drawn) {
      if (spot.at && spot.sharp) taken.push([spot.at[0] - spot.at[2], spot.at[1] - spot.at[2], spot.at[0] + spot.at[2], spot.at[1] + spot.at[2]]);
    }
    if (view.k > 25) {
      const busy = drawn.filter((s) => s.at && s.sharp && s.records[0].location.name);
      busy.sort((a, b) => b.records.length - a.records.length);
      for (const spot of busy.slice(0, 80)) put(spot.records[0].location.name, spot.at[0] + spot.at[2] + 3, spot.at[1] + 4, true, "place-name");
    }
    for (const country of [...countries].sort((a, b) => b.size - a.size)) {
      if (country.size * view.k * view.k < country.name.length * 350) continue;
      const [x, y] = project(country.at[0], country.at[1]);
      if (put(country.name, x, y, false, "country-name", 20)) continue;
      // Its usual place is out of sight or taken: any free one of twenty that lie inside the country will do.
      for (let i = 0; i < 20; i += 1) {
        const px = ((i % 5) + 0.5) * (width / 5), py = (Math.floor(i / 5) + 0.5) * (height / 4);
        if (holds(country, (px - view.x) / view.k, (py - view.y) / view.k) && put(country.name, px, py, false, "country-name", 20)) break;
      }
    }
    labels.replaceChildren(...made);
  }

  function drawScale() {
    const [width, height] = size();
    const middle = (2 * Math.atan(Math.exp((-((height / 2 - view.y) / view.k) * Math.PI) / 180)) - Math.PI / 2);
    const perKm = view.k / KM_DEGREE / Math.cos(middle);
    const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
    const km = steps.filter((s) => s * perKm < Math.min(130, width / 4)).pop() || 1;
    byId("scale-text").textContent = `${km} km`;
    byId("scale-bar").style.width = `${Math.round(km * perKm)}px`;
  }

  function redraw() {
    if (!pending) {
      pending = true;
      requestAnimationFrame(place);
    }
  }

  function zoom(factor, x, y) {
    const [width, height] = size();
    const cx = x ?? width / 2, cy = y ?? height / 2;
    const k = Math.max(Math.min(width / 360, height / 300), Math.min(4000, view.k * factor));
    view = { k, x: cx - ((cx - view.x) * k) / view.k, y: cy - ((cy - view.y) * k) / view.k };
    redraw();
  }

  function pan(dx, dy) {
    view = { ...view, x: view.x + dx, y: view.y + dy };
    redraw();
  }

  /** Show all spots, with their discs, or the world where there are none. */
  function fit() {
    const [width, height] = size();
    let box = [-170, mercator(72), 180, mercator(-56)];
    if (spots.length) {
      box = [Infinity, Infinity, -Infinity, -Infinity];
      for (const spot of spots) {
        const reach = Math.max(0.35, (spot.km || 0) / KM_DEGREE / Math.cos((spot.latitude * Math.PI) / 180));
        const y = mercator(spot.latitude);
        box = [Math.min(box[0], spot.longitude - reach), Math.min(box[1], y - reach), Math.max(box[2], spot.longitude + reach), Math.max(box[3], y + reach)];
      }
    }
    const k = Math.min(700, (width - 70) / (box[2] - box[0]), (height - 50) / (box[3] - box[1]));
    view = { k, x: width / 2 - ((box[0] + box[2]) / 2) * k, y: height / 2 - ((box[1] + box[3]) / 2) * k };
    redraw();
  }

  function listen() {
    const held = new Map();
    let moved = 0;
    svg.addEventListener("wheel", (event) => {
      event.preventDefault();
      const area = svg.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0018)), event.clientX - area.left, event.clientY - area.top);
    }, { passive: false });
    svg.addEventListener("pointerdown", (event) => {
      held.set(event.pointerId, [event.clientX, event.clientY]);
      moved = 0;
    });
    svg.addEventListener("pointermove", (event) => {
      const last = held.get(event.pointerId);
      if (!last) return;
      const dx = event.clientX - last[0], dy = event.clientY - last[1];
      moved += Math.abs(dx) + Math.abs(dy);
      if (moved > 4 && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
      if (held.size === 2) {
        const [other] = [...held].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
        const before = Math.hypot(last[0] - other[0], last[1] - other[1]);
        const after = Math.hypot(event.clientX - other[0], event.clientY - other[1]);
        const area = svg.getBoundingClientRect();
        if (before > 0) zoom(after / before, other[0] - area.left, other[1] - area.top);
      } else if (moved > 4) {
        svg.classList.add("moving");
        pan(dx, dy);
      }
      held.set(event.pointerId, [event.clientX, event.clientY]);
    });
    for (const end of ["pointerup", "pointercancel"]) {
      svg.addEventListener(end, (event) => {
        held.delete(event.pointerId);
        svg.classList.remove("moving");
      });
    }
    svg.addEventListener("keydown", (event) => {
      const act = {
        ArrowLeft: () => pan(60, 0), ArrowRight: () => pan(-60, 0), ArrowUp: () => pan(0, 60), ArrowDown: () => pan(0, -60),
        "+": () => zoom(1.5), "=": () => zoom(1.5), "-": () => zoom(1 / 1.5), 0: fit,
      }[event.key];
      if (act) {
        event.preventDefault();
        act();
      }
    });
    byId("zoom-in").addEventListener("click", () => zoom(1.6));
    byId("zoom-out").addEventListener("click", () => zoom(1 / 1.6));
    byId("zoom-fit").addEventListener("click", fit);
    new ResizeObserver(redraw).observe(svg);
  }

  function legend(records) {
    const unplaced = records.filter((r) => !r.location || typeof r.location.latitude !== "number").length;
    const stances = ["reported", "claimed", "alleged"].filter((s) => DATA.records.some((r) => r.stance === s));
    byId("map-legend").replaceChildren(
      el("span", {}, placeGlyph("settlement"), "site or town"),
      el("span", {}, placeGlyph("near"), placeGlyph("admin1"), "somewhere inside"),
      ...stances.map((s) => el("span", { class: s }, placeGlyph("settlement", s), words(s))),
      unplaced ? el("button", { type: "button", onclick: showUnplaced }, `${unplaced} without a point`) : "",
    );
  }

  listen();
  return {
    show(records) {
      gather(records);
      drawnAt = 0;
      legend(records);
      redraw();
    },
    fit,
    choose(record) {
      chosen = record;
      const place = record && record.location;
      if (place && typeof place.latitude === "number") {
        const [x, y] = project(place.longitude, place.latitude), [width, height] = size();
        if (x < 10 || y < 10 || x > width - 10 || y > height - 10) pan(width / 2 - x, height / 2 - y);
      }
      redraw();
    },
  };
}

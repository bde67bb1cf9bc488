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
    country.rings = countryRings(country, arcs);
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
    labels.replaceChildren(...mapNames(drawn, countries, view, width, height));
    drawScale(view, width, height);
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

  listenToMap(svg, { pan, zoom, fit, redraw });
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

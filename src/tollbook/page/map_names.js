// Names on the map, and its scale: as many names as fit without touching.

/** Text elements for places and countries; marks each wide spot's own label as visible or not. */
function mapNames(drawn, countries, view, width, height) {
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
    const [x, y, r] = spot.at;
    const box = [x - 12, y - r + 3, x + 12, y - r + 15];
    spot.label.setAttribute("visibility", free(box) ? "visible" : "hidden");
    if (free(box)) taken.push(box);
  }
  const sharp = drawn.filter((s) => s.at && s.sharp);
  for (const { at: [x, y, r] } of sharp) taken.push([x - r, y - r, x + r, y + r]);
  if (view.k > 25) {
    const busy = sharp.filter((s) => s.records[0].location.name).sort((a, b) => b.records.length - a.records.length);
    for (const { at: [x, y, r], records } of busy.slice(0, 80)) put(records[0].location.name, x + r + 3, y + 4, true, "place-name");
  }
  for (const country of [...countries].sort((a, b) => b.size - a.size)) {
    if (country.size * view.k * view.k < country.name.length * 350) continue;
    for (const [x, y] of namePoints(country, view, width, height)) {
      if (put(country.name, x, y, false, "country-name", 20)) break;
    }
  }
  return made;
}

/** Where a country's name may stand: its usual place, then any of twenty points in sight that lie inside it. */
function* namePoints(country, view, width, height) {
  yield [country.at[0] * view.k + view.x, mercator(country.at[1]) * view.k + view.y];
  for (let i = 0; i < 20; i += 1) {
    const x = ((i % 5) + 0.5) * (width / 5), y = (Math.floor(i / 5) + 0.5) * (height / 4);
    if (holds(country, (x - view.x) / view.k, (y - view.y) / view.k)) yield [x, y];
  }
}

/** The scale bar, true in the middle of the map. */
function drawScale(view, width, height) {
  const middle = (2 * Math.atan(Math.exp((-((height / 2 - view.y) / view.k) * Math.PI) / 180)) - Math.PI / 2);
  const perKm = view.k / KM_DEGREE / Math.cos(middle);
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
  const km = steps.filter((s) => s * perKm < Math.min(130, width / 4)).pop() || 1;
  byId("scale-text").textContent = `${km} km`;
  byId("scale-bar").style.width = `${Math.round(km * perKm)}px`;
}

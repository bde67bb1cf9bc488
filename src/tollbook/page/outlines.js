// Country outlines: decoding, drawing, and which country holds a point.

const KM_DEGREE = 111.32;

/** Latitude to Mercator's y, in degrees, growing southwards. */
function mercator(latitude) {
  const clamped = Math.max(-84, Math.min(84, latitude));
  return (-Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360)) * 180) / Math.PI;
}

/** The outlines' arcs, decoded to Mercator points. scripts/build_outlines.py describes the coding. */
function decodeArcs(outlines) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const value = new Map([...alphabet].map((c, i) => [c, i]));
  return outlines.arcs.map((text) => {
    const numbers = [];
    let sum = 0, shift = 0;
    for (const character of text) {
      const bits = value.get(character);
      sum += (bits & 31) * 2 ** shift;
      if (bits & 32) shift += 5;
      else {
        numbers.push(sum % 2 ? -(sum + 1) / 2 : sum / 2);
        sum = shift = 0;
      }
    }
    const points = [];
    let x = 0, y = 0;
    for (let i = 0; i < numbers.length; i += 2) {
      x += numbers[i];
      y += numbers[i + 1];
      points.push([x / outlines.scale, mercator(y / outlines.scale)]);
    }
    return points;
  });
}

/** The points of a ring of arc indexes. */
function ringPoints(ring, arcs) {
  const points = [];
  for (const index of ring) {
    const arc = index >= 0 ? arcs[index] : arcs[~index].slice().reverse();
    for (let i = points.length ? 1 : 0; i < arc.length; i += 1) points.push(arc[i]);
  }
  return points;
}

/** A ring as it is drawn: one over the 180th meridian goes on past it, and again a whole turn west. */
function drawnRings(points) {
  let turn = 0;
  const onward = points.map(([x, y], i) => {
    if (i && Math.abs(x - points[i - 1][0]) > 180) turn += x < points[i - 1][0] ? 360 : -360;
    return [x + turn, y];
  });
  const xs = onward.map(([x]) => x);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const rings = [onward];
  if (east > 180.01) rings.push(onward.map(([x, y]) => [x - 360, y]));
  if (west < -180.01) rings.push(onward.map(([x, y]) => [x + 360, y]));
  return rings;
}

/** All rings of a country. */
function countryRings(country, arcs) {
  return country.polygons.flat().flatMap((ring) => drawnRings(ringPoints(ring, arcs)));
}

/** One country's outline as an SVG path. */
function countryPath(country, arcs) {
  const rings = countryRings(country, arcs);
  return rings.map((points) => `M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join("L")}Z`).join("");
}

function boxOf(points) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** Whether a point lies in a country, by counting the borders to its right. */
function holds(country, x, y) {
  const [west, north, east, south] = country.box;
  if (x < west || x > east || y < north || y > south) return false;
  let inside = false;
  for (const ring of country.rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [ax, ay] = ring[i], [bx, by] = ring[j];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

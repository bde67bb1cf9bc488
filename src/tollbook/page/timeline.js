// The time line. Above the axis, incidents known to the day, stacked; below it, those known only to within a stretch,
// as bars: dark from the best first to the best last day, pale over what else is possible. Dragging filters.

function makeTimeline(choose, filterDays) {
  const svg = byId("time-svg"), frame = svg.parentNode;
  const EDGE = 14, AXIS = 22, TOP = 92, LEAST = 46;
  let marks = [], range = [0, 1], width = 600, axis = TOP, shown = [], chosen = null, drag = null;

  const xOf = (t) => EDGE + ((t - range[0]) / (range[1] - range[0])) * (width - 2 * EDGE);
  const tOf = (x) => range[0] + ((x - EDGE) / (width - 2 * EDGE)) * (range[1] - range[0]);

  /** The days that the axis spans: those chosen, else those of all incidents. */
  function bounds() {
    const all = DATA.records.map((r) => stretch(r.date)).filter(Boolean);
    if (!all.length) return null;
    // One vague date (a decade) must not squeeze the rest: the axis spans the stretches of a year or less, if any.
    const short = all.filter(([a, b]) => b - a < 370 * DAY);
    const used = short.length ? short : all;
    let low = Infinity, high = -Infinity;
    for (const [a, b] of used) {
      low = Math.min(low, a);
      high = Math.max(high, b);
    }
    low = time(byId("f-from").value) ?? low;
    high = Math.max(low, time(byId("f-to").value) ?? high);
    const room = Math.max(2 * DAY, (high - low) * 0.02);
    return [low - room, high + DAY + room];
  }

  /** Lay the marks out: days in stacks, stretches in lanes, each as low as it fits. */
  function layOut() {
    const dayWidth = Math.max(2.5, Math.min(14, xOf(range[0] + DAY) - xOf(range[0]) - 1));
    const stacks = new Map(), lanes = [];
    marks = [];
    const dated = shown.map((record) => ({ record, range: stretch(record.date) })).filter((m) => m.range);
    dated.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
    for (const { record, range: [from, to] } of dated) {
      const x = xOf(from);
      if (from === to) {
        const column = Math.round(x / dayWidth);
        const level = stacks.get(column) || 0;
        stacks.set(column, level + 1);
        marks.push({ record, day: true, x, w: dayWidth, level });
      } else {
        const w = Math.max(4, xOf(to + DAY) - x);
        let lane = lanes.findIndex((end) => end + 2 < x);
        if (lane < 0) lane = lanes.push(0) - 1;
        lanes[lane] = x + w;
        marks.push({ record, day: false, x, w, level: lane });
      }
    }
    const tallest = Math.max(1, ...stacks.values());
    const step = Math.min(11, (TOP - 16) / tallest);
    const laneStep = Math.min(8, lanes.length ? 84 / lanes.length : 8);
    axis = tallest * step + 16 < LEAST ? LEAST : Math.min(TOP, tallest * step + 16);
    for (const mark of marks) {
      mark.h = Math.max(0.8, (mark.day ? step : laneStep) - (step > 3 && laneStep > 3 ? 1.5 : 0.3));
      mark.y = mark.day ? axis - (mark.level + 1) * step : axis + AXIS + mark.level * laneStep;
    }
    return axis + AXIS + (lanes.length ? lanes.length * laneStep + 18 : 4);
  }

  /** Ticks at days, months or years, as room allows. */
  function ticks() {
    const days = (range[1] - range[0]) / DAY, room = Math.max(3, Math.floor(width / 78)), out = [];
    const first = new Date(range[0]);
    if (days <= room * 7) {
      const step = [1, 2, 7].find((s) => days / s <= room) || 7;
      for (let t = Math.ceil(range[0] / DAY) * DAY; t < range[1]; t += step * DAY) {
        const d = new Date(t);
        out.push([t, `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]}${out.length ? "" : ` ${d.getUTCFullYear()}`}`]);
      }
      return out;
    }
    const step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].find((s) => days / 30.4 / s <= room) || 1200;
    const start = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth() + 0.01) / step) * step;
    for (let month = start; ; month += step) {
      const t = Date.UTC(Math.floor(month / 12), month % 12, 1);
      if (t >= range[1]) return out;
      const year = Math.floor(month / 12);
      out.push([t, step >= 12 ? String(year) : month % 12 && out.length ? MONTHS[month % 12] : `${MONTHS[month % 12]} ${year}`]);
    }
  }

  const box = (x, y, w, h) => `M${x.toFixed(1)} ${y.toFixed(1)}h${w.toFixed(1)}v${h.toFixed(1)}h${(-w).toFixed(1)}z`;

  function render() {
    width = svg.clientWidth || 600;
    const height = range ? layOut() : 40;
    svg.setAttribute("height", height);
    svg.replaceChildren();
    if (!range) {
      svg.append(draw("text", { x: EDGE, y: 24 }, "No incident has a date."));
      return;
    }
    for (const [t, text] of ticks()) {
      const x = xOf(t).toFixed(1);
      svg.append(draw("line", { class: "grid", x1: x, x2: x, y1: 4, y2: height }), draw("text", { x: +x + 3, y: axis + 14 }, text));
    }
    svg.append(draw("line", { class: "axis", x1: 0, x2: width, y1: axis, y2: axis }));
    // One path a look instead of one shape an incident: thousands stay quick.
    const paths = {};
    const add = (look, d) => (paths[look] = (paths[look] || "") + d);
    for (const mark of marks) {
      const kind = hue(mark.record), date = mark.record.date;
      if (mark.day) add(`day ${kind}`, box(mark.x, mark.y, mark.w, mark.h));
      else {
        add(`possible ${kind}`, box(mark.x, mark.y, mark.w, mark.h));
        const from = time(date.start), to = time(date.end);
        if (from !== null && to !== null) add(`stretch ${kind}`, box(xOf(from), mark.y, Math.max(3, xOf(to + DAY) - xOf(from)), mark.h));
      }
    }
    for (const [look, d] of Object.entries(paths)) svg.append(draw("path", { class: look, d }));
    if (marks.some((m) => m.day)) svg.append(draw("text", { x: EDGE, y: 12 }, "Known to the day"));
    if (marks.some((m) => !m.day)) svg.append(draw("text", { x: EDGE, y: height - 4 }, "Known only to within a stretch of time"));
    const pin = marks.find((m) => m.record === chosen);
    if (pin) svg.append(draw("rect", { class: "pin", x: pin.x - 2, y: pin.y - 2, width: pin.w + 4, height: pin.h + 4 }));
    if (byId("f-from").value || byId("f-to").value) {
      svg.append(draw("text", { x: width - EDGE, y: 12, "text-anchor": "end" }, "Showing the chosen days: click an empty spot for all"));
    }
    const undated = shown.length - marks.length;
    svg.setAttribute("aria-label", `Time line: ${marks.length} incidents with a date, ${undated} without. The filters From and To choose days.`);
  }

  function drawBrush() {
    svg.querySelector(".brush")?.remove();
    if (!drag) return;
    const x1 = Math.max(0, xOf(Math.min(...drag))), x2 = Math.min(width, xOf(Math.max(...drag)));
    if (x2 > x1) svg.append(draw("rect", { class: "brush", x: x1, y: 0, width: x2 - x1, height: svg.getAttribute("height") }));
  }

  function under(event) {
    const area = svg.getBoundingClientRect(), x = event.clientX - area.left, y = event.clientY - area.top;
    return marks.find((m) => x >= m.x - 1.5 && x <= m.x + m.w + 1.5 && y >= m.y - 1 && y <= m.y + m.h + 1);
  }

  const at = (event) => tOf(event.clientX - svg.getBoundingClientRect().left);
  svg.addEventListener("pointerdown", (event) => {
    if (!range || event.button) return;
    drag = [at(event), at(event)];
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", (event) => {
    if (!range) return;
    if (drag) {
      drag[1] = at(event);
      drawBrush();
      return;
    }
    const mark = under(event);
    tip(frame, event, mark ? headline(mark.record) : "");
  });
  svg.addEventListener("pointerleave", () => tip(frame, null, ""));
  svg.addEventListener("pointerup", (event) => {
    if (!drag) return;
    const [a, b] = [Math.min(...drag), Math.max(...drag)], wide = Math.abs(xOf(b) - xOf(a)) > 5;
    drag = null;
    const iso = (t) => new Date(Math.floor(t / DAY) * DAY).toISOString().slice(0, 10);
    if (wide) filterDays(iso(a), iso(b));
    else if (under(event)) choose(under(event).record);
    else if (byId("f-from").value || byId("f-to").value) filterDays("", "");
    else drawBrush();
  });
  svg.addEventListener("pointercancel", () => { drag = null; drawBrush(); });

  new ResizeObserver(() => { if (svg.clientWidth !== width) render(); }).observe(frame);
  return {
    show(records) {
      shown = records;
      range = bounds();
      render();
    },
    choose(record) {
      chosen = record;
      render();
    },
  };
}

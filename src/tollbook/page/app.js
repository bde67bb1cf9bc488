// The page: filters, totals, and the three views of the same incidents.

const DATA = JSON.parse(byId("data").textContent);

/** What a search looks through. */
function haystack(record) {
  const report = DATA.reports[record.report];
  const parts = [
    words(record.event_type), record.section, placeText(record.location), record.location && record.location.as_written,
    ...record.other_locations.map(placeText), ...record.actors.flatMap((a) => [a.name, a.as_written, a.type]),
    ...record.toll.map((t) => t.as_written), ...record.weapons.flatMap((w) => [words(w.type), w.as_written]),
    ...record.damage.flatMap((d) => [d.object, d.as_written]), ...record.attribution.map((a) => a.by),
    record.date.as_written, report.source.name, report.source.id, record.id,
  ];
  return parts.filter(Boolean).join("\n").toLowerCase();
}

/** Records as the page holds them leave out what is empty; the views may rely on lists being there. */
function complete(record) {
  for (const list of ["other_types", "attribution", "other_locations", "actors", "toll", "damage", "weapons", "groups", "unresolved", "loaded_terms"]) {
    record[list] = record[list] || [];
  }
  record.evidence = record.evidence || {};
  record.date = record.date || {};
  record.find = haystack(record);
}

const FILTERS = {
  type: { all: "all types", of: (r) => [r.event_type, ...r.other_types], say: words },
  country: { all: "all countries", of: (r) => [(r.location && r.location.country) || "none"], say: (c) => (c === "none" ? "not known" : countryName(c)) },
  status: { all: "any", of: (r) => [r.status], say: words },
  stance: { all: "any", of: (r) => [r.stance], say: words },
  place: { all: "any", of: (r) => placeKinds(r), say: (p) => PLACE_WORDS[p] || p },
};

function placeKinds(record) {
  const place = record.location;
  const out = [(place && place.precision) || "unknown"];
  if (!place || typeof place.latitude !== "number") out.push("no point on the map");
  return out;
}

function fillFilters() {
  for (const [name, filter] of Object.entries(FILTERS)) {
    const counts = new Map();
    for (const record of DATA.records) for (const value of new Set(filter.of(record))) counts.set(value, (counts.get(value) || 0) + 1);
    const values = [...counts.keys()].sort((a, b) => filter.say(a).localeCompare(filter.say(b), "en"));
    byId(`f-${name}`).replaceChildren(el("option", { value: "" }, filter.all),
      ...values.map((v) => el("option", { value: v }, `${filter.say(v)} (${counts.get(v)})`)));
  }
}

function fitting() {
  const search = byId("f-text").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = Object.keys(FILTERS).map((name) => [FILTERS[name], byId(`f-${name}`).value]).filter(([, value]) => value);
  const from = time(byId("f-from").value), to = time(byId("f-to").value);
  return DATA.records.filter((record) => {
    if (!search.every((s) => record.find.includes(s))) return false;
    if (!wanted.every(([filter, value]) => filter.of(record).includes(value))) return false;
    if (from === null && to === null) return true;
    const range = stretch(record.date);
    return Boolean(range) && (from === null || range[1] >= from) && (to === null || range[0] <= to);
  });
}

/**
 * Sum of one outcome over incidents that happened, and of the groups they belong to, each once: a group's sums are what
 * its toll adds to its members' own.
 */
function total(records, outcome) {
  const happened = records.filter((r) => HAPPENED.has(r.status));
  const groups = [...new Set(happened.flatMap((r) => r.groups))].map((id) => DATA.groups[id]);
  const sums = [...happened, ...groups].map((r) => r && r.sums[outcome]).filter(Boolean);
  if (!sums.length) return null;
  const open = sums.some((s) => s[2] === null);
  const low = sums.reduce((n, s) => n + s[0], 0);
  return amount(low, open ? null : sums.reduce((n, s) => n + s[2], 0));
}

function showTotals(records) {
  const happened = records.filter((r) => HAPPENED.has(r.status)).length;
  const entry = (name, value) => (value === null ? "" : el("div", {}, el("dt", {}, name), el("dd", {}, value)));
  byId("totals").replaceChildren(...[
    entry(records.length === DATA.records.length ? "incidents" : `of ${DATA.records.length} incidents`, String(records.length)),
    happened === records.length ? "" : entry("occurred or attempted", String(happened)),
    entry("killed", total(records, "killed")),
    entry("wounded", total(records, "wounded")),
    entry("killed or wounded, not told apart", total(records, "killed_or_wounded")),
  ].filter(Boolean));
}

function start() {
  DATA.records.forEach(complete);
  const map = makeMap(choose, () => {
    byId("f-place").value = "no point on the map";
    refresh();
  });
  const timeline = makeTimeline(choose, (from, to) => {
    byId("f-from").value = from;
    byId("f-to").value = to;
    refresh();
  });
  const table = makeTable(choose), detail = makeDetail(choose);

  function choose(record) {
    detail.show(record);
    map.choose(record);
    timeline.choose(record);
    table.choose(record);
    history.replaceState(null, "", record ? `#${encodeURIComponent(record.id)}` : "#");
  }

  function refresh() {
    const records = fitting();
    for (const input of byId("filters").elements) if (input.id !== "f-reset") input.classList.toggle("on", input.value !== "");
    map.show(records);
    timeline.show(records);
    table.show(records);
    showTotals(records);
  }

  let waiting = 0;
  byId("filters").addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, event.target.id === "f-text" ? 150 : 0);
  });
  byId("filters").addEventListener("reset", () => setTimeout(refresh, 0));
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") choose(null);
  });

  fillFilters();
  const ranges = DATA.records.map((r) => stretch(r.date)).filter(Boolean);
  const iso = (t) => new Date(t).toISOString().slice(0, 10);
  const ends = ranges.reduce((a, r) => [Math.min(a[0], r[0]), Math.max(a[1], r[1])], [Infinity, -Infinity]);
  const reports = `in ${DATA.reports.length} ${DATA.reports.length === 1 ? "report" : "reports"}`;
  byId("span").textContent = ranges.length ? `${spanText(iso(ends[0]), iso(ends[1]))}, ${reports}` : reports;
  byId("foot").replaceChildren(...DATA.notes.map((note) => el("p", {}, note)));
  refresh();
  map.fit();
  const asked = location.hash.slice(1);
  choose(DATA.records.find((r) => asked && encodeURIComponent(r.id) === asked) || null);
}

start();

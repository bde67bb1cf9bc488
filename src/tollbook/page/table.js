// The table: sortable, a hundred rows a page.

const PAGE = 100;

const COLUMNS = [
  { id: "date", title: "Date", key: (r) => time(r.date.start) ?? (stretch(r.date) || [Infinity])[0], cell: dateCell },
  { id: "type", title: "Type", key: (r) => r.event_type, cell: typeCell },
  { id: "place", title: "Place", key: (r) => placeText(r.location) || "\uffff", cell: placeCell },
  { id: "who", title: "Who, and against whom", key: (r) => whoText(r, "initiator") || "\uffff", cell: whoCell },
  { id: "killed", title: "Killed", key: (r) => (r.sums.killed || [-1])[0], cell: (r) => sumCell(r, "killed"), number: true },
  { id: "wounded", title: "Wounded", key: (r) => (r.sums.wounded || [-1])[0], cell: (r) => sumCell(r, "wounded"), number: true },
  { id: "other", title: "Other toll", shown: (records) => records.some(otherToll), key: (r) => otherToll(r) || "\uffff", cell: (r) => [el("span", { class: "small" }, otherToll(r))] },
  { id: "source", title: "Source", shown: (records) => new Set(records.map(sourceName)).size > 1, key: (r) => sourceName(r), cell: (r) => [el("span", { class: "small" }, sourceName(r))] },
];

function dateCell(record) {
  const vague = !isDay(record.date);
  return [el("span", { class: vague ? "date vague" : "date", title: vague ? "not known to the day" : null }, (vague && record.date.start ? "~ " : "") + dateText(record.date))];
}

function typeCell(record) {
  const badges = [el("span", { class: `badge ${record.stance}` }, words(record.stance))];
  if (record.status !== "occurred") badges.unshift(el("span", { class: "badge status" }, words(record.status)));
  const many = record.occurrences.low > 1 || record.occurrences.high !== record.occurrences.low;
  const title = capital(words(record.event_type)) + (many ? ` (${amount(record.occurrences.low, record.occurrences.high)})` : "");
  return [el("button", { type: "button", class: "open" }, title), el("br"), ...badges];
}

function placeCell(record) {
  if (!record.location) return [el("span", { class: "vague" }, "no place stated")];
  const precision = record.location.precision || "unknown";
  const label = PLACE_WORDS[precision];
  return [placeGlyph(precision, record.stance), " ", placeText(record.location) || "place not resolved", el("span", { class: "unseen" }, ` (known to ${label})`)];
}

function whoText(record, role) {
  const names = record.actors.filter((a) => a.role === role).map(actorText);
  return [...new Set(names)].join(", ");
}

function whoCell(record) {
  const by = whoText(record, "initiator"), on = whoText(record, "target") || whoText(record, "victim");
  return [by || el("span", { class: "vague" }, "not stated"), on ? [" ", el("span", { class: "small" }, "against"), ` ${on}`] : ""].flat();
}

function sumCell(record, outcome) {
  const sum = record.sums[outcome];
  const shared = record.groups.some((g) => DATA.groups[g] && DATA.groups[g].sums[outcome]);
  const text = sum ? amount(sum[0], sum[2]) : "";
  return [text, shared ? el("span", { class: "small", title: "a toll stated for several incidents together" }, `${text ? " + " : ""}shared`) : ""];
}

function otherToll(record) {
  const others = Object.entries(record.sums).filter(([outcome]) => outcome !== "killed" && outcome !== "wounded");
  return others.map(([outcome, sum]) => `${amount(sum[0], sum[2])} ${words(outcome)}`).join(", ");
}

function sourceName(record) {
  const source = DATA.reports[record.report].source;
  return source.name || source.id || "";
}

function makeTable(choose) {
  let order = { id: "date", down: false }, rows = [], first = 0, chosen = null;
  // A column that says nothing, or the same of every record, is left out.
  const columns = COLUMNS.filter((c) => !c.shown || c.shown(DATA.records));

  function sort() {
    const column = columns.find((c) => c.id === order.id);
    const keyed = rows.map((r, i) => [column.key(r), i, r]);
    const sign = order.down ? -1 : 1;
    const compare = (a, b) => (typeof a === "number" ? (a === b ? 0 : a - b) : String(a).localeCompare(String(b), "en"));
    keyed.sort((a, b) => sign * compare(a[0], b[0]) || a[1] - b[1]);
    rows = keyed.map(([, , r]) => r);
  }

  function head() {
    const cells = columns.map((c) => {
      const on = order.id === c.id;
      const state = on ? (order.down ? "descending" : "ascending") : "none";
      return el("th", { scope: "col", class: c.number ? "num" : null, "aria-sort": state },
        el("button", { type: "button", onclick: () => resort(c.id) }, c.title));
    });
    byId("head").replaceChildren(el("tr", {}, cells));
  }

  function resort(id) {
    const at = columns.findIndex((c) => c.id === id);
    // Numbers begin with the highest, all else with the first.
    order = { id, down: order.id === id ? !order.down : Boolean(columns[at].number) };
    sort();
    first = 0;
    render();
    byId("head").querySelectorAll("button")[at].focus();
  }

  function render() {
    head();
    const page = rows.slice(first, first + PAGE);
    const made = page.map((record) => {
      const cells = columns.map((c) => el("td", { class: c.number ? "num" : null }, c.cell(record)));
      const look = HAPPENED.has(record.status) ? null : "apart-row";
      const row = el("tr", { class: look, "aria-current": record === chosen ? "true" : null, onclick: () => choose(record) }, cells);
      row.addEventListener("keydown", (event) => step(event, row));
      return row;
    });
    if (!made.length) made.push(el("tr", {}, el("td", { colspan: columns.length, class: "note" }, DATA.records.length ? "No incident fits the filters." : "There are no incidents in this file.")));
    byId("rows").replaceChildren(...made);
    const last = Math.min(first + PAGE, rows.length);
    byId("page-text").textContent = rows.length ? `${first + 1} to ${last} of ${rows.length}` : "";
    byId("pages").hidden = rows.length <= PAGE;
    byId("page-back").disabled = first === 0;
    byId("page-on").disabled = last >= rows.length;
  }

  /** Up and down move between rows. */
  function step(event, row) {
    const to = event.key === "ArrowDown" ? row.nextElementSibling : event.key === "ArrowUp" ? row.previousElementSibling : null;
    if (!to) return;
    event.preventDefault();
    to.querySelector(".open")?.focus();
  }

  function turn(by) {
    first += by;
    render();
    byId("table").scrollIntoView({ block: "start" });
  }

  byId("page-back").addEventListener("click", () => turn(-PAGE));
  byId("page-on").addEventListener("click", () => turn(PAGE));
  return {
    show(records) {
      rows = records;
      sort();
      first = 0;
      render();
    },
    choose(record) {
      chosen = record;
      const at = rows.indexOf(record);
      if (at >= 0 && (at < first || at >= first + PAGE)) {
        first = Math.floor(at / PAGE) * PAGE;
        render();
      }
      [...byId("rows").children].forEach((row, i) => {
        if (rows[first + i] === record) row.setAttribute("aria-current", "true");
        else row.removeAttribute("aria-current");
      });
    },
  };
}

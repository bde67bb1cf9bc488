// One incident: every value with the words it was read from and the rule that read them.

function makeDetail(choose) {
  const panel = byId("detail");
  let marks = new Map();

  /** The evidence of a field: that of its pointer and of all pointers below it. */
  function evidence(record, pointer) {
    const found = [];
    for (const [at, spans] of Object.entries(record.evidence)) {
      if (at === pointer || at.startsWith(`${pointer}/`)) found.push(...spans);
    }
    return found;
  }

  /** One field: its value, its words, its rules. */
  function field(record, name, value, pointers, quoted) {
    const spans = [pointers].flat().flatMap((p) => evidence(record, p));
    const rules = [...new Set(spans.map((s) => DATA.rules[s[2]]))];
    const text = DATA.reports[record.report].text;
    const own = quoted || (text && spans.length ? [...text].slice(spans[0][0], spans[0][1]).join("") : null);
    const node = el("div", { class: spans.length && text ? "field linked" : "field" },
      el("dt", {}, name),
      el("dd", {}, value,
        own ? el("span", { class: "words" }, el("q", {}, own)) : "",
        rules.length ? el("span", { class: "rule" }, rules.join(", ")) : ""));
    if (spans.length && text) {
      node.addEventListener("mouseenter", () => light(spans, true));
      node.addEventListener("mouseleave", () => light(spans, false));
      node.addEventListener("click", () => light(spans, true, true));
    }
    return node;
  }

  function light(spans, on, move) {
    let first = null;
    for (const [start, end] of spans) {
      for (const node of marks.get(`${start} ${end}`) || []) {
        node.classList.toggle("lit", on);
        first = first || node;
      }
    }
    if (move && first) {
      const box = first.closest(".text");
      box.scrollTop = first.offsetTop - box.clientHeight / 3;
      box.scrollIntoView({ block: "nearest" });
    }
  }

  function dateFields(record) {
    const date = record.date, out = [];
    const notes = [];
    if (date.basis && date.basis !== "stated") notes.push(BASIS_WORDS[date.basis] || date.basis);
    if (date.calendar && date.calendar !== "gregorian") notes.push(`${words(date.calendar)} calendar`);
    if (date.start && date.precision !== "day") notes.push(`known to the ${date.precision}`);
    const value = [dateText(date), notes.length ? el("span", { class: "small" }, ` (${notes.join(", ")})`) : ""];
    out.push(field(record, "When", value, "/date", date.as_written));
    if (date.start && (date.earliest !== date.start || date.latest !== date.end)) {
      out.push(field(record, "Possible", spanText(date.earliest, date.latest), "/-", null));
    }
    return out;
  }

  function placeField(record, place, name, pointer) {
    const sharp = place.uncertainty_km === undefined ? "" : `, within about ${Math.round(place.uncertainty_km)} km`;
    const known = `known to: ${PLACE_WORDS[place.precision || "unknown"]}${sharp}`;
    const value = [placeGlyph(place.precision, record.stance), " ", placeText(place) || "not resolved", el("span", { class: "small" }, ` (${known})`)];
    return field(record, name, value, pointer, place.as_written);
  }

  function actorFields(record) {
    return record.actors.map((actor, i) => {
      const notes = [actor.type && words(actor.type), actor.certainty !== "stated" && actor.certainty, actor.size && amount(actor.size.low, actor.size.high)];
      const said = notes.filter(Boolean).join(", ");
      return field(record, ROLE_WORDS[actor.role], [actorText(actor), said ? el("span", { class: "small" }, ` (${said})`) : ""], `/actors/${i}`, actor.as_written);
    });
  }

  function tollFields(record) {
    return record.toll.map((line, i) => {
      const notes = [line.who && words(line.who), line.civilian_status !== "unknown" && line.civilian_status, line.party !== "victim" && `of ${words(line.party)}`];
      if (line.subset_of !== undefined) notes.push("part of another line");
      const said = notes.filter(Boolean).join(", ");
      const best = line.best !== undefined && line.low !== line.high ? `, best ${line.best}` : "";
      return field(record, capital(words(line.outcome)), [el("b", {}, amount(line.low, line.high)), best, said ? el("span", { class: "small" }, ` (${said})`) : ""], `/toll/${i}`, line.as_written);
    });
  }

  function thingFields(record) {
    const many = (t) => (t.low === undefined ? "" : `${amount(t.low, t.high)} × `);
    return [
      ...record.weapons.map((w, i) => field(record, "Means", many(w) + words(w.type), `/weapons/${i}`, w.as_written)),
      ...record.damage.map((d, i) => field(record, "Damage", `${many(d)}${d.object}, ${words(d.outcome)}`, `/damage/${i}`, d.as_written)),
    ];
  }

  function section(title, fields) {
    return fields.length ? [el("h3", {}, title), el("dl", {}, fields)] : [];
  }

  function openFields(record) {
    const items = record.unresolved.map((u) => el("li", {}, el("b", {}, words(u.field)), `: ${DATA.reasons[u.reason] || words(u.reason)}`,
      u.candidates && u.candidates.length ? el("div", { class: "small" }, `could be: ${u.candidates.join("; ")}`) : ""));
    return items.length ? [el("h3", {}, "Left open"), el("ul", { class: "open-list" }, items)] : [];
  }

  function link(id) {
    const other = DATA.records.find((r) => r.id === id);
    return other ? el("button", { type: "button", class: "link", onclick: () => choose(other) }, headline(other)) : el("span", { class: "small" }, id);
  }

  function together(record) {
    const out = [];
    for (const id of record.groups) {
      const group = DATA.groups[id];
      if (!group) continue;
      const toll = group.toll.map((t) => `${amount(t.low, t.high)} ${words(t.outcome)}`).join(", ");
      const things = (group.damage || []).map((d) => `, ${d.low === undefined ? "" : amount(d.low, d.high) + " × "}${d.object} ${words(d.outcome)}`).join("");
      const said = [...group.toll, ...(group.damage || [])].map((t) => el("q", {}, t.as_written));
      out.push(el("p", {}, `For ${group.members.length} incidents together: ${toll}${things}`, el("span", { class: "words" }, said)));
      out.push(el("ul", { class: "open-list" }, group.members.filter((m) => m !== record.id).map((m) => el("li", {}, link(m)))));
    }
    if (record.part_of) out.push(el("p", {}, "Part of: ", link(record.part_of)));
    return out.length ? [el("h3", {}, "Told together with"), ...out] : [];
  }

  /** Where a passage about the words from `low` on begins: with its paragraph, or with a word where that is far off. */
  function opening(text, low) {
    const earliest = Math.max(0, low - 500);
    let at = low;
    while (at > earliest && text[at - 1] !== "\n") at -= 1;
    if (at > 0 && text[at - 1] !== "\n") while (at < low && !/\s/.test(text[at - 1])) at += 1;
    return at;
  }

  /** Where it ends: with the word that stands there. */
  function closing(text, high) {
    let at = Math.min(text.length, high);
    while (at < text.length && !/\s/.test(text[at])) at += 1;
    return at;
  }

  /** The report's text, or the passage around the words, with the words marked. Offsets count code points. */
  function textBox(record, whole) {
    const report = DATA.reports[record.report];
    marks = new Map();
    if (report.text === undefined) return [];
    const text = [...report.text];
    const spans = Object.values(record.evidence).flat().map(([start, end]) => [start, end]);
    const low = Math.min(...spans.map((s) => s[0]), text.length), high = Math.max(...spans.map((s) => s[1]), 0);
    const from = whole ? 0 : opening(text, low), to = whole ? text.length : closing(text, Math.max(high + 400, from + 1200));
    const box = el("div", { class: "text", tabindex: 0, role: "region", "aria-label": "The report's text" });
    const cuts = [...new Set([from, to, ...spans.flat().filter((c) => c > from && c < to)])].sort((a, b) => a - b);
    if (from > 0) box.append("… ");
    for (let i = 0; i + 1 < cuts.length; i += 1) {
      const piece = text.slice(cuts[i], cuts[i + 1]).join("");
      const over = spans.filter(([start, end]) => start <= cuts[i] && end >= cuts[i + 1]);
      if (!over.length) {
        box.append(piece);
        continue;
      }
      const mark = el("mark", {}, piece);
      for (const [start, end] of over) {
        const key = `${start} ${end}`;
        marks.set(key, [...(marks.get(key) || []), mark]);
      }
      box.append(mark);
    }
    if (to < text.length) box.append(" …");
    const cut = from > 0 || to < text.length;
    const more = cut ? el("button", { type: "button", class: "link", onclick: () => place(true) }, "whole report") : "";
    const holder = el("div", { id: "text-holder" }, el("div", { class: "bar" }, el("h3", {}, "The report's words"), more), box);
    const place = (all) => {
      holder.replaceWith(...textBox(record, all));
      toAct(record);
    };
    return [holder];
  }

  function sourceFields(record) {
    const report = DATA.reports[record.report], source = report.source;
    const plain = (name, value) => (value ? el("div", { class: "field" }, el("dt", {}, name), el("dd", {}, value)) : "");
    const speakers = record.attribution.map((a, i) => field(record, i ? "citing" : "Said by", a.by || "not named", `/attribution/${i}`, a.as_written));
    return [
      ...speakers,
      plain("Source", [source.name || source.id, source.kind && source.kind !== "unknown" ? ` (${words(source.kind)})` : ""].join("")),
      plain("Published", source.published ? dayText(source.published) : "not known"),
      plain("Heading", record.section),
      // An address is shown as text: a record from elsewhere may hold any.
      plain("Address", source.url),
      plain("Report", el("span", { class: "rule" }, source.name ? source.id : "", " ", (report.id || "").slice(0, 23))),
      plain("Record", el("span", { class: "rule" }, record.id)),
      record.loaded_terms.length ? plain("Loaded terms", record.loaded_terms.map(words).join(", ")) : "",
    ].filter(Boolean);
  }

  /** Put the words that tell the act, or else the first words marked, in sight. */
  function toAct(record) {
    const spans = [...evidence(record, "/event_type"), ...Object.values(record.evidence).flat()];
    const mark = spans.flatMap(([start, end]) => marks.get(`${start} ${end}`) || [])[0];
    if (!mark) return;
    const box = mark.closest(".text");
    box.scrollTo({ top: Math.max(0, mark.offsetTop - box.clientHeight / 3), behavior: "instant" });
  }

  function show(record) {
    panel.classList.toggle("idle", !record);
    panel.scrollTop = 0;
    if (!record) {
      panel.replaceChildren(el("p", { class: "empty" }, "Choose an incident on the map, the time line or in the table to see the words behind each value."));
      return;
    }
    const kinds = record.other_types.length ? ` (also ${record.other_types.map(words).join(", ")})` : "";
    const badges = [el("span", { class: `badge ${record.stance}` }, STANCE_WORDS[record.stance])];
    badges.unshift(el("span", { class: `badge ${record.status === "occurred" ? "quiet" : "status"}` }, words(record.status)));
    if (record.suicide === true) badges.push(el("span", { class: "badge quiet" }, "suicide attack"));
    panel.replaceChildren(
      el("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => choose(null) }, "×"),
      el("h2", {}, capital(words(record.event_type))),
      el("p", { class: "sub" }, [dateText(record.date), placeText(record.location)].filter(Boolean).join(" · ")),
      ...badges,
      ...textBox(record, false),
      ...section("What, when and where", [
        field(record, "Kind", capital(words(record.event_type)) + kinds, "/event_type", null),
        ...(record.occurrences.low === 1 && record.occurrences.high === 1 ? [] : [field(record, "Attacks", amount(record.occurrences.low, record.occurrences.high), "/occurrences", null)]),
        ...dateFields(record),
        ...(record.location ? [placeField(record, record.location, "Where", "/location")] : []),
        ...record.other_locations.map((p, i) => placeField(record, p, "Also", `/other_locations/${i}`)),
      ]),
      ...section("Who", actorFields(record)),
      ...section("Toll", tollFields(record)),
      ...section("Means and damage", thingFields(record)),
      ...together(record),
      ...openFields(record),
      ...section("Where it comes from", sourceFields(record)),
    );
    toAct(record);
  }

  return { show };
}

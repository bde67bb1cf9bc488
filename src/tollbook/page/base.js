// What every part of the page uses: elements made without markup, dates, and the words for values.

const DAY = 86400000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const HAPPENED = new Set(["occurred", "attempted"]);
const SHARP = new Set(["site", "settlement"]);

const PLACE_WORDS = {
  site: "a site", settlement: "a town or village", near: "near a named place", admin2: "a district",
  admin1: "a province", country: "a country only", unknown: "not known",
};
const STANCE_WORDS = { reported: "reported", claimed: "claimed by the side that acted", alleged: "alleged" };
const ROLE_WORDS = { initiator: "Who acted", target: "Aimed at", victim: "Harmed", third_party: "Others" };
const BASIS_WORDS = {
  stated: "stated", relative: "counted from the publication date", carried: "carried over from words before",
  published: "taken from the publication date",
};

/** An element with attributes and children; strings become text, never markup. */
function el(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
function draw(tag, attributes, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== "") node.append(child);
  }
  return node;
}

function byId(id) {
  return document.getElementById(id);
}

/** An id such as "killed_or_wounded" as words. */
function words(id) {
  return String(id).replace("killed_wounded_or_captured", "killed, wounded or captured").replaceAll("_", " ").replace(/\bied\b/, "IED");
}

function capital(text) {
  return text ? text[0].toUpperCase() + text.slice(1) : text;
}

function countryName(code) {
  return code ? DATA.countries[code] || code : null;
}

/** Milliseconds of an ISO day, or null where it is none. */
function time(day) {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day || "");
  return found ? Date.UTC(+found[1], +found[2] - 1, +found[3]) : null;
}

function dayText(day) {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day || "");
  return found ? `${+found[3]} ${MONTHS[+found[2] - 1]} ${+found[1]}` : String(day || "");
}

/** Two days as short as they can be said: "3 to 9 May 2017". */
function spanText(from, to) {
  if (!to || from === to) return dayText(from);
  if (!from) return `until ${dayText(to)}`;
  const a = dayText(from).split(" "), b = dayText(to).split(" ");
  const kept = a[2] !== b[2] ? 3 : a[1] !== b[1] ? 2 : 1;
  return `${a.slice(0, kept).join(" ")} to ${b.join(" ")}`;
}

/** A date with its precision: a vague one never reads as a day. */
function dateText(date) {
  if (!date.start && !date.earliest) return "no date";
  const from = date.start || date.earliest, to = date.end || date.latest;
  const month = `${MONTHS[+from.slice(5, 7) - 1]} ${+from.slice(0, 4)}`;
  if (date.precision === "month" && from.slice(0, 7) === (to || "").slice(0, 7)) return month;
  if (date.precision === "year" && from.slice(0, 4) === (to || "").slice(0, 4)) return String(+from.slice(0, 4));
  return spanText(from, to);
}

/** The stretch of time in which an incident may lie, in milliseconds, both ends included; null without a date. */
function stretch(date) {
  const days = [date.earliest, date.start, date.end, date.latest].map(time).filter((t) => t !== null);
  return days.length ? [Math.min(...days), Math.max(...days)] : null;
}

/** Whether a date is known to the day and no other day is possible. */
function isDay(date) {
  const range = stretch(date);
  return Boolean(range) && range[0] === range[1];
}

/** An interval: "4", "3–5", "≥36", "≤20", "some" (stated as unknown). */
function amount(low, high) {
  if (high === null || high === undefined) return low ? `≥${low}` : "some";
  if (low === high) return String(low);
  return low ? `${low}–${high}` : `≤${high}`;
}

function placeText(place) {
  if (!place) return null;
  const areas = [place.admin2, place.admin1, countryName(place.country)].filter(Boolean);
  const name = place.name || (areas.length ? null : place.as_written);
  const relation = place.relation && name ? `${place.relation} ` : "";
  const parts = [name ? relation + name : null, ...areas].filter(Boolean);
  return parts.filter((part, i) => parts.indexOf(part) === i).join(", ");
}

function actorText(actor) {
  return actor.name || words(actor.form);
}

/** How an incident is coloured: by who tells it. */
function hue(record) {
  return record.stance;
}

/** A small drawing of how sharply a place is known: a dot, or a disc that grows with the doubt. */
function placeGlyph(precision, kind) {
  const radius = { site: 4, settlement: 4, near: 5, admin2: 6, admin1: 7.5, country: 8.5 }[precision];
  const shape = radius
    ? draw("circle", { cx: 9, cy: 9, r: radius, "fill-opacity": SHARP.has(precision) ? 0.9 : 0.2, class: `spot ${SHARP.has(precision) ? "sharp" : "wide"} ${kind || "mixed"}` })
    : draw("text", { x: 9, y: 13, "text-anchor": "middle", "font-size": 12, fill: "currentColor" }, "?");
  return draw("svg", { class: "glyph", viewBox: "0 0 18 18", "aria-hidden": "true" }, shape);
}

/** Show a tip beside the pointer, inside its frame. */
function tip(frame, event, text) {
  const box = frame.querySelector(".tip");
  box.hidden = !text;
  if (!text) return;
  box.textContent = text;
  const area = frame.getBoundingClientRect();
  const x = event.clientX - area.left, y = event.clientY - area.top;
  box.style.left = `${Math.max(4, Math.min(x + 12, area.width - box.offsetWidth - 4))}px`;
  box.style.top = `${y + box.offsetHeight + 18 > area.height ? y - box.offsetHeight - 8 : y + 14}px`;
}

/** One line for a tip. */
function headline(record) {
  return `${capital(words(record.event_type))}, ${dateText(record.date)}${placeText(record.location) ? `, ${placeText(record.location)}` : ""}`;
}

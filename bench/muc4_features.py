"""What a report tells of each candidate, as sparse features; and of the whole report.

A feature is a short string. Names of persons never become features, and words that fewer than some reports hold
are cut when the weights are trained.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from bench.muc4_candidates import Candidate, normal
from tollbook.mentions import ActMention, Findings
from tollbook.parse import Token
from tollbook.pipeline import Coding

Features = dict[str, float]
# What stands before a person's name; taggers take it for a part of the name as often as not.
TITLES = frozenset(
    "mr mrs miss ms dr sr don dona msgr monsignor monsignore father fathers fr priest priests bishop"
    " archbishop cardinal reverend rev pastor sister brother president presidents minister senator deputy"
    " congressman congresswoman representative councilman councilor mayor governor ambassador consul secretary"
    " premier chancellor prefect subprefect magistrate judge justice prosecutor attorney lawyer general gen"
    " colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl private admiral commander cmdr"
    " commissioner inspector detective agent officer guard policeman chief director leader leaders member"
    " official candidate hopeful professor prof rector engineer eng doctor student journalist reporter newsman"
    " announcer photographer citizen comrade companero businessman industrialist rancher cattleman landowner"
    " analyst advisor coordinator bodyguard former retired jesuit".split()
)


def word(token: Token) -> str:
    """A word as a feature may hold it: names are replaced by their shape."""
    if token.lower_ in TITLES:
        return "_" + token.lower_
    if token.pos_ == "PROPN":
        return "_ACR" if token.text.isupper() and len(token.text) > 1 else "_NAME"
    if token.like_num:
        return "_NUM"
    return token.lemma_.lower()


def governor(token: Token) -> tuple[str, Token]:
    """The link to what rules a noun, and that word; prepositions and coordinations are folded into the link."""
    link, head = token.dep_, token.head
    steps = 0
    conj = ""
    while link == "conj" and steps < 4:
        conj = "&"
        link, head = head.dep_, head.head
        steps += 1
    if link == "appos":
        conj += "="
        link, head = head.dep_, head.head
    if link in ("pobj", "pcomp") and head.pos_ == "ADP":
        return f"{conj}{head.lower_}", head.head
    return conj + link, head


def verb_over(token: Token) -> tuple[str, Token] | None:
    """The nearest verb above a noun and which side of it the noun stands on."""
    at = token
    for _ in range(8):
        if at.head is at:
            return None
        before, at = at, at.head
        if at.pos_ in ("VERB", "AUX"):
            passive = any(c.dep_ == "auxpass" for c in at.children)
            return f"{'L' if before.i < at.i else 'R'}{'p' if passive else ''}", at
    return None


class ReportFeatures:
    """The candidates of one report with their features, and the features of the report itself."""

    def __init__(self, coding: Coding, found: tuple[Candidate, ...]) -> None:
        self.findings: Findings = coding.findings
        self.found = found
        self._acts: dict[int, list[ActMention]] = defaultdict(list)
        for act in self.findings.acts:
            self._acts[act.sentence].append(act)
        self._heads = Counter(c.head.lower_ for c in found)
        own = [frozenset(self._own(c)) for c in found]
        self._roles = [frozenset(self._arguments(c)) for c in found]
        # What a chain's (or a name's) other mentions do tells of this one.
        by_chain: dict[object, Counter[str]] = defaultdict(Counter)
        for c, r in zip(found, self._roles, strict=True):
            for key in self._keys(c):
                by_chain[key].update(f for f in r if f.count("|") <= 1)
        self.rows: list[Features] = []
        for c, o, r in zip(found, own, self._roles, strict=True):
            row: Features = dict.fromkeys([*o, *r], 1.0)
            others: Counter[str] = Counter()
            for key in self._keys(c):
                others |= by_chain[key]
            for f, n in others.items():
                if n > (f in r):
                    row["ch|" + f] = 1.0
            self.rows.append(row)

    @staticmethod
    def _keys(c: Candidate) -> list[object]:
        keys: list[object] = (
            ["h:" + c.head.lower_] if c.named else ["s:" + normal(c.variants[0].text)] if c.variants else []
        )
        if c.chain is not None:
            keys.append(c.chain)
        if c.known is not None and c.known.actor_id:
            keys.append("id:" + c.known.actor_id)
        return keys

    # --- a candidate by itself ---

    def _own(self, c: Candidate) -> Iterator[str]:
        head, doc = c.head, c.head.doc
        w = word(head)
        yield "head=" + w
        yield "tag=" + head.tag_
        for token in doc[c.first : head.i]:
            yield "mod=" + word(token)
        for token in doc[head.i + 1 : c.last]:
            yield "post=" + word(token)
        yield "first=" + word(doc[c.first])
        for i, name in ((c.first - 1, "p1"), (c.first - 2, "p2"), (head.i + 1, "n1"), (head.i + 2, "n2")):
            yield f"{name}={word(doc[i]) if 0 <= i < len(doc) else '_'}"
        yield from self._kind(c)
        link, over = governor(head)
        yield "link=" + link
        yield f"gov={link}:{word(over)}"
        yield "govw=" + word(over)
        link2, over2 = governor(over)
        yield f"gov2={link}>{link2}:{word(over2)}"
        yield "gov2w=" + word(over2)
        verb = verb_over(head)
        if verb:
            side, v = verb
            yield f"vb={side}:{word(v)}"
            yield "vbw=" + word(v)
            yield f"vb2={side}|{link}:{word(v)}"
            yield "vdep=" + v.dep_
            for child in v.children:
                if child.dep_ in ("dobj", "nsubj", "nsubjpass", "agent", "prt") and child.i != head.i:
                    x = next((g for g in child.children if g.dep_ == "pobj"), child) if child.dep_ == "agent" else child
                    yield f"co={side}:{child.dep_}:{word(x)}"
                if child.dep_ == "neg":
                    yield "neg"
                if child.dep_ in ("aux",):
                    yield "aux=" + child.lower_
        yield f"sent={min(c.sentence.index, 6)}"
        yield f"par={min(c.sentence.paragraph, 4)}"
        yield f"count={min(self._heads[head.lower_], 4)}"
        yield from self._around(c)

    def _kind(self, c: Candidate) -> Iterator[str]:
        k = c.known
        if k is not None:
            known = {
                "form": k.form, "type": k.type, "who": k.who, "civ": k.civilian_status,
                "id": k.actor_id, "rule": k.rule, "ctry": k.country,
            }  # fmt: skip
            for name, value in known.items():
                if value:
                    yield f"{name}={value}"
            if k.person:
                yield "person"
            for t in k.loaded_terms:
                yield "loaded=" + t
            if k.size is not None:
                yield "sized"
            yield f"ft={k.form}|{k.type}"
        else:
            yield "unknown"
        if c.weapon is not None:
            yield "wtype=" + c.weapon.type
            yield f"wused={c.weapon.used}"
        for d in self.findings.damage:
            if d.span.start <= c.start < d.span.end:
                yield "dmg=" + d.outcome
        for p in self.findings.places:
            if p.span.start <= c.start < p.span.end:
                yield "place=" + p.location.precision
        for toll in self.findings.tolls:
            if toll.people is not None and toll.people.start <= c.start < toll.people.end:
                yield f"toll={toll.outcome}"
        if c.named:
            length = sum(t.pos_ == "PROPN" for t in c.head.doc[c.first : c.head.i + 1])
            yield f"namelen={min(4, length)}"

    def _around(self, c: Candidate) -> Iterator[str]:
        acts = self._acts.get(c.sentence.index, [])
        yield f"acts={min(len(acts), 4)}"
        before = [a for a in acts if a.span.end <= c.start]
        after = [a for a in acts if a.span.start > c.start]
        if before:
            yield f"actL={before[-1].act}"
        if after:
            yield f"actR={after[0].act}"
        for a in acts:
            told = "T" if a.assertion.told else "U"
            yield f"sact={told}{a.act}"
            if a.assertion.reason:
                yield "sreason=" + a.assertion.reason
            yield f"sstatus={a.assertion.status}|{a.assertion.stance}"
        if not acts:
            for d in (-1, 1):
                for a in self._acts.get(c.sentence.index + d, []):
                    yield f"nact{d}={a.act}"
        for dated in self.findings.dates:
            if dated.scope == "text" and c.sentence.span.start <= dated.span.start < c.sentence.span.end:
                yield f"sdate={dated.date.precision}|{dated.date.basis}"

    # --- the parts that it plays in acts ---

    def _arguments(self, c: Candidate) -> Iterator[str]:
        for act in self._acts.get(c.sentence.index, []):
            told = "T" if act.assertion.told else "U"
            for a in act.arguments:
                exact = a.head.start == c.start
                if exact or a.span.start <= c.start < a.span.end:
                    tag = "" if exact else "~"
                    yield f"arg{tag}={a.role}"
                    yield f"arg{tag}={told}{a.role}|{act.act}"
                    yield f"arge{tag}={a.role}|{act.event_type}"
                    yield f"argr{tag}={a.role}|{a.rule}"


def report_features(coding: Coding) -> Features:
    """What a whole report tells, for whether it holds incidents and of which types."""
    findings = coding.findings
    row: Features = {}
    for act in findings.acts:
        told = "T" if act.assertion.told else "U"
        row[f"d.act={told}{act.act}"] = 1.0
        row[f"d.s{min(act.sentence, 3)}={told}{act.act}"] = 1.0
        if act.assertion.reason:
            row["d.reason=" + act.assertion.reason] = 1.0
        for a in act.arguments:
            row[f"d.arg={told}{a.role}|{act.act}"] = 1.0
            for k in findings.actors:
                if k.head == a.head:
                    row[f"d.argk={told}{a.role}|{k.form}|{k.civilian_status}"] = 1.0
                    row[f"d.argt={a.role}|{k.type}"] = 1.0
                    if k.person:
                        row[f"d.argp={told}{a.role}|{act.act}"] = 1.0
    told_acts = sum(a.assertion.told for a in findings.acts)
    row[f"d.told={min(told_acts, 8)}"] = 1.0
    row[f"d.inc={min(len(coding.incidents), 6)}"] = 1.0
    for i in coding.incidents:
        row["d.iet=" + i.event_type] = 1.0
        row[f"d.ist={i.event_type}|{i.status}"] = 1.0
        if i.location and i.location.country:
            row["d.ctry=" + i.location.country] = 1.0
    for w in findings.weapons:
        row[f"d.w={w.type}|{w.used}"] = 1.0
    for p in findings.places:
        if p.location.country:
            row["d.pctry=" + p.location.country] = 1.0
    row[f"d.len={min(len(findings.reading.sentences) // 4, 8)}"] = 1.0
    for sentence in findings.reading.sentences:
        if sentence.doc is None:
            row["d.skip"] = 1.0
            continue
        for token in sentence.doc:
            if token.pos_ in ("NOUN", "VERB", "ADJ", "ADV"):
                row["d.t=" + token.lemma_.lower()] = 1.0
                if sentence.index < 2:
                    row["d.f=" + token.lemma_.lower()] = 1.0
    return row

"""Who stands in one list: "killed a colonel, his driver and two guards" harms four, "the mayor, Aldo Ferrante" one."""

from __future__ import annotations

from dataclasses import replace

from tollbook.find.toll_parties import Party
from tollbook.find.toll_scene import AND, BE, Scene
from tollbook.model import Interval

_KIN = frozenset(("brothers", "sisters", "cousins", "twins", "spouses"))
_OF_OFFICE = frozenset(("NN", "NNS", "NNP", "NNPS", "DT", "JJ", "IN", "POS", "PRP$", "HYPH"))
_PREPOSITIONS = frozenset(
    "between across during in of at by with from near on to for inside outside against under over into".split()
)


def expand(scene: Scene, first: Party, *, subject: bool = False, closes: int = -1) -> tuple[Party, ...]:
    """The people listed from ``first`` on: "a man, his wife and a boy", to the harm that ``closes`` them ("dead")."""
    first = _named_kin(scene, first)
    found = [first]
    last, apposed = first, False
    while True:
        if (again := _told_again(scene, last) or _name_behind(scene, last)) is not None:
            last = again
            continue
        if subject and (with_them := _with_beside(scene, last)) is not None and with_them not in found:
            found.append(with_them)
            last = with_them
            continue
        at = scene.separator(_past_aside(scene, last.end))
        if at is None and apposed and scene.low(last.end) in _PREPOSITIONS:  # "A, a judge in the city, and two guards"
            ends = (k for k in range(last.end + 1, min(last.end + 8, len(scene.doc) - 1)) if scene.low(k) == ",")
            at = next((k + 2 for k in ends if scene.low(k + 1) in AND), None)
        if at is None:
            at = _past_origin(scene, last.end, of_theirs=subject and last.kind != "counted")
        nearby = None if at is None else scene.party_from(at)
        comma = at is not None and scene.low(at - 1) == ","
        if nearby is None or nearby.start < last.end:
            nearby, comma = _by_tree(scene, last), False
        if nearby is None or nearby in found or any(scene.low(k) == ";" for k in range(last.end, nearby.start)):
            break
        apart = any(k in scene.harm for k in range(last.end + 1, nearby.start))
        if not subject and (apart or (nearby.end != closes and scene.is_claimed(nearby)) or _has_clause(scene, nearby)):
            break  # "killed six and the second wounded three"
        if comma and _sized(scene, last, nearby):
            found[-1] = last = replace(nearby, start=last.start, definite=True)
            continue
        if comma and _apposed(scene, last, nearby):
            last, apposed = nearby, True
            continue
        if comma and (named := _named(scene, last, nearby)) is not None:
            last, apposed = named, False
            continue
        if apposed and nearby.kind == "one" and not nearby.definite:
            last = nearby  # "Ferrante, party leader and former ambassador"
            continue
        apposed = False
        if nearby.person == "no" or scene.low(nearby.end - 1) == "whom":
            break
        if scene.low(nearby.end - 1) == "them" and scene.low(nearby.end - 2) == "of":
            break  # "two traders, one of them a woman": a part, none of the list
        if _counted_with(scene, last, nearby):
            found[-1] = last = _both(last, nearby)
            continue
        found.append(nearby)
        last = nearby
    return tuple(found)


def _counted_with(scene: Scene, some: Party, others: Party) -> bool:
    """Whether a number counts two nouns together: "nine soldiers and militiamen", "dozens of women and children"."""
    joined = scene.low(some.end) in (*AND, ",") and others.start == some.end + 1
    bare = others.modifier == "plural" and not (others.definite or others.further) and some.modifier != "plural"
    plural = some.head is not None and some.head.tag_ in ("NNS", "NNPS") and some.head.i == some.end - 1
    return joined and bare and plural and some.kind == "counted" and some.interval.low > 1


def _both(some: Party, others: Party) -> Party:
    """Two kinds of people as the one group that they are counted as."""
    same = some.civilian_status == others.civilian_status
    return replace(
        some,
        end=others.end,
        head=others.head,
        person="yes" if "yes" in (some.person, others.person) else some.person,
        mixed=True,
        who=some.who if some.who == others.who else None,
        civilian_status=some.civilian_status if same else "unknown",
    )


def _told_again(scene: Scene, one: Party) -> Party | None:
    """Who stands right behind somebody and is the same: "commander NAME"."""
    beside = next((p for p in scene.parties if p.start == one.end), None)
    return beside if beside is not None and _same(one, beside, adjacent=True) else None


def _name_behind(scene: Scene, one: Party) -> Party | None:
    """The name of somebody told by what he heads, set between commas: "the head of police, NAME, and two officers"."""
    if one.interval.high != 1 or one.kind == "name" or scene.low(one.end) not in ("of", "in", "for"):
        return None
    ends = range(one.end + 1, min(one.end + 8, len(scene.doc)))
    comma = next((k for k in ends if scene.doc[k].tag_ not in _OF_OFFICE), None)
    if comma is None or scene.low(comma) != ",":
        return None
    named = next((p for p in scene.parties if p.start == comma + 1 and p.kind == "name"), None)
    closed = named is not None and (scene.low(named.end), scene.low(named.end + 1)) == (",", "and")
    return named if closed else None


def _past_origin(scene: Scene, at: int, *, of_theirs: bool) -> int | None:
    """Where a list goes on behind where somebody is from: with a number ("an officer from A and two men from B") or
    with one of theirs, in a subject that counts nobody with these alone (``of_theirs``): "the head of a village near A
    and his son"."""
    if scene.low(at) not in ("from", "of"):
        return None
    for k in range(at + 1, min(at + 8, len(scene.doc) - 1)):
        if scene.low(k) in (*AND, ",") and scene.low(k + 1) in ("his", "her", "their"):
            return k + 1
        if scene.low(k) in AND and not of_theirs:
            counted = scene.party_from(k + 1)
            return k + 1 if counted is not None and counted.kind == "counted" and counted.start == k + 1 else None
        placed = scene.low(k) in ("near", "in") and k > at + 1
        known = scene.doc[k].pos_ in ("PROPN", "ADJ", "NOUN", "DET", "PUNCT") or placed
        if not known or scene.low(k) in (",", ";", ":"):
            return None
    return None


def list_start(scene: Scene, party: Party, *, absolute: bool = False) -> Party:
    """The first of the list that ends in ``party``; ``absolute``: it may open with a "with" of its own ("..., with
    its commander and twelve others killed")."""
    for other in scene.parties:
        if other.start >= party.start:
            break
        before = other.start - 1
        if scene.low(before) in ("the", "these", "those"):
            before -= 1
        opened = absolute and scene.low(before) == "with" and scene.low(before - 1) in (",", ";", "")
        governed = scene.low(before) in _PREPOSITIONS and not opened
        if other.kind == "name" and scene.doc[0].pos_ == "ADP" and _before_count(scene, other.end):
            continue  # "In Bara, West, two soldiers were killed"
        if other.kind == "name" and _closes_places(scene, other):
            continue  # "in the districts of Achin and Khogyani, and 17 were killed"
        part = scene.low(before) in ("them", "whom") and scene.low(before - 1) == "of"  # "one of them a woman, and"
        if governed or part or scene.low(before) == "including" or other.person == "no":
            continue
        if _is_object(other) and scene.low(other.end) == ",":
            continue  # "carrying troops, and the five men in it were killed"
        if any(p.start <= party.start < p.end for p in expand(scene, other, subject=True)):
            return other
    return party


def _before_count(scene: Scene, end: int) -> bool:
    """Whether commas alone part names, of which one ends at a token, from people counted."""
    while scene.low(end) == "," and end + 1 < len(scene.doc):
        beside = scene.party_from(end + 1)
        if beside is not None and beside.kind == "counted":
            return True
        end += 1
        while end < len(scene.doc) and scene.doc[end].pos_ == "PROPN":
            end += 1
    return False


def _closes_places(scene: Scene, name: Party) -> bool:
    """Whether a name stands in a list that a preposition opens and "and" closes, and a new clause or a number follows
    it: "in Achin and Khogyani, and 17 were killed", "in Marte, Dikwa and Bama, four soldiers killed"."""
    end, last = name.end, scene.low(name.start - 1)
    while scene.low(end) in (",", *AND) and scene.doc[end + 1 : end + 2] and scene.doc[end + 1].pos_ == "PROPN":
        last = scene.low(end)
        end += 1
        while end < len(scene.doc) and scene.doc[end].pos_ == "PROPN":
            end += 1
    behind = next((p for p in scene.parties if p.start == end + 1), None)
    counted = behind is not None and behind.kind == "counted"
    joined = scene.low(end + 1) in AND
    ends = last in AND and (joined or counted)
    if last == "," and joined:  # "in Bara, Cameroon, and two officers were wounded"
        ends = any(p.start == end + 2 and p.kind == "counted" for p in scene.parties)
    if scene.low(end) != "," or not ends:
        return False
    k = name.start - 1
    while k > 0 and (scene.doc[k].pos_ == "PROPN" or scene.low(k) in (",", *AND)):
        k -= 1
    return k < name.start - 2 and scene.low(k) in _PREPOSITIONS


def _has_clause(scene: Scene, party: Party) -> bool:
    """Whether a clause of its own follows: "killing two soldiers, and one of the fighters, NAME, was wounded"."""
    end = party.end
    if scene.low(end) == ",":
        end = next((k + 1 for k in range(end + 1, min(end + 7, len(scene.doc))) if scene.low(k) == ","), end)
    return scene.low(end) in ("was", "were") and (scene.low(party.start - 2), scene.low(party.start - 1)) == (
        ",",
        "and",
    )


def _apposed(scene: Scene, one: Party, other: Party) -> bool:
    """Whether a comma sets one person off twice ("the mayor, Aldo Ferrante"), and does not start a list; "all" tells
    what those of a number are: "seven passengers, all state employees"."""
    if scene.low(other.start - 1) == "all" and other.modifier == "plural" and one.interval.low > 1:
        return True
    if not _same(one, other, adjacent=False):
        return _explains(scene, one, other)
    if scene.low(other.end) not in AND or other.definite or other.kind != "counted":
        return True
    # "Ferrante, a clerk and leader of the union" is one man, "Ferrante, a clerk and a driver" are three
    after = scene.party_from(other.end + 1)
    return after is not None and after.kind == "one" and not after.definite


def _explains(scene: Scene, one: Party, other: Party) -> bool:
    """Whether a noun between commas says what somebody is: "a third man, a trader, was killed", but "a judge, a clerk
    and a guard"."""
    alone = one.interval == other.interval == Interval(low=1, high=1)
    if not alone or other.further or scene.low(other.start) not in ("a", "an"):
        return False
    if scene.low(other.end) == ",":
        return scene.low(other.end + 1) not in AND and scene.party_from(other.end + 1) is None
    return scene.low(other.end) == "."


def _sized(scene: Scene, some: Party, number: Party) -> bool:
    """Whether a number between commas says how many those before it are: "the passengers, seven traders, died"."""
    known = some.kind == "many" and some.definite and number.kind == "counted" and not number.definite
    closed = scene.low(number.end) == "," and scene.low(number.end + 1) not in AND
    return known and closed and not number.further and number.interval.low > 1 and some.end + 1 == number.start


def _named(scene: Scene, group: Party, first: Party) -> Party | None:
    """The last of the names that spell out a number ("two reporters, Ferrante and Samad"), or None."""
    if group.kind != "counted" or first.kind != "name" or group.interval.low < 2:
        return None
    last, names = first, 1
    while names < group.interval.low:
        at = scene.separator(last.end)
        following = None if at is None else scene.party_from(at)
        if following is None or following.kind != "name":
            return None
        last, names = following, names + 1
    return last


def _named_kin(scene: Scene, first: Party) -> Party:
    """Brothers with as many of them as are named: "the brothers Luis and Carlos Ortiz"."""
    kin = first.kind == "many" and first.definite and first.head is not None and first.head.lower_ in _KIN
    if not kin or first.head is None or first.end == first.head.i + 1:
        return first
    names, end = 1, first.end
    while (at := scene.separator(end)) is not None:
        following = scene.party_from(at)
        if following is None or following.kind != "name" or following.start != at:
            break
        names, end = names + 1, following.end
    return (
        first
        if names == 1
        else replace(first, end=end, interval=Interval(low=names, high=names), best=names, modifier=None)
    )


def _with_beside(scene: Scene, last: Party) -> Party | None:
    """ "the commander, with eight of his soldiers, was killed": people between commas behind "with"."""
    at = last.end
    if scene.low(at) == "of":  # "the commander of the post, with ..."
        at = next((p.end for p in scene.parties if at < p.start <= at + 2), at)
    if (scene.low(at), scene.low(at + 1)) != (",", "with"):
        return None
    party = scene.party_from(at + 2)
    closed = party is not None and any(scene.low(k) == "," for k in range(party.end, party.end + 5))
    if party is None or not closed or party.kind != "counted" or party.person != "yes":
        return None
    return party if party.interval.low == party.interval.high else None


def _past_aside(scene: Scene, i: int) -> int:
    """Past an age or a clause between commas, a bracket after a name, or "by the name of X"."""
    called = i + 4 if tuple(scene.low(i + k) for k in range(4)) == ("by", "the", "name", "of") else i + 1
    if (scene.low(i), scene.low(i + 1)) == ("known", "as"):
        called = i + 2
    if called > i + 1 or scene.low(i) in ("named", "called"):
        name = next((p for p in scene.parties if p.start == called and p.kind == "name"), None)
        return i if name is None else name.end
    if tuple(scene.low(i + k) for k in range(4)) == ("with", "the", "rank", "of"):
        return i + 5
    if scene.low(i) in ("of", "aged") and scene.low(i + 1).isdigit() and scene.low(i + 2) in AND:
        return i + 2  # "a boy of 12 and his grandmother"
    if scene.low(i) in ("for", "of") and _is_office(scene, i + 1):
        return i + 2  # "a candidate for mayor and his brother"
    if scene.low(i) == "of" and (joined := _their_own(scene, i + 1)) is not None:
        return joined  # "a commander of the brigade and his driver"
    if scene.low(i) == "(":
        closed = next((k for k in range(i + 1, min(i + 14, len(scene.doc))) if scene.low(k) == ")"), None)
        return i if closed is None else closed + 1
    if scene.low(i) == "," and scene.low(i + 1) in ("including", "among"):
        reach = range(i + 2, min(i + 16, len(scene.doc)))
        verb = next((k for k in reach if scene.low(k) in BE or k in scene.harm), reach.stop)
        ends = (k for k in range(i + 2, verb) if scene.low(k) == ",")  # "..., were killed, and 12 others": no list
        return next((k for k in ends if scene.low(k + 1) in AND), i)
    if scene.low(i) == "," and scene.low(i + 1) == "who":  # "the mayor, who was on his way home, and two guards"
        harm = next((k for k in range(i + 2, min(i + 16, len(scene.doc))) if k in scene.harm), i + 16)
        closed = next((k for k in range(i + 2, min(harm, len(scene.doc))) if scene.low(k) == ","), None)
        return closed if closed is not None and scene.low(closed + 1) in AND else i
    return i + 2 if scene.low(i) == "," and scene.low(i + 1).isdigit() and scene.low(i + 2) == "," else i


def _their_own(scene: Scene, i: int) -> int | None:
    """The "and" behind a body's or town's name, where somebody of those told before it follows: "and his driver"."""
    for k in range(i, min(i + 7, len(scene.doc))):
        if scene.low(k) in AND and k > i:
            own = scene.low(k + 1) in ("his", "her", "their") or (
                scene.low(k + 2) == "of" and scene.low(k + 3) in ("his", "her", "their")
            )
            return k if own and scene.party_from(k + 1) is not None else None
        if scene.doc[k].tag_ not in ("NNP", "NNPS", "NN", "DT", "JJ", "HYPH"):
            return None
    return None


def _is_office(scene: Scene, i: int) -> bool:
    """Whether a bare noun at ``i`` only says what somebody is, with more people behind "and"."""
    if i + 2 >= len(scene.doc) or scene.doc[i].tag_ != "NN" or scene.low(i + 1) not in AND:
        return False
    after = scene.party_from(i + 2)
    return after is not None and after.person == "yes" and not scene.is_claimed(after)


def _by_tree(scene: Scene, party: Party) -> Party | None:
    """A conjunct that words between set apart ("a leader of the network and two guards")."""
    if party.head is None:
        return None
    for token in party.head.conjuncts:
        if token.i >= party.end:
            other = scene.party_at(token.i)
            if other is not None and other.person == "yes" and other.start > party.start:
                return other
    return None


def _is_object(party: Party) -> bool:
    return party.head is not None and party.head.dep_ in ("dobj", "pobj")


def _same(one: Party, other: Party, *, adjacent: bool) -> bool:
    """Whether two parties side by side are one person named twice ("the mayor, Aldo Ferrante")."""
    if one.interval.low != 1 or one.interval.high != 1 or other.interval.high != 1:
        return False
    if adjacent:
        return "name" in (one.kind, other.kind)
    return (one.kind == "name") != (other.kind == "name")

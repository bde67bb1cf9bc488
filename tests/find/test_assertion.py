"""How sentences put an act. The word that states it stands in brackets.

What is expected: a status of an act that is told (occurred, attempted, threatened, denied); "reference" for one only gone
back to; else the reason why the words tell no incident.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reading_of import reading_of
from tollbook.find.acts import ActFinder
from tollbook.find.assertion import AssertionReader
from tollbook.find.assertion_cues import CueEntry
from tollbook.mentions import Assertion
from tollbook.model import SourceKind
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()
READER = AssertionReader(KNOWLEDGE)
ACTS = ActFinder(KNOWLEDGE)
NEUTRAL = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "neutral_texts.jsonl").read_text(encoding="utf-8").splitlines()
]

# Kinds that help others decide and leave no rule of their own behind.
SUPPORTING = frozenset(
    (
        "implicative", "light", "occurrence", "when", "enemy_of_state", "enemy_of_group", "armed_text",
        "aircraft_text", "hit_word", "hostile_text", "violent_verb", "own_blast_text",
        "sport_weak_text", "act_noun", "threat_act", "on_call", "doer_word",
        "hurt_text", "beast_word",
    )
)  # fmt: skip


def assess(marked: str, kind: SourceKind = "unknown", published: str | None = "2017-05-04") -> Assertion:
    """The assertion of the bracketed word."""
    start = marked.index("[")
    reading = reading_of(marked.replace("[", "").replace("]", ""), published, kind)
    for sentence in reading.sentences:
        for token in sentence.doc or ():
            if sentence.span_of(token).start == start:
                return READER.assess(sentence, token, reading)
    raise AssertionError(f"no word at the bracket: {marked}")


CASES = [
    # told, plainly
    ("occurred", "Gunmen [killed] two guards near the mill."),
    ("occurred", "Two guards were [killed] near the mill."),
    ("occurred", "A bomb [exploded] outside a bank on Monday."),
    ("background", "The Red Cross is to oversee the exchange of prisoners [captured] in September."),
    ("background", "The rebels released a list of 42 [captured] soldiers on Friday."),
    ("background", "The rebels are to free two soldiers whom they [captured] in May."),
    ("background", "Relatives of those [detained] held a protest in Taiz."),
    ("occurred", "The army freed 12 [abducted] girls."),
    ("planned", "The army will halt its [bombing] in Arauca for a week."),
    ("occurred", "At least 12 people are known to have [died] in the bombing."),
    ("occurred", "Three soldiers were known to have been [wounded] in the attack."),
    ("occurred", "It was hard to say how many had been [killed] in the raid."),
    ("occurred", "Police are trying to establish who [killed] the men."),
    ("occurred", "The [attack] killed a farmer and his son."),
    ("occurred", "Rebels carried out an [attack] on the post at dawn."),
    ("occurred", "An [attack] took place near the bridge at noon."),
    ("occurred", "Unknown men [ambushed] a convoy, wounding four soldiers."),
    ("occurred", "The gunmen managed to [kill] two guards."),
    ("occurred", "God enabled the fighters to [kill] two guards."),
    ("occurred", "The fighters succeeded in [killing] the commander."),
    ("occurred", "They went in and began to [shoot] at the guests."),
    ("occurred", "Clashes [erupted] in the old town on Friday."),
    ("occurred", "Soldiers have [arrested] nine men in the village."),
    ("occurred", "Soldiers are [shelling] the hills around the town."),
    ("occurred", "Not only did they [kill] the guard, they burned the hut."),
    ("occurred", "The convoy was [attacked] when it stopped to refuel."),
    ("occurred", "After [killing] the guard they fled on foot."),
    ("occurred", "The bus was burned by [attacking] rebels before dawn."),
    ("occurred", "She was the first mayor to be [assassinated] in the province."),
    ("occurred", "They used grenades to [attack] the post."),
    ("occurred", "Four strikes [hit] a depot near the river."),
    ("occurred", "The men [detained] yesterday are farmers."),
    ("occurred", "A patrol that was on its way home was [attacked]."),
    ("occurred", "The raid left three dead when guards [opened] fire."),
    ("occurred", "No fewer than six guards were [killed]."),
    # attempted, failed, foiled
    ("attempted", "Two men tried to [kidnap] a trader."),
    ("attempted", "The gunmen attempted to [kill] the judge."),
    ("attempted", "The gunmen failed to [kill] the judge."),
    (
        "attempted",
        "The judge survived an assassination attempt on Monday near his home, an attempted [murder], police said.",
    ),
    ("attempted", "Police foiled an [attack] on the station."),
    ("attempted", "An [attack] on the station was foiled on Monday."),
    ("attempted", "Troops repelled an [attack] on the base."),
    ("attempted", "The minister escaped an attempted [assassination]."),
    ("attempted", "They made an attempt to [burn] the depot."),
    ("attempted", "Police foiled a plot to [bomb] the market."),
    ("attempted", "The army thwarted a suicide [attack] on the port."),
    ("attempted", "The [attack] failed and the men fled."),
    ("attempted", "Guards prevented them from [storming] the palace."),
    ("attempted", "They were unable to [blow] up the bridge."),
    ("attempted", "An attempt to [kidnap] the consul was made on Tuesday."),
    ("attempted", "Guards beat back an [assault] on the gate."),
    # threatened
    ("threatened", "The group threatened to [kill] the mayor."),
    ("threatened", "The rebels vowed to [attack] every post on the road."),
    ("threatened", "We will [attack] every post on the road."),
    ("threatened", "The group said that it would [bomb] the port."),
    ("threatened", "There will be an [attack] on the port, the caller said."),
    ("possible", "There could be [attacks] on the port."),
    ("occurred", "There was an [attack] on the port on Sunday."),
    ("threatened", "The callers warned that they would [kill] the captives."),
    ("threatened", "The leader swore to [kidnap] more officials."),
    ("threatened", "The front has promised to [burn] the mills."),
    ("threatened", "If the toll is not paid, the group will [burn] the lorries."),
    ("threatened", "He pledged to [attack] the capital."),
    ("threatened", "The letter said the gang would [kidnap] his son."),
    # denied
    ("denied", "The army denied having [bombed] the village."),
    ("denied", "The army denied that its troops [killed] the farmers."),
    ("denied", "The group denies [kidnapping] the engineer."),
    ("denied", "As to the report that ten fighters were [killed] at the camp, it is a lie."),
    ("denied", "Concerning the claim that a lorry was [bombed], the driver is well."),
    ("occurred", "As for the soldiers, ten were [killed] at the camp."),
    ("denied", "Statements from the capital that twenty fighters were [killed] are without any basis."),
    ("denied", "The army's claim that it [killed] two commanders has no foundation."),
    ("occurred", "The statement that two guards were [killed] has a basis in the police log."),
    ("denied", "The spokesman denied that the town was [shelled]."),
    ("denied", "The police denied any [shooting] at the gate."),
    ("denied", "The ministry denied threatening to [bomb] the town."),
    # negated
    ("negated", "The rebels did not [attack] the village."),
    ("negated", "The bomb did not [explode]."),
    ("negated", "No one was [killed]."),
    ("negated", "No soldiers were [killed] in the blast."),
    ("negated", "There was no [attack] that night."),
    ("negated", "They left the town without [attacking] the post."),
    ("negated", "The troops never [attacked] the camp."),
    ("negated", "Nobody was [kidnapped]."),
    ("negated", "The men have not been [arrested]."),
    ("negated", "The rebels carried out no [attack] in May."),
    # purpose
    ("purpose", "The mission to [capture] the commander lasted an hour."),
    ("purpose", "A force conducted an operation to [detain] a bomb maker."),
    ("purpose", "The men came to [kidnap] the trader."),
    ("requested", "Troops were sent to [attack] the camp."),
    ("purpose", "They entered the bank in order to [rob] it."),
    ("purpose", "Troops searched the house to [arrest] a smuggler."),
    ("purpose", "The operation was aimed at [capturing] the leader."),
    ("purpose", "They waited on the road to [ambush] the patrol."),
    # planned
    ("planned", "They planned to [attack] the base."),
    ("planned", "The cell was plotting to [kill] a judge."),
    ("planned", "He intended to [bomb] the station."),
    ("planned", "The group was preparing to [attack] the town."),
    ("planned", "The men were about to [attack] the camp."),
    ("planned", "Police found plans to [kidnap] an heir."),
    ("planned", "The cell was planning an [attack] on the port."),
    ("planned", "Officials spoke of possible [attacks]."),
    ("planned", "The captured arms will be [destroyed]."),
    ("planned", "The prisoners will be [released]."),
    # requested
    ("requested", "The preacher urged them to [attack] the post."),
    ("requested", "The leader ordered his men to [kill] the captives."),
    ("requested", "He called on the youth to [attack] the police."),
    ("requested", "The commander told his men to [burn] the huts."),
    ("requested", "The judge refused to [release] the men."),
    ("requested", "Villagers asked the army to [attack] the camp."),
    # possible, hypothetical
    ("possible", "The militia could [attack] the convoy."),
    ("possible", "Rebels might [bomb] the bridge."),
    ("possible", "Rebels may [attack] again."),
    ("possible", "He is capable of [killing] a man."),
    ("negated", "Instead of [attacking] the post, they withdrew."),
    ("possible", "The accord should end the killing of hostages, and bandits can [rob] no one."),
    ("hypothetical", "If rebels [attack] the town, the bridge will close."),
    ("hypothetical", "Unless they are [attacked], the guards must not fire."),
    ("hypothetical", "Police do not know whether he was [kidnapped]."),
    # description of a person
    ("description", "The commander was responsible for [attacks] on convoys."),
    ("description", "The leader is responsible for planning [attacks] on convoys."),
    ("generic", "He coordinates roadside bomb [attacks] in the district."),
    ("description", "The man, who conducts [attacks] on patrols, was seen in town."),
    ("description", "He was involved in [kidnappings] and arms deals."),
    ("description", "He was known for [killing] farmers."),
    ("description", "The facilitator supplied weapons used in [attacks] against patrols."),
    ("description", "He is in charge of conducting suicide [bombings]."),
    ("description", "He was accused of having carried out [attacks]."),
    ("description", "The commander led ambushes and planned [attacks]."),
    ("description", "He is responsible for direct fire, mines and rocket [attacks]."),
    ("description", "The leader directed a cell of fighters in [attacks] on the road."),
    ("description", "She is suspected of facilitating [attacks] in the valley."),
    ("description", "The detained man has conducted [attacks] on police posts."),
    # background, history, anniversaries, totals
    ("background", "Ten years ago rebels [attacked] the village."),
    ("background", "The town marked the anniversary of the [attack] on its mosque."),
    ("background", "A vigil was held in memory of those [killed] decades ago."),
    ("background", "The museum tells the history of the [siege]."),
    ("background", "The fort was [stormed] in 1846."),
    ("background", "His father was [murdered] many years ago."),
    ("background", "During the civil war the bridge was [bombed] twice."),
    ("running_total", "Since the start of the year rebels have [killed] 40 officers."),
    ("running_total", "The war has [killed] more than 70,000 people."),
    ("running_total", "So far this year 30 miners have been [kidnapped]."),
    ("running_total", "Over the past year bandits [attacked] 60 lorries."),
    # generic
    ("generic", "Bandits often [attack] lorries on this road."),
    ("generic", "Bandits [kill] 400 people every year."),
    ("generic", "[Attacks] on aid workers are a concern."),
    ("generic", "Snipers [shoot] at anything that moves."),
    ("generic", "Mines [kill] farmers."),
    ("generic", "The council condemned [attacks] on clinics."),
    # what stands beside what is told
    ("background", "Ten years after gunmen [attacked] the mall and killed guards, shoppers stood still on Thursday."),
    ("background", "The level was raised last autumn after a knife [attack] in the town."),
    ("background", "He was helped by a commander who once [led] raids and took hostages."),
    ("background", "The guns will replace weapons [destroyed] in the war."),
    ("possible", "The money will pay for batteries of rockets able to [strike] targets 300 kilometres away."),
    ("hypothetical", "The ministry said that any [attack] was answered."),
    ("planned", "The two sides will discuss the [release] of hostages."),
    # rules, exercises, works, sport, figures of speech
    ("rule", "The new law makes it punishable to [attack] a nurse."),
    ("rule", "The penal code names [kidnapping] for ransom."),
    ("exercise", "In the exercise a company [attacked] a dummy post."),
    ("exercise", "Cadets took part in a mock [attack]."),
    ("exercise", "During the drill police [stormed] an empty school."),
    ("fiction", "In the film a gang [kidnaps] a banker."),
    ("fiction", "The novel tells how a clerk [kills] his master."),
    ("sport", "The winger [attacked] from the left in the second half."),
    ("sport", "The striker [shot] over the crossbar."),
    ("labour_dispute", "The unions announced a [strike] over wages."),
    ("figurative", "He died of a heart [attack]."),
    ("figurative", "The committee [killed] the bill."),
    ("figurative", "A crew [shot] the film about the raid."),
    ("figurative", "The storm [killed] three fishermen."),
    ("figurative", "The [attack] helicopter landed at noon."),
    ("figurative", "Callers [bombarded] the station with questions."),
    ("figurative", "Ministers spoke of the [fight] against poverty."),
    ("figurative", "The ministry [released] a report."),
    ("figurative", "The wolves [attacked] a flock of sheep."),
    ("figurative", "The paper [attacked] the tax reform."),
    # references: told, but only gone back to
    ("reference", "The council condemned the [attack] on the school."),
    ("background", "As for the camp, whose [storming] was told at the head of these pages, nobody has returned to it."),
    ("reference", "Police are investigating the [murder] of the clerk."),
    ("reference", "The front claimed responsibility for the [attack]."),
    ("reference", "The group denied responsibility for the [attack]."),
    ("reference", "The mayor spoke of the [kidnapping] of his son."),
]

STANCES: list[tuple[str, str, SourceKind]] = [
    ("reported", "Gunmen [killed] two guards.", "press"),
    ("alleged", "Gunmen allegedly [killed] two guards.", "press"),
    ("alleged", "The soldiers are accused of [killing] two farmers.", "press"),
    ("alleged", "Two guards are believed to have been [kidnapped].", "press"),
    ("alleged", "Rebels may have [killed] the guard.", "press"),
    ("claimed", "The front claimed responsibility for the [attack].", "press"),
    ("claimed", "The army said that it [killed] nine rebels.", "press"),
    ("claimed", "The front said its fighters [attacked] the base.", "press"),
    ("reported", "The mayor said that rebels [attacked] the bridge.", "press"),
    ("reported", "No group has claimed responsibility for the [attack].", "press"),
    ("claimed", "Our fighters [attacked] a post.", "armed_group"),
    ("claimed", "The security force [detained] two men.", "state_force"),
    ("reported", "Insurgents [attacked] a patrol.", "state_force"),
    ("reported", "The regime's jets [bombed] a market.", "armed_group"),
]

SPEAKERS = [
    ("The police said that witnesses reported that a bus was [burned].", ["The police", "witnesses"]),
    ("According to the garrison, rebels [attacked] the mill.", ["the garrison"]),
    ("Rebels [attacked] the mill, the mayor said.", ["the mayor"]),
    ("A spokesman told reporters that two guards were [killed].", ["A spokesman"]),
    ("It was reported by the radio that two guards were [killed].", ["the radio"]),
    ("Two guards were [killed] near the mill.", []),
]


@pytest.mark.parametrize(("expected", "marked"), CASES)
def test_status_and_reason(expected: str, marked: str) -> None:
    found = assess(marked)
    assert (found.reason or found.status) == expected
    assert found.told == (expected in ("occurred", "attempted", "threatened", "denied", "reference"))


@pytest.mark.parametrize(("expected", "marked", "kind"), STANCES)
def test_stance(expected: str, marked: str, kind: SourceKind) -> None:
    assert assess(marked, kind).stance == expected


@pytest.mark.parametrize(("marked", "expected"), SPEAKERS)
def test_who_says_so_outermost_first(marked: str, expected: list[str]) -> None:
    assert [a.as_written for a in assess(marked).attribution] == expected


def test_the_words_that_decided_are_kept() -> None:
    text = "Two men tried to [kidnap] a trader."
    ((span, rule),) = assess(text).words
    assert (span.of(text), rule) == ("tried", "assertion.attempt")


def test_a_year_is_old_by_the_day_of_publication() -> None:
    text = "In 2011 rebels [attacked] the village."
    assert not assess(text, published="2017-05-04").told
    assert assess(text, published="2011-08-04").told


@pytest.mark.parametrize("entry", KNOWLEDGE.entries("assertion", CueEntry), ids=lambda e: e.id)
def test_every_entry(entry: CueEntry) -> None:
    rule = f"assertion.{entry.id}"
    if entry.kind not in SUPPORTING:
        for text in entry.match:
            assert rule in {name for _, name in assess(text, published=None).words}, text
    for text in entry.no_match:
        assert rule not in {name for _, name in assess(text, published=None).words}, text


@pytest.mark.parametrize("row", NEUTRAL, ids=lambda row: row["id"])
def test_neutral_texts_tell_no_incident(row: dict[str, str]) -> None:
    """Acts that are told with a fact of their own; what is only gone back to makes no incident by itself."""
    found = [a.assertion for a in ACTS.find(reading_of(row["text"], "2017-05-04"), ()) if a.assertion.told]
    told = [a for a in found if a.reason != "reference"]
    assert not [a for a in told if a.status in ("occurred", "attempted")], row["text"]
    if row["expect"] != "none":
        assert row["expect"] in {a.status for a in told}

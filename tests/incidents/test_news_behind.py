"""What agency copy says behind an attack: background, reactions and retelling, which are no incidents and no dead."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

LEAD = "JOS, Nigeria, Nov 21 (Reuters) - Gunmen killed four farmers near Barkin Ladi in central Nigeria on Tuesday, police said. "
BEHIND = [
    "The attack came a week after 12 people were killed in a similar raid in the same district.",
    "Last month, gunmen killed at least 20 people in neighbouring Bauchi state.",
    "In March, a suicide bomber killed 30 worshippers at a mosque in Maiduguri.",
    "The group has carried out dozens of attacks in the region this year.",
    "More than 2,000 people have been killed in clashes between herders and farmers since January.",
    "Amnesty International says 3,600 people have died in the violence since 2016.",
    "The governor condemned the killings and promised to bring the perpetrators to justice.",
    "The victims were buried on Wednesday in a mass grave.",
    "Residents blamed Fulani herdsmen for the attack.",
    "No group has claimed responsibility for the killings.",
    "Boko Haram, which has killed thousands since 2009, often attacks farmers.",
    "The army said it had deployed troops to the area to prevent further attacks.",
    "Survivors said the attackers arrived on motorcycles and fired at anyone who ran.",
    '"They shot my brother in front of me," said a survivor.',
    '"They killed four of my neighbours and burned our houses," a woman told Reuters.',
    "The attackers also set fire to houses and stole cattle.",
    "The attackers fled into the bush before soldiers arrived.",
    "It was the third attack on the village in two weeks.",
    "The attack was the deadliest since 40 people died in a raid on Dogo Nahawa in 2010.",
    "The village was attacked twice last year.",
    "A previous attack on the same village left nine dead in August.",
    "The state has been hit by a wave of reprisal killings.",
    "The killings sparked protests in the state capital.",
    "Hundreds of people protested in Jos on Wednesday over the killings.",
    "The president, who was elected in 2015 on a promise to end the violence, sent his condolences.",
    "Nigeria's military says it has killed 500 bandits this year.",
    "The air force has been bombing bandit camps in the north-west since July.",
    "In a separate development, the government said it would recruit 10,000 policemen.",
    "The army denied reports that soldiers had shot at protesters.",
    "The police spokesman dismissed reports that ten people had been killed.",
    "He said four people died, not ten as earlier reported.",
    "The bodies were taken to a hospital in Bukuru.",
    "The farmers were killed while working in their fields.",
    "All four were shot in the head.",
    "The victims included a 12-year-old boy.",
    "Among those killed was a community leader, Musa Dung.",
    "The attackers are believed to be the same gang that killed eight people in Bokkos last month.",
    "Analysts say such attacks are meant to drive farmers off their land.",
    "The United Nations has called for an investigation into the killings.",
    "Thousands of people have fled their homes since the attacks began.",
    "The killings came despite a ceasefire signed in June.",
    "The two communities signed a peace agreement in 2019 after clashes that left 100 dead.",
    "The area is also home to criminal gangs who kidnap people for ransom.",
    "Kidnappers seized 30 students from a college in Kaduna in March and freed them after two months.",
    "The gunmen had earlier attacked a police post in the area but were repelled.",
    "The army chief visited the area a day later and vowed to crush the attackers.",
    "Jos lies on the line between Nigeria's mostly Muslim north and mainly Christian south.",
    "In 2001, more than 1,000 people died in religious riots in the city.",
    "The attack has raised fears of reprisals.",
    "Police warned that anyone who took revenge would be shot.",
    "The militants have threatened to attack schools and markets.",
    "In a video released on Monday, the group's leader threatened to bomb markets.",
    "A court in Jos on Monday sentenced five men to death for killing a farmer in 2018.",
    "Elsewhere in the country, a fuel tanker exploded on Tuesday, killing nine people in an accident.",
    "On Sunday a boat accident on the Benue river killed 14 people.",
    "The governor imposed a curfew on the area on Tuesday night.",
    "Rights groups accuse the army of killing civilians in earlier operations.",
    "Villagers said soldiers who came after the attack beat several young men.",
    "The attack happened near where two priests were murdered in April.",
    "His predecessor was assassinated in 2014.",
    "Similar attacks have killed at least 60 people in the past two months.",
    "Violence between the two groups has claimed some 300 lives this year, according to the state government.",
    "The group was founded in 2002 and took up arms in 2009 after its leader was killed in police custody.",
]


@pytest.mark.parametrize("sentence", BEHIND)
def test_what_stands_behind_an_attack_is_no_further_one(sentence: str) -> None:
    incidents = coder().code(report_of(LEAD + sentence, "2018-11-21", "press")).incidents
    (incident,) = [i for i in incidents if i.status not in ("threatened", "denied")]
    assert incident.location is not None and "Barkin" in (incident.location.name or "")
    assert [(t.outcome, t.low) for t in incident.toll if t.subset_of is None] == [("killed", 4)]

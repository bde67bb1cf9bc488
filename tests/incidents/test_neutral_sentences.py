"""Sentences of everyday news that are full of words of violence and tell of no attack."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

SENTENCES = [
    "Two soldiers on an exercise were hurt near Celle on Tuesday when their lorry left the road.",
    "The season opened in Jos on Tuesday. Three players were hurt on the way to the match when their coach skidded.",
    "Soldiers with rifles were posted around damaged blocks in Manila on Tuesday to discourage looting.",
    "More patrols were sent to Kano on Tuesday to deter attacks on convoys.",
    "An explosion wrecked a house in Leeds on Tuesday and a woman was dead when firemen reached her. The gas board said a "
    "fracture had been found in the main, and police ruled out foul play.",
    "In the thriller, which opened on Tuesday in 210 theatres and plays to full houses, a major demolishes three camps.",
    "Film director Ana Reyes shot her latest feature in Bogotá on Tuesday with a cast of amateurs.",
    "The striker fired two shots at goal in Jos on Tuesday and scored with the second.",
    "Shares in the miner were hammered on Tuesday after analysts attacked its accounts.",
    "A storm battered Manila on Tuesday, killing six people and injuring 20.",
    "Nine people died when a bus plunged into a ravine near La Paz on Tuesday.",
    "The museum in Sarajevo opened an exhibition on Tuesday about the siege, in which more than 11,000 people died.",
    "Firefighters battled a blaze in a market in Kano on Tuesday that destroyed 40 shops.",
    "Villagers near Gulu killed a lion on Tuesday after it attacked two goats.",
    "The opposition stormed out of parliament in Nairobi on Tuesday after the vote.",
    "Engineers blew up an old bridge near Mostar on Tuesday to make way for a new one.",
    "Army engineers detonated a wartime bomb found on a building site in Hamburg on Tuesday.",
    "A gas cylinder exploded in a restaurant in Karachi on Tuesday, killing three people.",
    "The defence minister toured a barracks in Kaduna on Tuesday and praised the troops.",
    "The court in Arusha heard on Tuesday how militiamen killed 17 villagers in 1994.",
    "Veterans gathered in Normandy on Tuesday to remember comrades killed on the beaches.",
    "A new novel tells how a gunman killed four people in a café in Beirut.",
    "In the game, players attack a fortress and kill its guards; it went on sale on Tuesday.",
    "The chess champion sacrificed her queen and crushed her rival's defence in Baku on Tuesday.",
    "Doctors in Dakar on Tuesday removed a bullet that had been in the man's leg for ten years.",
    "A heart attack killed the mayor of Tunis on Tuesday; he was 61.",
    "Locusts invaded farms near Garissa on Tuesday and destroyed crops.",
    "An elephant trampled a farmer to death near Mysuru on Tuesday.",
    "Lightning killed four children sheltering under a tree near Kisumu on Tuesday.",
    "The army held a live-fire exercise near Haifa on Tuesday in which a mock village was stormed.",
    "The minister said on Tuesday that rebels would be crushed if they did not surrender.",
    "Rebels threatened on Tuesday to bomb oil pipelines unless their leader was freed.",
    "A report published on Tuesday says 300 journalists were killed worldwide last year.",
    "Talks between the army and the rebels resumed in Juba on Tuesday.",
    "The general, who led the assault on the city in 1991, died in his sleep in Tbilisi on Tuesday.",
    "Two climbers were killed by an avalanche on Mont Blanc on Tuesday.",
    "A policeman shot a rabid dog in Lusaka on Tuesday.",
    "The factory in Minsk exploded into life on Tuesday after a year's closure.",
    "Customs officers in Mombasa seized two tonnes of ivory on Tuesday.",
    "Thousands marched peacefully in Beirut on Tuesday to mark the anniversary of the port blast.",
    "The play, about a bombing in a Belfast pub, opened on Tuesday.",
    "Nurses in Harare went on strike on Tuesday over pay.",
    "A train hit a car at a crossing near Pune on Tuesday, killing its driver.",
    "A ferry sank off Zanzibar on Tuesday and 12 people drowned.",
    "Three miners were killed when a shaft collapsed near Potosí on Tuesday.",
    "The air force lost a jet near Pune on Tuesday when its engine failed; the pilot ejected.",
    "Soldiers on leave helped to put out a fire in a block of flats in Izmir on Tuesday.",
    "Researchers in Oslo on Tuesday described how the virus attacks cells and kills them.",
    "A hunter accidentally shot his brother near Tartu on Tuesday.",
    "The president on Tuesday laid a wreath in Srebrenica for the men and boys killed there.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_incident_is_read(sentence: str) -> None:
    incidents = coder().code(report_of(sentence, "2018-11-21", "press")).incidents
    assert not [i.event_type for i in incidents if i.status == "occurred"]

"""Columns of an ordinary newspaper: programmes, notices of books and films, obituaries, thefts, and what is told beside
them that is news."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

NONE = [
    "The poet Amina Diallo died in Dakar on Friday. She was 81.",
    "Sir Edwin Marlowe, who led the bank for ten years, died at his home in Harrow on Sunday, his family said.",
    "Jan Lund, who was held hostage in Beirut for three years, died at his home in Aarhus on Sunday. He was 71.",
    "Twelve children died of hunger in Baidoa on Sunday, doctors said.",
    "A woman of 34 was found dead in the river at Linz on Sunday. Police said there were no signs of violence.",
    'Paperbacks. In "The Ninth Courier" a British agent is shot dead on a tram in Lisbon and his widow asks why.',
    'At the Regal: "Fort Despair" (A). Forty legionnaires are besieged near Oran; by the last reel eleven are standing.',
    'Television this week\n\nSUNDAY, Channel 2 - "Squad Car". Fifth of six parts. A bank raid goes wrong in Leeds and a '
    "sergeant is held hostage by a young man.",
    'The reading group in Jos met on Tuesday to talk of "The Ambush at Kafanchan" by a local author.',
    "ON THIS DAY. 1916: Troops fire on strikers at Larne. 1944: A bomb wrecks the headquarters of the army in Naples.",
    "Thieves broke into a shop in Antwerp on Sunday night and made off with watches.",
    "The virus struck at the ministry in Tallinn on Monday. Experts were fighting to restore the registers.",
    "The minister came under fire on Monday in Wellington over the cost of the stadium.",
    "Fire crews battled the flames at a timber yard in Riga on Monday.",
    "A gas bottle exploded in a bakery in Zarqa on Monday, killing the owner and wounding four customers.",
    "A boat exploded off Tema on Sunday when its fuel caught fire. Three of the crew died.",
    "A retired sergeant recalled in Hull on Sunday how his patrol was mortared at Imjin and half of them killed.",
    "Two workers were killed on Monday when a trench collapsed in Doha. A third was pulled out alive.",
    "A power station in Enugu was shut on Monday after an explosion in a transformer. Nobody was hurt.",
    "Forty people were killed on the roads of Thailand on Tuesday, the first of the days of the New Year.",
    "The strike at the refinery in Warri entered its second week on Monday. Pickets blocked the gates.",
]  # fmt: skip
ONE = [
    "A policeman died in Dakar on Friday after he was shot by two gunmen.",
    "A trader, who was kidnapped near Kano on Sunday, was found dead on Monday.",
    "Two bodies with bullet wounds were found in the river at Gao on Sunday.",
    "A resident of Jos recalled how gunmen burst into the market on Tuesday and killed four traders.",
    "Gunmen broke into a shop in Kano on Sunday night and killed the owner.",
    "Troops were fighting to retake the town of Ramadi on Monday, and 12 soldiers were killed.",
    "A patrol came under fire on Monday near Gao and two soldiers were wounded.",
    'Gunmen killed two guards of the "Star of the South" hotel in Gao on Sunday.',
    "A bomb wrecked a bakery in Zarqa on Monday, killing the owner.",
]


@pytest.mark.parametrize("text", NONE, ids=[t[:40] for t in NONE])
def test_columns_tell_no_incident(text: str) -> None:
    assert [
        i.status for i in coder().code(report_of(text, published="2017-05-04")).incidents if i.status == "occurred"
    ] == []


@pytest.mark.parametrize("text", ONE, ids=[t[:40] for t in ONE])
def test_news_in_like_words_tells_one(text: str) -> None:
    assert len(coder().code(report_of(text, published="2017-05-04")).incidents) == 1

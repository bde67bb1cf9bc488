"""Words for attacks and for what they strike, as totals and announcements count them: "the two ambushes", "in the three
villages"."""

from __future__ import annotations

FEW = {word: n for n, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
ATTACKS = (
    "attacks|operations|raids|ambushes|blasts|explosions|bombings|assaults|strikes|incidents|devices|charges|bombs|mines"
    "|shootings|clashes|assassinations|actions|engagements|detonations|cases|battles|fights|shellings|bombardments"
    "|executions|storms|skirmishes|sorties|firefights|snipings|killings|encounters|ieds|cars|bombers|strokes|events"
)
ONE_ATTACK = frozenset(
    "attack ambush raid shelling bombardment sniping explosion blast clash clashes fighting assault operation "
    "detonation bombing battle charge mine storming shooting".split()
)
# What is struck, in the plural: "at the two posts".
STRUCK = (
    "axes|fronts|sectors|villages|places|towns|posts|camps|quarters|districts|spots|positions|sites|locations|areas"
    "|checkpoints|occasions|vehicles|convoys|columns|patrols|bases|barracks|roads|houses|provinces|cities|garrisons|headquarters"
)

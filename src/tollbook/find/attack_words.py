"""Words for attacks and for what they strike, as totals and announcements count them: "the two ambushes", "in the three
villages"."""

from __future__ import annotations

FEW = {word: n for n, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
FEW |= {str(n): n for n in range(2, 11)}
DEEDS = (
    "attacks|operations|raids|ambushes|blasts|explosions|bombings|assaults|strikes|incidents|devices|charges|bombs|mines"
    "|shootings|clashes|assassinations|actions|engagements|detonations|cases|battles|fights|shellings|bombardments"
    "|executions|storms|skirmishes|sorties|firefights|snipings|killings|encounters|ieds|strokes|events"
    "|blows|hits|attempts|onslaughts|incursions|gunfights|affairs|forays"
)
ATTACKS = f"{DEEDS}|cars|bombers"
ONE_ATTACK = frozenset(
    "attack ambush raid shelling bombardment sniping explosion blast clash clashes fighting assault operation "
    "detonation bombing battle charge mine storming shooting".split()
)
# What is struck, in the plural: "at the two posts".
STRUCK = (
    "axes|fronts|sectors|villages|places|towns|posts|camps|quarters|districts|spots|positions|sites|locations|areas"
    "|checkpoints|occasions|vehicles|convoys|columns|patrols|bases|barracks|roads|houses|provinces|cities|garrisons|headquarters"
    "|gates|bridges|farms|markets|crossings|stations|junctions|hamlets|outposts|compounds|points|neighbourhoods|streets"
    "|regions|governorates|valleys|islands|directions|buildings|localities|hills"
)

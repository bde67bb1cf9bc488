"""From what the text says to what happened: episodes, linked into incidents, written as records.

``assemble`` goes through all of it; each step is a room of its own, whose head says what its modules do:

| step | room |
| --- | --- |
| 1. sentences are cut into episodes, stretches that tell of one happening | ``cut`` |
| 2. each episode gets its day and place | ``setting`` |
| 3. ``link`` goes from episodes to incidents in the making (``draft``): | |
| - what only adds up or looks back is passed over | ``passed`` |
| - attacks told together are dealt out | ``together`` |
| - the incident that an episode goes on with is found | ``same`` |
| 4. who took part | ``parties`` |
| 5. what kind of attack it was, with what means | ``kind`` |
| 6. how many were harmed, each once; what several incidents share | ``counting`` |

``claims`` says what an armed group leaves unsaid of its own attacks, ``apart`` whether two days or places can be one,
``evidence`` ties each value to its words. Modules that read only an armed group's claims, or only news, say so at
their head.
"""

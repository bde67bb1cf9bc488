"""Cuts sentences into episodes, stretches of words that tell of one happening.

- ``episodes`` makes them; ``cues`` reads their first words (``came_of_it``, ``answered``, ``steps_on``,
  ``made_with``).
- ``sentence_cuts`` says where a sentence is cut, by ``clauses``, ``moved_on`` and ``how_harmed``; of claims also by
  ``added``, ``own_clause``, ``cut_back``, ``one_and_other``, ``same_subject``, ``item_cuts``, ``dated_cuts`` and
  ``gap_words``.
- Words set aside: ``days_after`` (days told beside), ``counted_before`` (an attack's count),
  ``in_passing`` (homes, days in hospital), ``angered`` (what made people act), ``speakers_town``
  (where a speaker sits), ``scene_set`` (a claim's sentence of where and when alone).
"""

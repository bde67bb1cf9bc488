"""Attacks that one clause or one total tells of together, dealt out one by one.

- ``distribute`` goes first, within a clause (``first_and_second``, ``done_again``).
- Harm: ``dealt_out``, ``apportioned`` and ``broken_down`` say whose it is; ``things_home`` does for things.
- Days: ``each_day``. Places: ``several_places`` by ``place_rows``, ``each_place``, ``counted_in_turn``. Several things
  struck in one place: ``several_struck``.
- Verbs told once: ``gapped``, ``named_together``, ``told_as_several``.
- Announced, then told: ``announced``, ``items_told``, ``each_marked``, ``series_told``.
"""

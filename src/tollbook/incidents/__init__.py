"""From what the text says to what happened: episodes, linked into incidents, written as records.

``assemble`` goes through all of it:

1. ``episodes`` cuts sentences into stretches that tell of one happening; ``cues`` reads their first words.
   ``sentence_cuts`` says where, by ``clauses``
   and ``moved_on``; claims also by ``added``, ``own_clause``, ``cut_back``, ``one_and_other``, ``same_subject``,
   ``came_of_it``, ``item_cuts``, ``dated_cuts``; ``days_after`` sets days aside; ``speakers_town`` places by speakers,
   ``in_passing`` drops homes and days in hospital.
2. ``link`` goes from episodes to incidents (``draft``). ``distribute`` deals out attacks told together (``gapped``,
   ``first_and_second``, ``each_marked``, ``announced``, ``items_told``, ``each_day``, ``broken_down``,
   ``several_places`` by ``place_rows``, ``told_as_several``, ``counted_in_turn``, ``series_told``,
   in news ``each_place``;
   ``dealt_out`` whose the harm told before them is);
   ``passed_over`` drops episodes that tell none (``adding_up``, ``at_large``, ``digest_sums``, ``sums_told``,
   ``gone_back``, ``homes``);
   ``enough`` says which open an incident; ``belonging`` finds the incident an episode goes on with, by
   ``same_people``, ``remembered``, ``aftermath``, ``aside_told``, ``told_below``, ``named_first``, ``named_again``,
   ``result_first``, in news ``eyewitness``, ``second_told``, ``kind_again`` and ``lead_placed``, unless ``conflicts``
   or ``apart`` part them; ``lead_sum`` and ``scene_told`` set leads right.
3. When and where: ``episode_days``, ``episode_places`` (``areas``), ``country``; ``opening_day``, ``dated_behind``,
   ``apposition``, ``here``, ``doubts``.
4. Who: ``participants`` from acts (``named_actors``, ``crew``, ``struck_back``, ``responsibility``,
   ``where_struck``), ``claims`` what a group leaves unsaid; ``lines`` writes actors, tolls and damage
   (``things_again``).
5. What: ``typing`` (``typing_means``, ``typing_spoils``), ``means``, ``suicide``.
6. How many: ``tally`` keeps each harm once (``retellings``, ``toll_sides``, ``own_losses``, ``died_later``);
   ``groups`` holds tolls of several incidents (``shared_members`` by ``total_told``) and ``shared_things`` what stands
   beside them, ``told_in_parts`` and ``in_turn`` deal out those whose parts are told.

``evidence`` ties each value to its words. Modules that read only an armed group's claims, or only news, say so at
their head.
"""

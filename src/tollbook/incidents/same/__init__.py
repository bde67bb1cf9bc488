"""Which incident told before an episode goes on with.

- ``belonging_of_claims`` and ``belonging_of_news`` decide, by what ``belonging`` holds for both, unless ``conflicts``
  of days or places part them.
- By people: ``same_people``, ``named_before``, ``eyewitness``. By kind: ``close_kinds``, ``kind_again``,
  ``spoils_told``, ``second_told``. By order: ``named_first``, ``named_again``, ``result_first``, ``dated_behind``,
  ``aside_told``, ``aftermath``; ``next_in_order`` says that it goes on with none.
- Leads of news: ``told_below`` and ``lead_placed`` find their story, ``lead_sum`` adds up several, ``scene_told`` says
  where and when.
"""

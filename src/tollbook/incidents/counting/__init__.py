"""How many: each harm counted once, and what several incidents share.

- ``tally`` within an incident: ``retellings`` of a number, ``toll_sides`` apart, ``died_later``.
- ``groups`` hold a toll of several incidents: ``total_told`` reads it, ``shared_members`` says whose it is,
  ``shared_things`` what stands beside it.
- ``told_in_parts`` and ``in_turn`` deal out totals whose parts are told.
"""

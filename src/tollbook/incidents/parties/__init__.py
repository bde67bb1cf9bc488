"""Who took part: initiator, target, victims.

- ``participants`` reads them from acts, ``named_actors`` finds their mentions, ``lines`` writes them with what they
  suffered (``things_again``).
- ``responsibility``: who claims or is accused; ``crew`` of aircraft; ``struck_back``, those who answered an attack.
- ``set_off``: who only rode or stepped onto a bomb did nothing.
- Not named beside the act: ``where_struck``, ``one_more`` ("another"), ``counted_back`` ("all three"),
  ``who_they_were``.
- The claimant itself: ``own_deeds``, and its dead in ``own_losses``.
"""

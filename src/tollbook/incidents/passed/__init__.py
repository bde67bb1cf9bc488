"""Which episodes open no incident.

- ``passed_over`` drops what only adds up or looks back: ``adding_up``, ``at_large``, ``digest_sums``, ``sums_told``,
  ``gone_back``.
- ``enough``: what an episode must tell to be an incident; ``borne_out``: whether a record without a place is violence.
"""

"""When and where an episode happened.

- ``episode_days``: the day its own words give, then the one that reaches it; ``opening_day`` a release's first one.
- ``episode_places``: likewise the place; ``apposition`` and ``homes`` know places that are none of the attack's,
  ``places_beside`` how several lie to each other, ``areas`` lends an unlisted place the area of another.
- ``country`` of the report; ``here`` and ``told_above``, where news means what names no place.
- ``doubts`` says what day and place leave open. ``remembered`` keeps what is asked again and again.
"""

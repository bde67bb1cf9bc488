"""What the words mean: one resolver for dates, one for places, one for actors, and who is the same as whom.

===============  ====================================================================================================
``dates``        which days; ``date_scope`` what a date reaches, ``date_orders`` day or month first,
                 ``date_values`` from expression to days: ``date_calendar_values``, ``date_relative_values``,
                 over ``calendars``
``places``       which place; ``place_candidates`` what a name may mean, ``place_context`` and ``place_surroundings``
                 what speaks for each, ``place_chains`` "X, Y district", ``place_headings``, ``place_declared``,
                 ``place_unlisted`` names that no list holds, ``place_ends`` one of "between A and B";
                 ``place_location`` writes the Location
``gazetteer``    which places bear a name; ``place_names`` across transliterations, ``gazetteer_table`` the file
``actors``       which actor; ``actor_facts`` what a mention's words say, ``actor_registry`` which entry,
                 ``actor_bodies`` a body without one, ``actor_size`` how many, ``actor_loaded`` abuse and praise, by
                 ``actor_theatre`` who speaks and of where, ``actor_side`` on whose side
``coreference``  which mentions are one; ``coreference_pronouns``
``act_doers``    acts that a thing did and nobody; ``act_places`` places taken, told by their names
``counts``       one number for an interval, by a scheme's convention
===============  ====================================================================================================
"""

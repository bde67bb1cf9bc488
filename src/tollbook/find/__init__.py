"""What the text says, before anyone decides what it means: one finder a kind of thing, in the module of its name.

The other modules bear their finder's prefix and are a part of it:

===================  ================================================================================================
``acts``             what was done; ``act_lexicon`` which words state it, ``act_arguments`` by whom and to whom:
                     ``act_verbal``, ``act_nominal``, ``act_aimed``, with the grammar in ``act_words`` (the parse) and
                     ``act_surface`` (what stands beside a verb whatever the parse says); ``act_counts`` how many
``assertion``        how an act is told; ``assertion_cues`` the words, ``assertion_governed`` what stands above an act
                     and ``assertion_judge`` what one such word makes of it, ``assertion_beside`` negation and modals,
                     ``assertion_general`` habits and history (``assertion_recalled``, ``assertion_counted_from``),
                     ``assertion_field`` what the whole report is about
                     (``assertion_everyday``, ``assertion_telling``; ``report_words`` by all its words),
                     ``assertion_speech`` who says so; ``assertion_verdict`` is the outcome
``actors``           people, groups, bodies; ``actor_lexicon`` all that is known of them, ``actor_seen`` what a
                     sentence spells, ``actor_phrases``, ``actor_persons`` (names), ``actor_loaded`` (abuse, praise)
``places``           ``place_reader`` names with their words (``place_frames`` around, ``place_gaps`` between),
                     ``place_judge`` whether a name is a place, ``place_lists``, ``place_backrefs``,
                     ``place_provinces`` declared ones ("Wilayat Sham - Khayr")
``dates``            ``date_phrases`` whole expressions of ``date_calendar``, ``date_numeric``, ``date_relative``,
                     ``date_days``, ``date_feasts``, ``date_seasons``, ``date_windows``, ``date_years``
``counts``           ``count_quantities`` in ``count_phrases``, without ``count_exclusions``; ``number_words``
``tolls``            people harmed: ``toll_lexicon`` words of harm, ``toll_parties`` people, ``toll_scene`` a sentence
                     of both, ``toll_series`` who is listed together, ``toll_subjects`` of whom it is said; read by
                     ``toll_readings``, ``toll_nouns``, ``toll_listed``, ``toll_turned``; ``toll_context`` whether it
                     is told, ``toll_parts`` of a whole, ``toll_shared`` for several (``attack_words``, ``item_words``),
                     ``toll_rest`` and ``toll_shares`` of a number, ``toll_mixed``, ``toll_again``,
                     ``toll_both_sides``; ``toll_or_thing``
                     whether a count is of people at all
``damage``           things hit (``damage_things``): ``damage_lexicon`` words of harm, ``damage_items`` in lists,
                     ``damage_clauses``, ``damage_of_parts`` (harm to a part), ``damage_parted`` (some of several),
                     ``damage_added`` (more of the same); ``damage_governed`` which things each word of harm has,
                     ``damage_before`` ahead of it, ``damage_pronouns`` by "it" and "which",
                     ``damage_sentence_before`` in the next sentence
``weapons``          means of violence; ``weapons_worn`` on a body, ``weapons_driven`` by who drove them
``responsibility``   who is said to have done it, apart from the act
===================  ================================================================================================

``items`` reads clipped items ("Sniper, checkpoint, Sabra") for ``act_items``, ``toll_items`` and others; ``act_listed``
reads attacks announced by their number ("two attacks: a bomb on ... and a raid on ..."); ``phrases``
finds lexicon phrases in parsed text; ``speakers`` finds who speaks at a sentence's end.
"""

"""From files to cleaned text with its layout: headings, items, datelines, sentences, the publication date.

============  =======================================================================================================
files         ``sources`` which, ``load`` to reports, ``formats`` by content, ``decode`` bytes; ``html``, ``office``
              (PDF, Word), ``tables`` (rows); ``page`` is what each of them gives
the day       ``published`` from what is known, ``datelines``, ``releases`` (parts of one release)
clean text    ``clean``, ``wrapping`` (line breaks of a column), ``case``
layout        ``sections`` puts it together from ``pieces``: ``headings``, ``entries`` and ``day_labels`` of lists,
              ``summaries`` (totals that are no incident's); ``sentences``
============  =======================================================================================================
"""

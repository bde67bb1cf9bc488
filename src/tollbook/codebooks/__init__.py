"""Records in other schemes' columns, and other datasets' tables as records.

============  =======================================================================================================
a codebook    ``spec`` its YAML file, checked with ``spelling``; ``book`` compiles it: ``derive``, ``conditions``,
              ``paths``, ``phrases``, ``counting`` (one number by a convention); ``check`` tests each row; ``case`` is
              what a derivation sees; ``dictionary`` and ``show`` print it
code rules    ``rules`` lists them: ``common``, ``acled``, ``cameo``, ``gtd``, ``ngec``, ``plover``, ``ucdp_ged`` with
              the modules of their prefix, over ``sides``, ``dates``, ``countries``, ``narrative``
converting    ``convert`` out and in, ``workers`` over processes, ``files`` writes rows, ``loss`` tells what was lost,
              ``places`` blurs; ``interchange`` for formats (``geoparquet``, ``webannotation``); ``cli`` the commands
reading       ``read`` other datasets: ``read_acled``, ``read_gtd``, ``read_ucdp``, ``read_generic``; ``read_parts``
============  =======================================================================================================
"""

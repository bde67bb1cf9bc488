"""What kind of incident it was, and by what means.

- ``typing`` by acts, sharpened by ``typing_means``, ``typing_fights`` and ``typing_spoils``.
- ``means`` the weapons told, ``means_news`` those that news only implies; ``suicide``.
"""

"""Coding many reports: in order, in one process or several, with failures named and counted."""

"""The self-contained HTML page: a map, a time line, a table, and the words behind every value."""

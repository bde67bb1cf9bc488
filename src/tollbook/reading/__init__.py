"""From cleaned text to parsed sentences. The only room that builds a spaCy pipeline."""

"""From cleaned text to parsed sentences. The only room that knows spaCy: what it parsed leaves as plain records."""

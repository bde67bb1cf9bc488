"""From what the text says to what happened: episodes, linked into incidents, written as records."""

"""What the words seen so far make of an act."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from tollbook.find.assertion_cues import Cue, CueEntry
from tollbook.model import Status
from tollbook.parse import Token


@dataclass(frozen=True, slots=True)
class Verdict:
    """The state of an assertion while it is read, with the cues that made it."""

    status: Status = "occurred"
    told: bool = True
    reason: str | None = None
    alleged: bool = False
    claimed: bool = False
    cues: tuple[Cue, ...] = field(default=())

    @property
    def plain(self) -> bool:
        """Whether nothing has been found against the act's having happened."""
        return self.told and self.status == "occurred" and self.reason is None

    def seen(self, cue: Cue) -> Verdict:
        """The same, with one more cue."""
        return replace(self, cues=(*self.cues, cue))

    def put(self, cue: Cue, status: Status) -> Verdict:
        """Told, with another status."""
        return replace(self, status=status, told=True, reason=None, cues=(*self.cues, cue))

    def not_told(self, cue: Cue, reason: str) -> Verdict:
        """No incident, for a reason."""
        return replace(self, told=False, reason=reason, cues=(*self.cues, cue))

    def refers(self, cue: Cue) -> Verdict:
        """Told, but only as something gone back to."""
        return replace(self, reason="reference", cues=(*self.cues, cue))

    def doubted(self, cue: Cue) -> Verdict:
        """Told as hearsay."""
        return replace(self, alleged=True, cues=(*self.cues, cue))

    def owned(self, cue: Cue) -> Verdict:
        """Told by the side that acted."""
        return replace(self, claimed=True, cues=(*self.cues, cue))


def grammatical(token: Token, rule: str) -> Cue:
    """A cue that is a matter of grammar, not of a word of the lexicon."""
    return Cue(token, CueEntry(id=rule, source="grammar", match=(), no_match=(), kind="grammar", forms=()))

"""Where a fact was seen, so that a stranger can look at the same spot."""

from msgspec import Struct


class Place(Struct, frozen=True, kw_only=True, order=True):
    """A spot inside an artifact."""

    file: str = ""
    """Path inside the artifact; ``!/`` leads into a nested archive. Empty: the artifact itself."""
    member: str = ""
    """Class or method in Java notation: ``com.example.Main.onCreate(android.os.Bundle)``."""
    line: int | None = None
    """Line of the source or of the XML, from 1, where the artifact keeps it."""
    offset: int | None = None
    """Code address in 16-bit units from the start of the method, or byte offset in the file."""

    def __str__(self) -> str:
        """Return the spot as one short line."""
        text = self.file
        if self.member:
            text = f"{text}#{self.member}" if text else self.member
        if self.line is not None:
            return f"{text}:{self.line}"
        return f"{text}@{self.offset:#x}" if self.offset is not None else text

"""Which logs and witnesses are trusted, and how many have to agree (C2SP tlog-policy)."""

from collections.abc import Iterable
from typing import NamedTuple

from appassay.errors import LogError
from appassay.tlog import note

NONE = "none"
MOST = 1_000
"""Lines of the largest policy."""


class Group(NamedTuple):
    """So many of these have to have seen a checkpoint."""

    least: int
    members: tuple[str, ...]


class Policy(NamedTuple):
    """Logs by name, witnesses and groups by what the policy calls them."""

    logs: tuple[note.Key, ...] = ()
    witnesses: tuple[tuple[str, note.Key], ...] = ()
    groups: tuple[tuple[str, Group], ...] = ()
    quorum: str = NONE
    addresses: tuple[tuple[str, str], ...] = ()
    """Where a log (by its key's name) or witness (by its own) is, where the policy tells."""

    def log(self, origin: str) -> note.Key:
        """Return the key of a log.

        Raises:
            LogError: it is not one of those that are trusted.
        """
        for key in self.logs:
            if key.name == origin:
                return key
        raise LogError(f"the log {origin} is not one that is trusted")

    def verify(self, told: note.Note, origin: str) -> list[note.Signed]:
        """Return the signatures under a checkpoint, where they are enough.

        Raises:
            LogError: the log did not sign it, a signature is wrong, or the quorum is not there.
        """
        key = self.log(origin)
        found = note.verified(told, [key, *(key for _, key in self.witnesses)])
        if not any(signed.key == key for signed in found):
            raise LogError(f"the checkpoint is not signed by {origin}")
        seen = {name for name, key in self.witnesses if any(s.key == key for s in found)}
        for name, group in self.groups:
            if sum(member in seen for member in group.members) >= group.least:
                seen.add(name)
        if self.quorum not in (NONE, *seen):
            raise LogError(
                f"too few witnesses saw the checkpoint of {origin}: {self.quorum} did not"
            )
        return found


def parse(text: str) -> Policy:
    """Return a policy.

    Raises:
        LogError: a line is not one of a policy, or there is no quorum; the line is named.
    """
    reader = _Reader()
    lines = text.split("\n")
    if len(lines) > MOST:
        raise LogError(f"a policy has at most {MOST} lines")
    for number, line in enumerate(lines, 1):
        words = line.split("#")[0].split() if line.lstrip().startswith("#") else line.split()
        if words:
            try:
                reader.line(words)
            except LogError as error:
                raise LogError(f"line {number}: {error}") from None
    if reader.quorum is None:
        raise LogError("a policy needs one line `quorum`")
    return Policy(
        tuple(reader.logs),
        tuple(reader.witnesses.items()),
        tuple(reader.groups.items()),
        reader.quorum,
        tuple(reader.addresses.items()),
    )


class _Reader:
    def __init__(self) -> None:
        self.logs: list[note.Key] = []
        self.witnesses: dict[str, note.Key] = {}
        self.groups: dict[str, Group] = {}
        self.addresses: dict[str, str] = {}
        self.quorum: str | None = None
        self._members: set[str] = set()

    def line(self, words: list[str]) -> None:
        match words:
            case ["log", key, *where] if len(where) <= 1:
                self._log(note.parse_key(key), where)
            case ["witness", name, key, *where] if len(where) <= 1:
                self._witness(name, note.parse_key(key), where)
            case ["group", name, least, *members] if members:
                self._group(name, least, members)
            case ["quorum", name]:
                self._quorum(name)
            case _:
                raise LogError(f"{' '.join(words)[:80]!r} is not a line of a policy")

    def _log(self, key: note.Key, where: list[str]) -> None:
        if key.kind != note.ED25519:
            raise LogError(f"the key of {key.name} is not one of a log")
        if any(known.public == key.public or known.name == key.name for known in self.logs):
            raise LogError(f"the log {key.name} is there twice")
        self.logs.append(key)
        if where:
            self.addresses[key.name] = where[0]

    def _witness(self, name: str, key: note.Key, where: list[str]) -> None:
        self._new(name)
        if key.kind != note.COSIGNATURE:
            raise LogError(f"the key of {name} is not one of a witness")
        if any(known.public == key.public for known in self.witnesses.values()):
            raise LogError(f"the witness {name} is there twice")
        self.witnesses[name] = key
        if where:
            self.addresses[name] = where[0]

    def _group(self, name: str, least: str, members: Iterable[str]) -> None:
        self._new(name)
        names = tuple(members)
        for member in names:
            self._known(member)
            if member in self._members:
                raise LogError(f"{member} is in a group already")
            self._members.add(member)
        count = {"any": "1", "all": str(len(names))}.get(least, least)
        if not count.isascii() or not count.isdigit() or not 1 <= int(count) <= len(names):
            raise LogError(f"{least!r} of {len(names)} is no quorum")
        self.groups[name] = Group(int(count), names)

    def _quorum(self, name: str) -> None:
        if self.quorum is not None:
            raise LogError("there is a quorum already")
        if name != NONE:
            self._known(name)
        self.quorum = name

    def _new(self, name: str) -> None:
        if name == NONE or name in self.witnesses or name in self.groups:
            raise LogError(f"{name} is a name already")

    def _known(self, name: str) -> None:
        if name not in self.witnesses and name not in self.groups:
            raise LogError(f"{name} is not a name of a line above")

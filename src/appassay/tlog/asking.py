"""A log asks its witnesses."""

from collections.abc import Sequence
from logging import getLogger

from appassay.errors import LogError
from appassay.tlog import note, policy, tiles, witness
from appassay.tlog.append import Cosign, Log
from appassay.tlog.checkpoint import Checkpoint
from appassay.tlog.remote import Address

_LOG = getLogger(__name__)


def cosign(text: str) -> Cosign:
    """Return what asks all witnesses of a policy that have an address.

    A witness that can't be reached or refuses is noted and left out: whether the rest is enough
    is for those who verify to say.

    Args:
        text: the policy (tlog-policy).

    Raises:
        LogError: it is none, or names no address of a witness.
    """
    told = policy.parse(text)
    addresses = dict(told.addresses)
    asked = [(key, Address(addresses[name])) for name, key in told.witnesses if name in addresses]
    if not asked:
        raise LogError("the policy names no witness with an address")

    def ask(signed: str, head: Checkpoint, log: Log) -> Sequence[note.Line]:
        tree = tiles.Tree(log.store.read, head.size)
        lines = []
        for key, address in asked:
            try:
                lines.append(witness.ask(address, key, signed, tree))
            except LogError as error:
                _LOG.warning("%s", error)
        return lines

    return ask

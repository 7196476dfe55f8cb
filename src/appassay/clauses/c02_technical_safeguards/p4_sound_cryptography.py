"""Ciphers, keys and seeds are sound where code that can run uses them.

Applies to: uses of ciphers, keys, digests and random seeds, by owner of the code.
Expects: no outdated cipher, no ECB mode, no key, initialisation vector or seed that the code fixes,
    no weak digest in code that handles passwords. Bytes count as fixed where the code spells them
    out or makes them of a constant text, and nothing can have written them before their use.
Cannot tell: what the data is; a digest for a checksum is no matter of this point.
"""

import re
from collections.abc import Iterable, Sequence

from appassay.clauses.c02_technical_safeguards.owners import SHOWN, by_owner, is_library, places
from appassay.knowledge import phrases
from appassay.model import (
    ApiCall,
    Certainty,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (ApiCall,)
READS: tuple[type[Fact], ...] = (Package,)
APIS = ("crypto.cipher", "crypto.digest", "crypto.key_spec", "crypto.iv_spec", "crypto.random_seed")
FILES = ("java.io.File", "java.io.InputStream", "java.nio.file.Path", "android.net.Uri")
FIXED = {
    "crypto.key_spec": "fixed_key",
    "crypto.iv_spec": "fixed_vector",
    "crypto.random_seed": "fixed_seed",
}


def applies(facts: Facts) -> Sequence[Sequence[ApiCall]]:
    """Return the uses that can run, by owner."""
    library = is_library(facts)
    used = (call for call in facts.calls(*APIS) if library or call.reachable)
    return list(by_owner(used).values())


def expects(calls: Sequence[ApiCall], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge what one owner's code uses."""
    weak: dict[str, list[ApiCall]] = {}
    for call in calls:
        says = _weakness(call)
        if says:
            weak.setdefault(says, []).append(call)
    if not weak:
        yield _finding(Outcome.PASSED, "sound", calls)
    for says, hits in sorted(weak.items()):
        yield _finding(Outcome.SUSPECT, says, hits)


def _weakness(call: ApiCall) -> str:
    """Return the wording for what is weak in a use; empty if nothing is."""
    if call.api == "crypto.cipher":
        return _weak_cipher(_name(call))
    if call.api == "crypto.digest":
        weak = _matches("crypto.weak_digest", _name(call)) and not _sums_a_file(call)
        return "password_digest" if weak and _matches("crypto.password_code", _code(call)) else ""
    position = 1 if "GCMParameterSpec" in call.target else 0
    fixed = call.args[position : position + 1]
    return FIXED[call.api] if fixed and fixed[0] is not None else ""


def _weak_cipher(name: str) -> str:
    if _matches("crypto.weak_cipher", name):
        return "weak_cipher"
    return "ecb" if _matches("crypto.ecb", name) else ""


def _name(call: ApiCall) -> str:
    """Return the algorithm asked for; empty where the code does not fix it."""
    return call.args[0] if call.args and isinstance(call.args[0], str) else ""


def _code(call: ApiCall) -> str:
    """Return class and method the call is in, without the argument types."""
    return call.at.member.split("(")[0]


def _sums_a_file(call: ApiCall) -> bool:
    """Return whether the method the call is in is given a file, which passwords don't come in."""
    return any(kind in call.at.member.partition("(")[2] for kind in FILES)


def _matches(phrase: str, text: str) -> bool:
    return re.search(phrases()[phrase].regex, text) is not None


def _finding(outcome: Outcome, says: str, calls: Sequence[ApiCall]) -> Finding:
    used = dict.fromkeys(_name(call) for call in calls)
    return Finding(
        outcome=outcome,
        says=says,
        args={
            "count": len(calls),
            "names": ", ".join(sorted(name for name in used if name)) or "–",
            "where": places(calls),
        },
        evidence=tuple(calls[:SHOWN]),
        certainty=Certainty.MAY if calls[0].reachable else Certainty.POSSIBLE,
        owner=calls[0].owner,
    )

"""The package is signed, the signature holds against its content, and the key can be trusted.

Applies to: every app; an SDK archive is not signed this way.
Expects: each signature scheme that Android uses for this app verifies; not the old JAR scheme
    alone, no debug certificate, no short key.
Cannot tell: the separate certification signature of developer and platform, which the notice
    encourages, and whose certificate an app should carry; the register has to be asked.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from appassay.model import (
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Signature,
    Signer,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (Package,)
READS: tuple[type[Fact], ...] = (Signature, Signer)
WHOLE_FILE = {"v2", "v3", "v3.1"}
"""Schemes that cover the whole file, not only its entries."""
JANUS = "janus"
"""Problem of a file that is an app to old Android versions and another to all else."""
V2_SINCE, V3_SINCE = 24, 28
"""API levels from which Android looks at the scheme (platform behaviour)."""
LEAST_BITS: Mapping[str, int] = {"RSA": 2048, "DSA": 2048, "EC": 224, "ECDSA": 224}
"""Below these a key is too short (NIST SP 800-131A)."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return [package for package in facts.of(Package) if not package.library]


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge the signatures, then the certificates."""
    signatures = facts.of(Signature)
    # A source stamp is the store's own, and says nothing of the developer's key.
    signers = [signer for signer in facts.of(Signer) if signer.scheme != "stamp"]
    if not signatures:
        yield Finding(
            outcome=Outcome.FAILED, says="unsigned", evidence=(package,), absent=(Signature,)
        )
        return
    found = [*_invalid(package, signatures), *_weak(signatures, signers)]
    yield from found
    if not found:
        yield _valid(signatures, signers)


def _valid(signatures: Sequence[Signature], signers: Sequence[Signer]) -> Finding:
    schemes = ", ".join(signature.scheme for signature in signatures)
    subjects = "; ".join(dict.fromkeys(signer.subject for signer in signers))
    return Finding(
        outcome=Outcome.PASSED,
        says="valid",
        args={"schemes": schemes, "subject": subjects},
        evidence=(*signatures, *signers),
        absent=(Signer,),
    )


def _invalid(package: Package, signatures: Sequence[Signature]) -> Iterator[Finding]:
    schemes = {signature.scheme for signature in signatures}
    for signature in signatures:
        if any(problem.startswith(JANUS) for problem in signature.problems):
            yield Finding(outcome=Outcome.FAILED, says="janus", evidence=(signature,))
        elif not signature.verified:
            used = _is_used(signature.scheme, schemes, package.min_sdk or 1)
            yield Finding(
                outcome=Outcome.FAILED if used else Outcome.REVIEW,
                says="invalid" if used else "invalid_unused",
                args={"scheme": signature.scheme, "problems": "; ".join(signature.problems)},
                evidence=(signature,),
            )


def _is_used(scheme: str, schemes: set[str], min_sdk: int) -> bool:
    """Return whether some Android version that runs the app rests on this scheme."""
    if scheme == "v1":
        return min_sdk < V2_SINCE or not schemes & WHOLE_FILE
    if scheme == "v2":
        return min_sdk < V3_SINCE or not schemes & {"v3", "v3.1"}
    return scheme in WHOLE_FILE


def _weak(signatures: Sequence[Signature], signers: Sequence[Signer]) -> Iterator[Finding]:
    if not {signature.scheme for signature in signatures} & WHOLE_FILE:
        yield _suspect("jar_scheme_only", signatures)
    debug = [signer for signer in signers if signer.debug]
    if debug:
        yield _suspect("debug_certificate", debug, subject=debug[0].subject)
    short = [signer for signer in signers if _is_short(signer.key)]
    if short:
        yield _suspect("short_key", short, key=short[0].key)
    broken = [signer for signer in signers if re.search(r"\bMD5", signer.algorithm.upper())]
    if broken:
        yield _suspect("broken_digest", broken, algorithm=broken[0].algorithm)


def _is_short(key: str) -> bool:
    match = re.fullmatch(r"(\w+) (\d+)", key)
    return match is not None and int(match[2]) < LEAST_BITS.get(match[1].upper(), 0)


def _suspect(says: str, evidence: Sequence[Fact], **args: Value) -> Finding:
    return Finding(outcome=Outcome.SUSPECT, says=says, args=args, evidence=tuple(evidence))

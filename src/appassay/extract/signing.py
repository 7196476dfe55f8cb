"""Signatures and certificates, as facts."""

from collections.abc import Iterator

from appassay.extract.rows import Reading
from appassay.model import Fact, Place, Signature, Signer, SigningBlockEntry


def facts(native: Reading) -> Iterator[Fact]:
    """Yield the facts of the signatures; none for an archive that is not signed as an app is."""
    signing = native["signing"]
    if signing is None:
        return
    for scheme in signing["schemes"]:
        problems = tuple(
            f"{p['id']}: {p['detail']}" if p["detail"] else p["id"] for p in scheme["problems"]
        )
        yield Signature(
            at=Place(), scheme=scheme["scheme"], verified=scheme["verified"], problems=problems
        )
    for row in signing["signers"]:
        yield Signer(
            at=Place(),
            scheme=row["scheme"],
            sha256=row["sha256"],
            subject=row["subject"],
            issuer=row["issuer"],
            not_before=row["not_before"],
            not_after=row["not_after"],
            key=row["key"],
            algorithm=row["algorithm"],
            debug=row["debug"],
        )
    for block in signing["block"]:
        yield SigningBlockEntry(at=Place(), id=block["id"], name=block["name"], size=block["size"])

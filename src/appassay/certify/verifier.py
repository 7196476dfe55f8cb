"""A page that verifies certificates in a browser: one file, no server, no upload."""

import base64
import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined

from appassay.certify import statement as st
from appassay.certify import words
from appassay.certify.public import PublicKey
from appassay.certify.trust import Revocations, Trust
from appassay.errors import CertificateError

_HERE = Path(__file__).parent / "page"
_SCRIPTS = ("apk.js", "proof.js", "verifier.js")


def page(trust: Trust, revoked: Revocations | None) -> bytes:
    """Return the page for a trust file.

    Args:
        trust: whom it trusts; keys alone, as browsers verify no chains.
        revoked: what was revoked, where a list was given.

    Raises:
        CertificateError: no key of it can be verified in a browser.
    """
    keys = [_key(c.name, key) for c, key, _ in trust.certifiers if key and _says(c.roles)]
    if not keys:
        raise CertificateError(f"{trust.name}: has no key a browser can verify with")
    policy = trust.logs
    told = {
        "keys": keys,
        "logs": [[key.name, str(key)] for key in policy.logs] if policy else [],
        "witnesses": [[name, str(key)] for name, key in policy.witnesses] if policy else [],
        "groups": [[name, g.least, list(g.members)] for name, g in policy.groups] if policy else [],
        "quorum": policy.quorum if policy else "none",
        "packs": trust.packs,
        "need": list(trust.need),
        "demo": trust.demo,
        "revoked": _revoked(revoked),
    }
    made = Environment(autoescape=False, undefined=StrictUndefined)  # noqa: S701 see `_json`
    template = made.from_string((_HERE / "verifier.html").read_text("utf-8"))
    text = template.render(
        style=(_HERE / "verifier.css").read_text("utf-8"),
        script="\n".join((_HERE / name).read_text("utf-8") for name in _SCRIPTS),
        trust=_json(told),
        words=_json(words.plain()),
        name=_escaped(trust.name),
    )
    return text.encode()


def _says(roles: tuple[str, ...]) -> bool:
    return "certificate" in roles


def _key(name: str, key: PublicKey) -> dict[str, str]:
    """Return a key as the page needs it; an SM2 key so that it can say that it can't."""
    spki = base64.b64encode(key.der).decode()
    return {"name": name, "id": key.id, "kind": key.kind, "spki": spki}


def _revoked(revoked: Revocations | None) -> dict[str, Any] | None:
    if not revoked:
        return None
    rows = {
        serial: {"revoked": st.stamp(row.revoked), "reason": row.reason}
        for serial, row in revoked.serials.items()
    }
    return {"as_of": st.stamp(revoked.as_of), "serials": rows}


def _json(value: Any) -> str:  # noqa: ANN401
    """Return JSON that can stand in a script element."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

"""The package: version, signer, target, permissions, and what starts it or is open to others."""

from collections.abc import Iterator

from appassay.assess.words import describe
from appassay.diff.difference import Row, Side
from appassay.diff.words import filled
from appassay.draft.seen import evidence
from appassay.knowledge import permissions
from appassay.model import Component, Package, Permission, Signer, Text, plain


def rows(old: Side, new: Side) -> Iterator[Row]:
    """Yield what differs in the package as a whole."""
    yield from _version(old, new)
    yield from _signer(old, new)
    yield from _permissions(old, new)
    yield from _components(old, new)


def _version(old: Side, new: Side) -> Iterator[Row]:
    before, after = old.report.subject, new.report.subject
    pairs = {
        "version": (_shown(before.version_name, before.version_code),
                    _shown(after.version_name, after.version_code)),
        "target": (str(before.target_sdk or "–"), str(after.target_sdk or "–")),
        "min": (str(before.min_sdk or "–"), str(after.min_sdk or "–")),
        "label": (before.label.zh or before.label.en, after.label.zh or after.label.en),
    }  # fmt: skip
    for name, (was, now) in pairs.items():
        if was != now:
            text = filled(name, old=was, new=now)
            yield Row(section="app", change="changed", text=text, heavy=name == "label")
    if (before.version_code or 0) > (after.version_code or 0):
        text = filled("downgrade", old=str(before.version_code), new=str(after.version_code))
        yield Row(section="app", change="changed", text=text, heavy=True)
    for name in ("cleartext", "debuggable", "allow_backup"):
        old_flag, new_flag = (getattr(side.facts.first(Package), name, None) for side in (old, new))
        if old_flag != new_flag:
            text = filled(name, old=str(old_flag).lower(), new=str(new_flag).lower())
            yield Row(section="app", change="changed", text=text, heavy=new_flag is True)


def _shown(name: str, code: int | None) -> str:
    return f"{name} ({code})"


def _signer(old: Side, new: Side) -> Iterator[Row]:
    was, now = ({s.sha256 for s in side.facts.of(Signer)} for side in (old, new))
    if was != now:
        shown = [", ".join(sorted(s[:16] + "…" for s in them)) or "–" for them in (was, now)]
        text = filled("signer", old=shown[0], new=shown[1])
        yield Row(section="app", change="changed", text=text, heavy=True)


def _permissions(old: Side, new: Side) -> Iterator[Row]:
    was, now = ({p.name: p for p in side.facts.of(Permission)} for side in (old, new))
    for name in sorted(now.keys() - was.keys()):
        yield Row(
            section="permissions", change="added", text=_named(name), heavy=_weighs(name),
            evidence=evidence([now[name]]),
        )  # fmt: skip
    for name in sorted(was.keys() - now.keys()):
        yield Row(section="permissions", change="removed", text=_named(name))
    for name in sorted(was.keys() & now.keys()):
        before, after = was[name].max_sdk, now[name].max_sdk
        if before != after:
            text = filled("max_sdk", name=name, old=str(before or "–"), new=str(after or "–"))
            yield Row(section="permissions", change="changed", text=text)


def _weighs(name: str) -> bool:
    row = permissions().get(name)
    return bool(row) and row is not None and row.protection in ("dangerous", "special")


def _named(name: str) -> Text:
    row = permissions().get(name)
    if not row:
        return plain(name)
    return Text(zh=f"{row.text.zh}（{name}）", en=f"{row.text.en} ({name})")


def _components(old: Side, new: Side) -> Iterator[Row]:
    """Components that others may reach, or that the system wakes: what users do not start."""
    was, now = (
        {(c.kind, c.name): c for c in side.facts.of(Component) if _open(c)} for side in (old, new)
    )
    for key in sorted(now.keys() - was.keys()):
        told = now[key]
        yield Row(
            section="components", change="added", text=describe(told), owner=told.owner,
            evidence=evidence([told]),
        )  # fmt: skip
    for key in sorted(was.keys() - now.keys()):
        yield Row(
            section="components", change="removed", text=describe(was[key]), owner=was[key].owner
        )


def _open(component: Component) -> bool:
    wakes = component.kind == "receiver" and any(f.actions for f in component.filters)
    return component.enabled and (component.exported or wakes)

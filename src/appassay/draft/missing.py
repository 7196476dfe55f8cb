"""What the package holds and the documents do not say: where to add it, and what to write."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from appassay.clauses.c03_sdk_management.entries import entries
from appassay.clauses.c03_sdk_management.p1_sdks_listed import family, is_name_of
from appassay.clauses.log import is_strict, is_whole
from appassay.clauses.stated import declared, statements
from appassay.draft import permissions as permission_list
from appassay.draft import proposals, shared
from appassay.draft.collected import owner_text
from appassay.draft.places import Papers
from appassay.draft.rows import Change, Spot
from appassay.draft.said import of_sdk
from appassay.draft.seen import FINER, RECALLED, Seen, evidence, surest
from appassay.draft.wording import joined, kind_text, kinds_text, word
from appassay.extract.policy.tokens import Token
from appassay.knowledge import (
    ANDROID_PERMISSION,
    SdkRow,
    draft_words,
    permission_group,
    permissions,
    pi_kinds,
    sdks,
)
from appassay.knowledge.policies import policy_pattern
from appassay.model import Fact, Lang, Owner, Permission, SdkPresent, Statement, Text, Value


def changes(found: Sequence[Seen], papers: Papers) -> Iterator[Change]:
    """Yield what to add: kinds of the app itself, SDKs with their kinds, permissions."""
    if papers.hold("kind"):
        yield from _kinds([seen for seen in found if not seen.owner.sdk], papers)
    if papers.hold("sdk"):
        yield from _sdks(found, papers)
    if papers.hold("permission"):
        yield from _permissions(papers)


def proved(seen: Seen) -> bool:
    """Return whether a read that needs to be told is proved."""
    return is_strict(seen.kind) and any(e.sure and is_whole(e) for e in seen.reads)


def _matters(kind: str) -> bool:
    """Return whether a kind counts though its reading was not executed: not one of the device."""
    row = pi_kinds().get(kind)
    return is_strict(kind) or (row is not None and row.cls != "D")


def change(
    papers: Papers, at: Spot, *, what: str, how: str, weight: str, about: str,
    args: dict[str, Value], proposal: Callable[[Lang], str], proofs: Iterable[Fact],
) -> Change:  # fmt: skip
    """Return a change at a place, its proposal in the language of the document there."""
    lang: Lang = "en" if papers.lang_of(at.file) == "en" else "zh"
    return Change(
        what=what, about=about, weight=weight, how=how, at=at, why=word("why", what, **args),
        proposal=proposal(lang), evidence=evidence(proofs),
    )  # fmt: skip


def _insert(at: Spot, row: str) -> str:
    return "end" if not at.sentence else "insert_row" if row else "insert"


# --- kinds that the app itself reads -----------------------------------------------------------


def _kinds(found: Sequence[Seen], papers: Papers) -> Iterator[Change]:
    said = declared(papers.facts)
    denied = {s.value for s in statements(papers.facts, "denies") if not s.conditional}
    for seen in found:
        told = seen.kind in said or FINER.get(seen.kind) in said
        if not told and seen.kind not in denied and (seen.reads or _matters(seen.kind)):
            yield _kind(seen, papers)


def _kind(seen: Seen, papers: Papers) -> Change:
    name = kind_text(seen.kind)
    args: dict[str, Value] = {"what": name, "sure": draft_words()["sure"][seen.sure]}
    weight = "change" if proved(seen) else "check"
    general = _general(seen.kind, papers)
    named = papers.naming(lambda token: seen.kind in token.kinds)
    near = named or (papers.of(general) if general else None)
    if near:
        return change(
            papers, near, what="kind_named" if named else "kind_general", about=seen.kind,
            how="look" if named else "extend", weight="check" if named else weight, args=args,
            proposal=lambda lang: _added(name, lang, look=bool(named)), proofs=seen.facts,
        )  # fmt: skip
    at = papers.for_kind(seen.kind)

    def proposal(lang: Lang) -> str:
        known = {"what": name[lang], "kinds": name[lang]}
        return proposals.row(at, "kind", lang, known) or proposals.sentence("kind", lang, known)

    row = proposals.row(at, "kind", "zh", {"kinds": name.zh})
    return change(
        papers, at, what="kind_missing", about=seen.kind, how=_insert(at, row), weight=weight,
        args=args, proposal=proposal, proofs=seen.facts,
    )  # fmt: skip


def _added(name: Text, lang: Lang, *, look: bool) -> str:
    whole = proposals.sentence("kind", lang, {"what": name[lang]})
    if look:
        return proposals.sentence("look", lang, {"sentence": whole})
    return proposals.sentence("also", lang, {"what": name[lang]})


def _general(kind: str, papers: Papers) -> Statement | None:
    """Return a statement that speaks of the device in general, where the kind is of one."""
    row = pi_kinds().get(kind)
    if row is None or row.cls not in ("I", "D"):
        return None
    said = statements(papers.facts, "collects", "sdk-collects")
    return next((s for s in said if policy_pattern("draft.general").search(s.quote)), None)


# --- SDKs --------------------------------------------------------------------------------------


def _sdks(found: Sequence[Seen], papers: Papers) -> Iterator[Change]:
    named = statements(papers.facts, "sdk")
    present = shared.present(papers.facts)
    for sdk in present:
        own = [seen for seen in found if seen.owner.sdk == sdk.sdk]
        if any(is_name_of(statement, sdk) for statement in named):
            yield from _beyond(own, of_sdk(sdk.sdk, papers.facts), papers)
        else:
            yield _unlisted(sdk, own, papers)
    strange = shared.strangers(found, {sdk.sdk for sdk in present})
    for owner in strange:
        own = [seen for seen in found if seen.owner == owner]
        yield from _strange(owner, own, len(strange), papers)


def _unlisted(sdk: SdkPresent, own: Sequence[Seen], papers: Papers) -> Change:
    row = sdks()[sdk.sdk]
    vendor = family(sdk.sdk)
    mentioned = papers.naming(lambda token: bool(token.sdk) and family(str(token.sdk)) == vendor)
    mentioned = mentioned or _by_vendor(row, papers)
    at = mentioned or papers.for_sdk()
    known = {lang: _known(sdk, own, lang) for lang in _LANGS}

    def proposal(lang: Lang) -> str:
        values = known[lang]
        return proposals.row(at, "sdk", lang, values) or proposals.sentence("sdk", lang, values)

    as_row = "" if mentioned else proposals.row(at, "sdk", "zh", known["zh"])
    certain = sdk.classes and sdk.how == "name" and not mentioned
    return change(
        papers, at, what="sdk_named" if mentioned else "sdk_missing", about=sdk.sdk,
        how="look" if mentioned else _insert(at, as_row),
        weight="change" if certain else "check",
        args={"what": row.text}, proposal=proposal,
        proofs=[sdk, *(fact for seen in own for fact in seen.facts[:2])],
    )  # fmt: skip


def _by_vendor(row: SdkRow, papers: Papers) -> Spot | None:
    """Return where an entry names the company, or no more of the SDK's name than that."""
    makers = {_plain(row.provider.zh), _plain(row.provider.en)}
    names = {_plain(row.zh), _plain(row.en)}
    for said in statements(papers.facts, "sdk"):
        maker, short = _plain(said.provider), _plain(said.value)
        made = len(maker) >= _SHORT and any(maker in m or m in maker for m in makers if m)
        if made or (len(short) >= _SHORT and any(name.startswith(short) for name in names)):
            return papers.of(said)
    return None


def _plain(name: str) -> str:
    return _SIGNS.sub("", name).casefold()


_SIGNS = re.compile(r"sdk|android|安卓|[\s+＋（）()·.,，]", re.IGNORECASE)
_SHORT = 2
_LANGS: tuple[Lang, ...] = ("zh", "en")


def _known(sdk: SdkPresent, own: Iterable[Seen], lang: Lang) -> dict[str, str]:
    """Return what is known of an SDK, by what a proposal calls it."""
    row = sdks()[sdk.sdk]
    kinds = kinds_text(seen.kind for seen in own if seen.told != RECALLED)
    way = draft_words()["way"]["sdk_reads"] if any(s.sure != "vendor" for s in own) else None
    return {
        "name": row.text[lang],
        "provider": row.provider[lang],
        "purpose": row.purpose[lang],
        "kinds": kinds[lang],
        "way": way[lang] if way else "",
        "link": row.policy,
    }


def _beyond(
    own: Sequence[Seen], entry: Sequence[Statement], papers: Papers, *, guessed: bool = False
) -> Iterator[Change]:  # fmt: skip
    """Yield what an SDK reads that its entry does not name; `guessed`: which entry it is."""
    stated = {s.value for s in entry if s.word == "sdk-collects"}
    reads = [s for s in own if s.sure != "vendor" and (s.reads or _matters(s.kind))]
    beyond = [s for s in reads if s.kind not in stated and FINER.get(s.kind) not in stated]
    if not beyond or not entry:
        return
    general = any(policy_pattern("draft.general").search(s.quote) for s in entry)
    kinds = kinds_text(seen.kind for seen in beyond)
    entered = bool(stated) and not general and not guessed
    sure = any(proved(seen) and (entered or _nowhere(seen.kind, papers)) for seen in beyond)
    at = papers.of(next((s for s in entry if s.word == "sdk-collects"), entry[0]))
    yield change(
        papers, at, what="sdk_kinds", about=beyond[0].owner.sdk,
        how="extend_row" if at.row else "extend", weight="change" if sure else "check",
        args={
            "what": owner_text(beyond[0].owner), "kinds": kinds,
            "sure": draft_words()["sure"][surest(beyond, "present")],
        },
        proposal=lambda lang: proposals.sentence("also", lang, {"what": kinds[lang]}),
        proofs=[seen.facts[0] for seen in beyond],
    )  # fmt: skip


def _nowhere(kind: str, papers: Papers) -> bool:
    """Return whether no document says that a kind is collected, names it or speaks in general."""
    said = kind in declared(papers.facts) or FINER.get(kind) in declared(papers.facts)
    named = papers.naming(lambda token: kind in token.kinds)
    return not said and named is None and _general(kind, papers) is None


def _strange(owner: Owner, own: Sequence[Seen], strangers: int, papers: Papers) -> Iterator[Change]:
    """Yield what an SDK of no table reads; its entry names its package, or is the only one."""
    said = [s for s in entries(papers.facts) if not s.sdk]
    named = {s.scope for s in said if owner.sdk in s.quote}
    names = named or {s.scope for s in said}
    if named or (len(names) == 1 and strangers == 1):
        entry = [s for s in said if s.scope in names]
        yield from _beyond(own, entry, papers, guessed=not named)
        return
    at, name = papers.for_sdk(), owner_text(owner)
    known = {
        lang: {"name": name[lang], "kinds": kinds_text(s.kind for s in own)[lang]}
        for lang in _LANGS
    }
    row = proposals.row(at, "sdk", "zh", known["zh"])
    yield change(
        papers, at, what="sdk_missing", about=owner.sdk, how=_insert(at, row), weight="check",
        args={"what": name},
        proposal=lambda lang: proposals.row(at, "sdk", lang, known[lang])
        or proposals.sentence("sdk", lang, known[lang]),
        proofs=[seen.facts[0] for seen in own],
    )  # fmt: skip


# --- permissions -------------------------------------------------------------------------------


def _permissions(papers: Papers) -> Iterator[Change]:
    facts, table = papers.facts, permissions()
    stated = statements(facts, "permission")
    groups = {permission_group(ANDROID_PERMISSION + s.value) for s in stated}
    missing: dict[str, dict[str, Permission]] = {}
    for permission in facts.of(Permission):
        row = table.get(permission.name)
        own = permission_group(permission.name)
        if row and row.protection == "dangerous" and own not in groups:
            missing.setdefault(own, {}).setdefault(permission.name, permission)
    for own, found in missing.items():
        yield _permission(own, list(found.values()), papers, listed=bool(stated))


def _permission(
    own: str, found: Sequence[Permission], papers: Papers, *, listed: bool
) -> Change:  # fmt: skip
    """Return what to add on the permissions of one group."""
    constants = ", ".join(permission.name for permission in found)
    text = joined(permissions()[permission.name].text for permission in found)

    def is_named(token: Token) -> bool:
        return (
            bool(token.permission)
            and permission_group(ANDROID_PERMISSION + token.permission) == own
        )

    named = papers.naming(is_named)
    at = named or papers.for_permission(found[0].name)
    moments = [permission_list.row(p, papers.facts).cells["when"].text for p in found]
    when = joined(moments, "between")

    def known(lang: Lang) -> dict[str, str]:
        shown = f"{text.zh}（{constants}）" if lang == "zh" else f"{text.en} ({constants})"
        return {"name": shown, "when": when[lang]}

    def proposal(lang: Lang) -> str:
        row = proposals.row(at, "permission", lang, known(lang))
        values = {**known(lang), "what": text[lang], "name": constants}
        return row or proposals.sentence("permission", lang, values)

    as_row = "" if named else proposals.row(at, "permission", "zh", known("zh"))
    return change(
        papers, at, what="permission_named" if named else "permission_missing",
        about=constants, how="look" if named else _insert(at, as_row),
        weight="change" if listed and not named else "check",
        args={"what": text, "name": constants}, proposal=proposal, proofs=found,
    )  # fmt: skip

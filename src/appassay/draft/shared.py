"""The list of third parties: the SDKs in the package, and the servers the app talks to."""

from collections.abc import Collection, Iterable, Sequence
from urllib.parse import urlsplit

from appassay.clauses.c03_sdk_management.p1_sdks_listed import handles
from appassay.clauses.log import NETWORK, events
from appassay.draft import said
from appassay.draft.collected import owner_text, scene
from appassay.draft.rows import NOTHING, Cell, Row, Table
from appassay.draft.seen import RECALLED, SHOWN, Seen, evidence, moments, surest
from appassay.draft.wording import joined, kinds_text, word
from appassay.knowledge import draft_words, sdks
from appassay.model import Event, Fact, Facts, Owner, SdkPresent, Statement, Text, plain

COLUMNS = ("name", "provider", "kinds", "purpose", "scene", "shared_way", "link")
_MOST_HOSTS = 12


def present(facts: Facts) -> list[SdkPresent]:
    """Return the SDKs of the package that handle personal information."""
    return sorted((sdk for sdk in facts.of(SdkPresent) if handles(sdk)), key=lambda sdk: sdk.sdk)


def table(found: Sequence[Seen], facts: Facts) -> Table:
    """Return the list of what is shared with third parties."""
    rows = [_known(sdk, _of(sdk.sdk, found), facts) for sdk in present(facts)]
    strange = strangers(found, {row.id for row in rows})
    rows += [_strange(owner, _of(owner.sdk, found), facts) for owner in strange]
    return Table(id="shared", columns=COLUMNS, rows=(*rows, *_servers(facts)))


def strangers(found: Iterable[Seen], known: Collection[str]) -> list[Owner]:
    """Return the SDKs that read something and are none of those known."""
    return sorted({s.owner for s in found if s.owner.sdk and s.owner.sdk not in known})


def _of(sdk: str, found: Iterable[Seen]) -> list[Seen]:
    return [seen for seen in found if seen.owner.sdk == sdk]


def _known(sdk: SdkPresent, found: Sequence[Seen], facts: Facts) -> Row:
    row, stated = sdks()[sdk.sdk], said.of_sdk(sdk.sdk, facts)
    version = sdk.shown_version
    name = Text(zh=f"{row.zh} {version}".strip(), en=f"{row.en} {version}".strip())
    doubt = "unlike" if sdk.how == "shape" else "unrun" if sdk.classes and not sdk.used else ""
    return Row(
        id=sdk.sdk,
        cells={
            "name": Cell(
                text=name, basis="code", hint=draft_words()["hint"][doubt] if doubt else NOTHING
            ),
            "provider": Cell(text=row.provider, basis="table"),
            "kinds": _kinds(found),
            "purpose": Cell(text=row.purpose, basis="table"),
            "scene": scene(moments(found)),
            "shared_way": _way(sdk.sdk, found, facts),
            "link": _link(row.policy, stated),
        },
        sure=surest(found, "present"),
        evidence=evidence([*_proofs(found), sdk]),
    )


def _strange(owner: Owner, found: Sequence[Seen], facts: Facts) -> Row:
    """Return the row of an SDK that no table knows: only its package gives its name."""
    return Row(
        id=owner.sdk,
        cells={
            "name": Cell(text=owner_text(owner), basis="code", todo="sdk_name"),
            "provider": Cell(todo="provider"),
            "kinds": _kinds(found),
            "purpose": Cell(todo="purpose"),
            "scene": scene(moments(found)),
            "shared_way": _way(owner.sdk, found, facts),
            "link": Cell(todo="link"),
        },
        sure=surest(found, "present"),
        evidence=evidence(_proofs(found)),
    )


def _proofs(found: Iterable[Seen]) -> list[Fact]:
    """Return what shows that an SDK collects: something of each kind."""
    facts = [seen.facts for seen in found if seen.facts]
    return [*(of_kind[0] for of_kind in facts), *(f for of_kind in facts for f in of_kind[1:])][
        : SHOWN - 1
    ]


def _kinds(found: Sequence[Seen]) -> Cell:
    """Return the kinds that were seen or that its vendor names; what is only said is a hint."""
    seen = kinds_text(s.kind for s in found if s.sure != "vendor")
    told = [s for s in found if s.sure == "vendor"]
    sound = [s for s in told if s.told != RECALLED]
    loose = [s for s in told if s.told == RECALLED]
    basis = "run" if any(s.reads for s in found) else "code" if seen.zh else ""
    return Cell(
        text=joined((seen, _sourced(sound)), "between"),
        basis="vendor" if sound else basis,
        todo="" if sound else "more_kinds" if seen.zh else "kinds",
        hint=_sourced(loose),
    )


def _sourced(told: Sequence[Seen]) -> Text:
    """Return kinds with who says so."""
    if not told:
        return NOTHING
    names, source = kinds_text(s.kind for s in told), draft_words()["source"][told[0].told]
    return Text(zh=f"{names.zh}（{source.zh}）", en=f"{names.en} ({source.en})")


def _way(sdk: str, found: Sequence[Seen], facts: Facts) -> Cell:
    words = draft_words()["way"]
    hosts = _hosts(event for event in events(facts, "connect") if event.owner.sdk == sdk)
    reads = any(seen.sure != "vendor" for seen in found)
    text = [words["sdk_reads" if reads else "sdk_inside"]]
    if hosts:
        text.append(word("way", "connects", hosts=", ".join(hosts)))
    return Cell(
        text=joined(text, "between"), basis="run" if hosts else "code",
        todo="" if reads else "shared_way",
    )  # fmt: skip


def _link(known: str, stated: Sequence[Statement]) -> Cell:
    if known:
        return Cell(text=plain(known), basis="table")
    link = next((link for s in stated for link in s.links if link.startswith("http")), "")
    return Cell(text=plain(link), basis="policy") if link else Cell(todo="link")


def _hosts(found: Iterable[Event]) -> dict[str, list[Event]]:
    """Return the servers of addresses that are known, each with the events that connect to it."""
    hosts: dict[str, list[Event]] = {}
    for event in found:
        for arg in event.args:
            host = _host(arg)
            if host:
                hosts.setdefault(host, []).append(event)
    return dict(list(hosts.items())[:_MOST_HOSTS])


def _host(address: str) -> str:
    try:
        parts = urlsplit(address)
        return (parts.hostname or "") if parts.scheme in ("http", "https", "ws", "wss") else ""
    except ValueError:
        return ""


def _servers(facts: Facts) -> Iterable[Row]:
    """Yield the servers that the app's own code connects to: its own, or a third party's."""
    own = [event for event in events(facts, "connect") if not event.owner.sdk]
    sent = [e for e in events(facts, "sink") if e.kind in NETWORK and e.kinds and not e.owner.sdk]
    for host, found in _hosts(own).items():
        near = [e for e in sent if {e.at.member} & {event.at.member for event in found}]
        kinds = kinds_text(kind for event in near for kind in event.kinds)
        sure = any(event.sure for event in found)
        yield Row(
            id=host,
            cells={
                "name": Cell(text=plain(host), basis="run", todo="name"),
                "provider": Cell(todo="provider"),
                "kinds": Cell(text=kinds, basis="run") if near else Cell(todo="kinds"),
                "purpose": Cell(todo="purpose"),
                "scene": scene(found),
                "shared_way": Cell(
                    text=word("way", "connects", hosts=host), basis="run", todo="shared_way"
                ),
                "link": Cell(todo="own_link"),
            },
            sure="must" if sure else "may",
            evidence=evidence([*near, *found]),
        )

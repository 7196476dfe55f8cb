"""What documents say and the package contradicts: the sentence, and why it can't stand."""

from collections.abc import Iterator, Sequence

from appassay.clauses.c03_sdk_management.p1_sdks_listed import family, is_name_of
from appassay.clauses.log import is_whole
from appassay.clauses.stated import statements
from appassay.draft import proposals
from appassay.draft.collected import owner_text
from appassay.draft.missing import change
from appassay.draft.places import Papers
from appassay.draft.rows import Change
from appassay.draft.seen import Seen
from appassay.draft.wording import joined, kind_text, word
from appassay.knowledge import (
    ANDROID_PERMISSION,
    draft_words,
    permission_group,
    permissions,
    sdks,
)
from appassay.model import Lang, Level, Permission, SdkPresent, Statement, Text, Value, plain


def changes(
    found: Sequence[Seen], missing: Sequence[Change], papers: Papers
) -> Iterator[Change]:  # fmt: skip
    """Yield denials of what is collected, listed SDKs and stated permissions that are not there.

    Args:
        found: who reads what.
        missing: what the documents lack.
        papers: the documents.
    """
    yield from _denials(found, papers)
    yield from _nothing_else(missing, papers)
    yield from _sdks(papers)
    yield from _permissions(papers)


def _denials(found: Sequence[Seen], papers: Papers) -> Iterator[Change]:
    done: set[tuple[str, int, str]] = set()
    for said in statements(papers.facts, "denies"):
        key = (said.at.file, said.sentence, said.value)
        against = [s for s in found if s.kind == said.value and s.sure != "vendor"]
        if said.scope:
            against = [seen for seen in against if said.sdk and seen.owner.sdk == said.sdk]
        if against and not said.conditional and key not in done:
            done.add(key)
            # The app's own reads first: a denial may be meant for the app alone.
            own = [seen for seen in against if not seen.owner.sdk or said.scope]
            yield _denial(said, (own or against)[0], papers)


def _denial(said: Statement, seen: Seen, papers: Papers) -> Change:
    owner, name = owner_text(seen.owner), kind_text(seen.kind)
    args: dict[str, Value] = {
        "what": name, "owner": owner, "sure": draft_words()["sure"][seen.sure]
    }  # fmt: skip
    certain = any(event.sure and is_whole(event) for event in seen.reads)
    by_sdk = bool(seen.owner.sdk) and not said.scope

    def proposal(lang: Lang) -> str:
        whole = proposals.sentence("kind", lang, {"what": name[lang]})
        key = "denied_sdk" if seen.owner.sdk else "denied"
        values = {"what": name[lang], "owner": owner[lang], "sentence": whole}
        return proposals.sentence(key, lang, values)

    return change(
        papers, papers.of(said), what="denied_attempt" if seen.attempt else "denied",
        about=seen.kind, how="replace", weight="change" if certain and not by_sdk else "check",
        args=args, proposal=proposal, proofs=seen.facts,
    )  # fmt: skip


def _nothing_else(missing: Sequence[Change], papers: Papers) -> Iterator[Change]:
    """Yield sentences that say that nothing else is collected, or no SDK is there."""
    for what, pattern in (("kind_missing", "draft.nothing_else"), ("sdk_missing", "draft.no_sdk")):
        against = [row for row in missing if row.what == what]
        for at in papers.saying(pattern, "draft.unless") if against else ():
            names = joined(_named(row) for row in against)
            sure = any(row.weight == "change" for row in against)
            yield change(
                papers, at, what="nothing_else" if what == "kind_missing" else "no_sdk",
                about="", how="replace", weight="change" if sure else "check",
                args={"what": names},
                proposal=lambda lang: draft_words()["sentence"]["nothing_else"][lang], proofs=[],
            )  # fmt: skip


def _named(missing: Change) -> Text:
    """Return the name of what is missing."""
    row = sdks().get(missing.about)
    return row.text if row else kind_text(missing.about)


def _sdks(papers: Papers) -> Iterator[Change]:
    """Yield listed SDKs that are not in the package, of those that a table knows."""
    if papers.facts.level([SdkPresent]) is not Level.FULL:
        return
    present = papers.facts.of(SdkPresent)
    families = {family(sdk.sdk) for sdk in present}
    first: dict[str, Statement] = {}
    for said in statements(papers.facts, "sdk"):
        there = family(said.sdk) in families or any(is_name_of(said, sdk) for sdk in present)
        if said.sdk and not there:
            first.setdefault(said.sdk, said)
    for said in first.values():
        yield change(
            papers, papers.of(said), what="sdk_absent", about=said.sdk, how="remove",
            weight="check", args={"what": said.value},
            proposal=lambda lang: draft_words()["sentence"]["remove"][lang], proofs=[],
        )  # fmt: skip


def _permissions(papers: Papers) -> Iterator[Change]:
    of_package = {permission_group(p.name) for p in papers.facts.of(Permission)}
    first: dict[str, Statement] = {}
    for said in statements(papers.facts, "permission"):
        if permission_group(ANDROID_PERMISSION + said.value) not in of_package:
            first.setdefault(said.value, said)
    for said in first.values():
        row = permissions().get(ANDROID_PERMISSION + said.value)
        name: Text = row.text if row else plain(said.value)
        yield change(
            papers, papers.of(said), what="permission_absent",
            about=ANDROID_PERMISSION + said.value, how="remove", weight="check",
            args={"what": name},
            proposal=lambda lang: word("sentence", "unpermission")[lang], proofs=[],
        )  # fmt: skip

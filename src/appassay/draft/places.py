"""Where in a document something stands, and where what is missing belongs."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from appassay.clauses.stated import statements
from appassay.draft.rows import Spot
from appassay.extract.policy.heads import matching
from appassay.extract.policy.tokens import Token, vocabulary
from appassay.knowledge import permissions, pi_kinds
from appassay.knowledge.policies import policy_pattern
from appassay.model import Block, Document, DocumentSeen, Facts, Role, Sentence, Statement

LISTS: Mapping[str, tuple[Role, ...]] = {
    "kind": ("pi_list", "policy", "other"),
    "sdk": ("sdk_list", "policy", "other"),
    "permission": ("permission_list", "policy", "other", "listing"),
}
"""Documents that something belongs in, the best first; terms of use need not have any."""
_SECTIONS = {"kind": ("collect",), "sdk": ("sdk", "share"), "permission": ("permission",)}


class Papers(Struct, frozen=True):
    """The documents that are compared, with the line of each of their sentences."""

    facts: Facts
    texts: tuple[Document, ...]
    lines: Mapping[str, Mapping[int, int]]

    def lang_of(self, file: str) -> str:
        """Return the language of a document."""
        return next((text.lang for text in self.texts if text.artifact.name == file), "zh")

    def hold(self, what: str) -> bool:
        """Return whether there is a document that should tell something."""
        roles = {paper.role for paper in self.facts.of(DocumentSeen)} & set(LISTS[what])
        # A store's page need not name permissions; one that does has to name all.
        return bool(roles - {"listing"}) or bool(roles and statements(self.facts, "permission"))

    def saying(self, wanted: str, unless: str) -> Iterator[Spot]:
        """Yield the sentences that match one pattern and not the other."""
        for text in self.texts:
            for block, sentence in self._sentences(text.artifact.name):
                said = policy_pattern(wanted).search(sentence.text)
                if said and not policy_pattern(unless).search(sentence.text):
                    yield self._spot(text.artifact.name, block, sentence)

    def spot(self, file: str, number: int) -> Spot:
        """Return the place of a sentence."""
        for block, sentence in self._sentences(file):
            if sentence.number == number:
                return self._spot(file, block, sentence)
        return Spot(file=file)

    def of(self, statement: Statement) -> Spot:
        """Return the place of a statement."""
        return self.spot(statement.at.file, statement.sentence)

    def naming(self, wanted: Callable[[Token], bool]) -> Spot | None:
        """Return the first place where a word stands that is wanted."""
        for text in self.texts:
            for block in text.blocks:
                for sentence in block.sentences:
                    if any(map(wanted, vocabulary().find(sentence.text))):
                        return self._spot(text.artifact.name, block, sentence)
        return None

    def for_kind(self, kind: str) -> Spot:
        """Return where a kind belongs: after what is most like it, else in the section for it."""
        said = [s for s in statements(self.facts, "collects") if not s.scope]

        def fit(statement: Statement) -> tuple[bool, int]:
            own = any(_is_about("kind", heading) for heading in statement.headings)
            return own, _alike(statement.value, kind)

        return self._after("kind", sorted(said, key=fit))

    def for_sdk(self) -> Spot:
        """Return where an SDK belongs: after the last one, else in the section for them."""
        return self._after("sdk", statements(self.facts, "sdk", "sdk-collects"))

    def for_permission(self, name: str) -> Spot:
        """Return where a permission belongs: after the last one, else near what it gives."""
        stated = statements(self.facts, "permission")
        if stated:
            return self._after("permission", stated)
        kinds = permissions()[name].kinds if name in permissions() else ()
        near = [s for s in statements(self.facts, "collects") if s.value in kinds]
        return self._after("permission", near)

    def _after(self, what: str, said: Sequence[Statement]) -> Spot:
        """Return the place after the last statement in the best document that has any."""
        files = self._files(what)
        for file in files:
            here = [s for s in said if s.at.file == file]
            if here:
                return self.of(here[-1])
        for file in files:
            spot = self._section(file, what)
            if spot:
                return spot
        return self._end(files[0])

    def _files(self, what: str) -> list[str]:
        roles = {paper.name: paper.role for paper in self.facts.of(DocumentSeen)}
        order = LISTS[what]
        names = [text.artifact.name for text in self.texts]

        def rank(name: str) -> int:
            role = roles.get(name, "other")
            return order.index(role) if role in order else len(order)

        return sorted(names, key=rank)

    def _section(self, file: str, what: str) -> Spot | None:
        """Return the last sentence under a heading that is about such things."""
        found = None
        for block, sentence in self._sentences(file):
            heads = (*block.headings, block.text if block.kind == "heading" else "")
            if any(_is_about(what, head) for head in heads if head):
                found = self._spot(file, block, sentence)
        return found

    def _end(self, file: str) -> Spot:
        last = list(self._sentences(file))[-1:]
        return self._spot(file, *last[0]) if last else Spot(file=file)

    def _sentences(self, file: str) -> Iterator[tuple[Block, Sentence]]:
        for text in self.texts:
            if text.artifact.name == file:
                yield from ((block, s) for block in text.blocks for s in block.sentences)

    def _spot(self, file: str, block: Block, sentence: Sentence) -> Spot:
        return Spot(
            file=file,
            sentence=sentence.number,
            page=sentence.page,
            line=self.lines.get(file, {}).get(sentence.number),
            headings=block.headings,
            quote=sentence.text,
            row=sentence.cells,
            header=block.header,
        )


def _alike(one: str, other: str) -> int:
    """Return how much alike two kinds are: by permissions, else by class."""
    table = pi_kinds()
    a, b = table.get(one), table.get(other)
    if a is None or b is None:
        return 0
    return 2 * bool(set(a.permissions) & set(b.permissions)) + (a.cls == b.cls)


def _is_about(what: str, heading: str) -> bool:
    sections: Iterable[str] = matching("heads", "section", heading)
    return bool(set(_SECTIONS[what]) & set(sections))

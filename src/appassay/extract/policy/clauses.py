"""Who does what with which kinds, within one sentence.

A sentence is walked from left to right. A verb governs the kinds after it; kinds before the first
verb wait for it. What a purpose names ("to verify your number") is not what is collected.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from appassay.extract.policy.acts import Acts, in_purpose
from appassay.extract.policy.afterwards import (
    denied_bare,
    excepted_aside,
    narrowed,
    passed_on,
    shown_to_all,
)
from appassay.extract.policy.grammar import (
    ACTED_ON,
    ACTING,
    ASIDE,
    CLAUSE,
    ENDED,
    EXCEPTED,
    ITEM,
    KEEPING,
    LIST,
    LISTED,
    NO_PURPOSE_AFTER,
    NO_PURPOSE_BEFORE,
    NOUN,
    OBJECT,
    PRONOUN,
    PRONOUN_AT,
    QUOTED,
    REFUSING,
    SHARED,
    SO_THAT_NOT,
    SOURCE,
    STRONG,
    SUPPOSED,
    TO,
    TOLD_OF_ENDS,
    TOWARDS,
    WHEN,
    Mention,
    Reading,
)
from appassay.extract.policy.tokens import Token


class _Walker(Acts):
    """Walks one sentence."""

    def __init__(
        self, text: str, tokens: Sequence[Token], subject: str, own: bool, named: bool
    ) -> None:
        super().__init__(text, tokens, subject, own, named)
        self.aside = [m.span() for m in ASIDE.finditer(text)]
        outer = [t for t in tokens if not any(a <= t.start < b for a, b in self.aside)]
        self.roles = frozenset(role for token in outer for role in token.roles)
        self.excepted = [m.span() for m in EXCEPTED.finditer(text)]
        self.quoted = [m.span() for m in QUOTED.finditer(text)]
        self.verbs: set[str] = set()
        self.denied = False
        self.passed_at = 0
        """Where a verb of sharing stands that governs no kinds of its own."""
        self.chain = 0
        """Where the last of a list of partners ends, with which a clause opens."""
        self.listing = self.kind_before = False
        """A kind and a comma stand at once before."""
        self.fronted: tuple[Token, int, int] | None = None
        """A verb that took the kinds before a comma, and which mentions those are."""
        self.told = False
        """Kinds without a verb came before an "if": the verbs of that are none of theirs."""
        self.listed: tuple[str, bool, str] | None = None
        """What is done, whether it is, and by whom, before the colon that begins a list."""
        self.conditional = bool(self.roles & {"condition", "unless"})

    def walk(self) -> Reading:
        """Return the reading."""
        end = 0
        for token in self.tokens:
            if token.start < end or any(a <= token.start < b for a, b in self.aside):
                continue
            gap = self.text[end : token.start]
            self._between(gap, end)
            self.listing = gap == ", " and self.kind_before
            self._token(token)
            if token.text.endswith(","):
                self._between("，", token.end - 1)
            self.kind_before = bool(token.kinds)
            self.state.fresh = token.text.endswith(",")
            end = token.end
        self._flush("none" if self.state.refused else "")
        last = self._shown()
        self.mentions = passed_on(self.mentions, self.passed_at or self._ends_with_others())
        self.mentions = excepted_aside(self.mentions, self.aside)
        if "for_all" in self.roles:
            self.mentions = shown_to_all(self.mentions)
        outside = "outside" in self.roles
        self.mentions = denied_bare(self.mentions, self.low, bool(self.verbs), outside)
        self.mentions = narrowed(self.mentions, self.low)
        denials = tuple(t.start for t in self.tokens if t.roles & {"neg", "neg_verb"})
        mentions, verbs = tuple(self.mentions), frozenset(self.verbs)
        denied = self.denied or (not verbs and any(m.action == "deny" for m in mentions))
        return Reading(mentions, last, denied, self.roles, verbs, denials)

    def _between(self, gap: str, at: int) -> None:
        state = self.state
        state.fresh = state.fresh or "，" in gap or ", " in gap
        state.told_of = 0 if TOLD_OF_ENDS.search(gap) else state.told_of
        if STRONG.search(gap):
            self._anew(gap)
        elif "，" in gap:
            ended = self.text.endswith(WHEN, 0, at + gap.index("，"))
            if state.supposed and state.waiting:
                self._flush("none")
            state.supposed = state.refused = False
            if ended:
                self._flush("")
                state.action, state.positive = "", True
                state.subject = self.home if state.subject == "partner" else state.subject
            state.neg = state.purpose = state.lacking = False
        elif ", " in gap:
            self._comma(at + gap.index(", ") + 2)
        elif "：" in gap or ": " in gap:
            self._colon()
        if self.named and PRONOUN.search(gap):
            state.subject = "sdk"
        if state.action == "none" and ("（" in gap or "(" in gap):
            state.action, state.positive = "", True
        if " to " in f" {gap.lower()} ":
            self._to(at, at + len(gap))

    def _comma(self, at: int) -> None:
        state = self.state
        if self._main_clause(at):
            self._flush("")
            state.action, state.positive, state.subject = "", True, self.home
        elif state.purpose and not self.verbs and not self.mentions:
            state.purpose = False

    def _colon(self) -> None:
        """Begin a list: the verbs of a label before it ("Weather push: …") govern nothing there."""
        state = self.state
        self.listed = (state.action, state.positive, state.subject)
        state.purpose = state.purpose and bool(self.verbs or self.mentions)
        if state.action == "none" and not state.subject and not self.mentions:
            state.action, state.positive, state.neg = "", True, False
        state.subject = self.home if state.subject == "partner" else state.subject

    def _anew(self, gap: str) -> None:
        """Begin a new part; one more item of a list goes on with what the list began with."""
        state = self.state
        self._flush("")
        state.action, state.positive, state.neg = "", True, False
        state.purpose = state.outside = state.strong = state.stopped = state.lacking = False
        state.subject = state.subject if state.subject == "sdk" else self.home
        self.last_verb = None
        if self.listed and ITEM.search(gap):
            state.action, state.positive, state.subject = self.listed

    def _to(self, start: int, end: int) -> None:
        # the word after "to" is either between the tokens or the next token
        for match in TO.finditer(self.low, max(0, start - 1), end + 2):
            before = self.low[max(0, match.start() - 14) : match.start()]
            if NO_PURPOSE_BEFORE.search(before) or NO_PURPOSE_AFTER.match(self.low, match.end()):
                continue
            self.state.purpose = True

    def _token(self, token: Token) -> None:
        roles, state = token.roles, self.state
        supposes = token.text in SUPPOSED and not state.waiting
        refuses = "still" in roles and token.text.startswith(REFUSING)
        refuses = refuses and not self.text.endswith(("可", "可以", "也能"), 0, token.start)
        state.supposed = state.supposed or supposes or refuses
        state.refused = state.refused or refuses
        if "still" in roles or self._is_called(token):
            return
        opens = "possessive" in roles and not self.listing and self._opens(token)
        if state.fresh and (opens or self._acted_on(token)):
            state.action = ""
            state.subject = "" if state.subject == "user" else state.subject
        if roles & {"condition", "unless"} and token.text.isascii() and not state.action:
            self.told = self.told or (bool(state.waiting) and not self.verbs)
            self._flush("")
        if token.kinds:
            self._kind(token)
        elif not self._named(token) and not self._turned(roles, token.start, token.end):
            if "outside" in roles:
                state.outside = True
            if "partner" in roles:
                self._partner(token)
            if self._is_verb(token) and not (state.relative or self._tells_of(token)):
                self._verb(token)
            state.relative = state.relative and not self._is_verb(token)
            if "purpose" in roles and not SO_THAT_NOT.match(self.low, token.start):
                self._flush("")
                state.purpose = True

    def _is_called(self, token: Token) -> bool:
        """Return whether a word is part of the name of a function or button (“share playlist”)."""
        shares = bool(token.roles & {"share", "give", "give_zh"})
        if not shares and "right" not in token.roles:
            return False
        among = self.text[token.start - 1 : token.start] == "、" and self.kind_before
        which = SHARED.match(self.text, token.end) is not None
        named = any(a < token.start and token.end <= b for a, b in self.quoted)
        ends = self.text.startswith(("、", "等", "和", "与", "及"), token.end)
        return (shares and (named or which)) or (among and ends)

    def _acted_on(self, token: Token) -> bool:
        return bool(token.kinds) and self.text.startswith(ACTED_ON, token.end)

    def _opens(self, token: Token) -> bool:
        """Return whether a possessive opens a clause: in English a verb has to follow."""
        return not token.text.isascii() or CLAUSE.match(self.low, token.end) is not None

    def _named(self, token: Token) -> bool:
        """Take in who acts; return whether that is all the word says."""
        before = self.low[max(0, token.start - 8) : token.start]
        if self.named and "pronoun" in token.roles and PRONOUN_AT.search(before):
            self.state.subject = "sdk"
        if ("user" in token.roles and before.endswith(" by ")) or self._through_us(token, before):
            return True
        source = self.text.endswith(SOURCE, 0, token.start)
        if token.sdk is not None and token.sure and not self.own and not source:
            self.state.subject = "sdk"
        role = next((role for role in ("sdk", "app", "user") if role in token.roles), "")
        if role == "app" and self._idle(token, before):
            return True
        if role == "sdk" and source and "sdk" not in token.text:
            return True
        if role == "user" and self._by_the_way(token):
            return True
        if role:
            self._subject("app" if self.own and role == "sdk" else role)
        return bool(role)

    def _turned(self, roles: frozenset[str], start: int, end: int) -> bool:
        """Take in a "but" or "not"; return whether that is all the word says."""
        if roles & {"but", "except"}:
            self.state.positive, self.state.neg, self.state.purpose = True, False, False
            return True
        if roles & {"neg", "neg_verb"}:
            self.state.neg, self.neg_end = True, end
            self.neg_at = start
        ended = self.conditional and roles & {"neg"} and self.text.startswith(ENDED, self.neg_at)
        if "stop" in roles or ended:
            self._flush("none")
            self.state.stopped, self.state.action, self.state.positive = True, "none", True
        if "lacking" in roles or self.text.startswith("without", start):
            self.state.lacking = True
        return bool(roles & {"neg", "stop"}) and "neg_verb" not in roles

    def _is_verb(self, token: Token) -> bool:
        if "neg_verb" in token.roles:
            return True
        noun = NOUN.search(self.low, max(0, token.start - 8), token.start)
        return not noun and bool(token.roles & ACTING)

    def _partner(self, token: Token) -> None:
        state = self.state
        self.partner_end = token.end
        opens = (state.subject in {"", "partner"} and not state.action) or state.fresh
        goes_on = self.chain > 0 and LIST.fullmatch(self.text[self.chain : token.start])
        towards = self.text.endswith(TOWARDS, 0, token.start) and not goes_on
        if LISTED.match(self.low, token.end):
            self.chain = token.end if opens and not towards else 0
            return
        seen_by = self.text.endswith("被", 0, token.start)
        if seen_by or (opens and not towards):
            state.subject = "partner"

    def _subject(self, role: str) -> None:
        state = self.state
        state.subject = role
        state.told_of = 0
        if role != "sdk":
            state.purpose = False
            if state.waiting and state.action:
                self._flush("")
        self.last_verb = None

    def _verb(self, token: Token) -> None:
        state = self.state
        if self._attributive(token):
            self.verbs.add("collect")
            state.offered = True
            return
        action = self._action(token)
        joined = self.last_verb is not None and LIST.fullmatch(
            self.text[self.last_verb.end : token.start]
        )
        complement = not joined and self._complement(token)
        if complement:
            action = state.action
        elif not joined and not self._denied_too(token):
            state.positive = not state.neg
        elif state.neg:
            state.positive = False
        state.neg = False
        if action == "none" and joined and state.action in {"collect", "share", "sdk"}:
            action = state.action
        if state.purpose and in_purpose(token, action) and not self._finite(token):
            return
        state.action, state.purpose = action, False
        self._by_user(action)
        state.strong = "obtain" in token.roles or (bool(joined) and state.strong)
        state.given = "given" in token.roles or (bool(joined) and state.given)
        self.last_verb = token
        self.governing = self.governing if complement else token
        if not self.told:
            self.verbs.add(self._shown())
        if action == "share" and state.positive:
            self.passed_at = token.start
        self.denied = self.denied or self._shown() == "deny"
        if state.waiting:
            self._fronted(token)

    def _fronted(self, token: Token) -> None:
        """Let a verb govern the kinds that stand before it."""
        begin, shown = len(self.mentions), self._front(token)
        apart = self._apart(self.state.waiting[-1], token)
        if apart and "neg_verb" in token.roles and OBJECT.match(self.text, token.end):
            self._flush("")
            return
        kept = shown == "deny" and token.text in KEEPING
        self._flush("none" if kept or self._is_of(self.state.waiting, token) else shown)
        self.fronted = (token, begin, len(self.mentions)) if apart else None

    def _apart(self, kind: Token, verb: Token) -> bool:
        """Return whether a comma or bracket stands between a kind and the verb after it."""
        return re.search(r"[，(（]", self.text[kind.end : verb.start]) is not None

    def _own_object(self, token: Token) -> None:
        """Kinds of the clause before are not the object of a verb that has one of its own."""
        if self.fronted is None or self.last_verb is not self.fronted[0]:
            return
        _, begin, end = self.fronted
        self.fronted = None
        if self.text[token.start - 1] not in "，,":
            for at in range(begin, end):
                aside = re.search(r"[(（]", self.text[self.mentions[at].token.end : token.start])
                told = "none" if self.mentions[at].action == "deny" and not aside else ""
                self.mentions[at] = replace(self.mentions[at], action=told)

    def _kind(self, token: Token) -> None:
        state = self.state
        self._own_object(token)
        if any(start <= token.start < end for start, end in self.excepted):
            self._mention(token, "collect")
        elif state.lacking:
            self._mention(token, "none")
        elif state.purpose:
            self._mention(token, "purpose")
        elif not state.action:
            if self._by_means_of(token):
                self._mention(token, "collect")
            else:
                state.waiting.append(token)
        elif state.neg and self._shown() == "collect" and token.start - self.neg_end < 16:
            self.denied = True
            self._mention(token, "deny")
        else:
            self._mention(token, self._shown())

    def _mention(self, token: Token, action: str) -> None:
        for kind in token.kinds:
            state = self.state
            said = Mention(
                *(token, kind, action, self.conditional, state.strong, state.given),
                direct=self._direct(token),
            )
            self.mentions.append(said)

    def _flush(self, action: str) -> None:
        for token in self.state.waiting:
            self._mention(token, action)
        self.state.waiting = []


def read_sentence(
    text: str, tokens: Sequence[Token], subject: str = "", own: bool = False, named: bool = False
) -> Reading:
    """Return who does what in a sentence.

    Args:
        text: the sentence.
        tokens: the words in it.
        subject: who acts unless it says otherwise.
        own: the text is an SDK's own, so "the SDK" is what "we" is elsewhere.
        named: the sentence names an SDK, so who receives something is that.
    """
    return _Walker(text, tokens, subject, own, named).walk()

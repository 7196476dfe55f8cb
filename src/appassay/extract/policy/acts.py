"""What a verb says is done with the kinds it governs: collected, denied, handed on, or nothing."""

import re
from collections.abc import Sequence

from appassay.extract.policy.grammar import (
    ABLE,
    AWAY,
    BEFOREHAND,
    BY_MEANS,
    CLAUSE,
    DIRECT,
    HANDED,
    HANDING_IN,
    HAS_TO,
    HIS_OWN,
    JOINED,
    KNOWING,
    MAY,
    NEEDED,
    NEEDING,
    NEEDLESS,
    OF_IT,
    OF_WHICH,
    OPENING,
    PASSIVE,
    PROVIDED_BY,
    PROVIDING,
    SEEN,
    SENT_TO_OTHERS,
    SERVICE,
    SIGN_UP,
    TO_US,
    TOWARD,
    VISIBLE_TO,
    WHICH,
    WHOM,
    Mention,
    State,
)
from appassay.extract.policy.tokens import Token

_AT_ONCE = 3
_SEEING = frozenset({"seen"})
_BEFORE = 16
"""Characters before a verb in which the word stands that makes it passive."""


class Acts:
    """What a walk through a sentence knows, and what follows from it for a verb."""

    def __init__(
        self, text: str, tokens: Sequence[Token], subject: str, own: bool, named: bool
    ) -> None:
        self.text = text
        self.low = text.lower()
        self.tokens = tokens
        self.state = State(subject=subject)
        self.home = subject
        self.own = own
        self.named = named
        self.roles = frozenset(role for token in tokens for role in token.roles)
        self.partners = [t.start for t in tokens if "partner" in t.roles]
        self.mentions: list[Mention] = []
        self.neg_end = self.neg_at = self.partner_end = 0
        self.last_verb: Token | None = None
        self.governing: Token | None = None

    def _action(self, token: Token) -> str:
        roles, subject = token.roles, self.state.subject
        if "serve" in roles or "neutral" in roles or self.state.stopped:
            return "none"
        if "collect" in roles and token.text.endswith((" us", " our")):
            about = self.low.startswith((" about", " when ", " how ", " that "), token.end)
            return "sdk" if subject == "sdk" and about else "collect"
        if self._handed_to(token):
            taker = "sdk" if self.named and not subject else subject
            return {"sdk": "sdk", "partner": "share", "app": "collect"}.get(taker, "share")
        if "share" in roles:
            return self._shared(token)
        if roles & {"give", "give_zh"}:
            return self._given(token)
        if subject == "partner" and self._receives(roles):
            return "sdk" if "embedded" in self.roles or self.named else "share"
        if "right" in roles:
            asked = subject == "user" and "collect" in roles
            return "collect" if "collect" in roles and not asked and self._reads(token) else "none"
        if subject == "user" and roles <= _SEEING:
            return "none"
        return "sdk" if subject == "sdk" else "collect"

    def _by_app(self, token: Token) -> bool:
        """Return whether it is the app that sees, or nobody stands before the verb."""
        before = self.text[: token.start]
        nobody = not (self.state.subject or "人" in before) and OPENING.search(before)
        return self.state.subject == "app" or bool(nobody)

    def _shared(self, token: Token) -> str:
        """Return what a verb of sharing says: others, the app or the SDK may be who gets it."""
        if token.text.endswith("给") and TO_US.match(self.low, token.end):
            return "collect"
        if self.named and self.low.startswith((" it", " them"), token.end):
            return "sdk"
        if token.text in KNOWING and self._by_app(token):
            return "collect"
        able = token.text in SEEN or token.text.startswith(ABLE)
        able = able and not 0 <= token.start - self.partner_end < _AT_ONCE
        able = able and VISIBLE_TO.search(self.text, 0, token.start) is None
        return "none" if self.state.subject == "user" and able else "share"

    def _handed_to(self, token: Token) -> bool:
        """Return whether the subject is who something is given to ("the city is told …")."""
        if not self.state.subject and HIS_OWN.match(self.low, token.end):
            return PASSIVE.search(self.low, max(0, token.start - _BEFORE), token.start) is not None
        if not self.state.subject or self.state.subject == "user":
            return False
        passive = PASSIVE.search(self.low, max(0, token.start - _BEFORE), token.start)
        told = passive is not None and token.text in HANDED
        alone = not token.text.isascii() or token.text.startswith(("is ", "are ", "be "))
        told = told or (alone and token.text.split()[-1] in HANDED)
        return told and not AWAY.match(self.low, token.end)

    def _receives(self, roles: frozenset[str]) -> bool:
        takes = "handled" in roles and "embedded" not in self.roles
        taking = roles & {"obtain", "seen"} or takes
        return bool(taking) or self.state.action == "share"

    def _reads(self, token: Token) -> bool:
        return self.state.subject == "app" or not MAY.search(self.text[: token.start])

    def _given(self, token: Token) -> str:
        subject = self.state.subject
        asked = HAS_TO.search(self.low[: token.start]) or self.low.startswith(" their", token.end)
        if asked and subject in {"partner", ""}:
            return "collect"
        hands_in = subject == "partner" and token.text in HANDING_IN
        if hands_in and not TOWARD.search(self.low, token.end):
            return "collect"
        if token.text in PROVIDING and PROVIDED_BY.search(self.text, 0, token.start):
            return "none"
        near = any(abs(at - token.start) < 60 for at in self.partners)
        if subject == "user" or TO_US.match(self.low, token.end):
            return "collect"
        if SERVICE.match(self.low, token.end):
            return "none"
        if near:
            return "share"
        if "collect" in token.roles:
            return "sdk" if subject == "sdk" else "collect"
        if subject == "sdk":
            return "sdk"
        if token.text.startswith(("report", "transmit", "send", "tell")):
            return "collect" if not self.low.startswith(" you", token.end) else "none"
        return "share" if token.text.startswith(("give", "provid", "hand", "pass")) else "none"

    def _shown(self) -> str:
        state = self.state
        if state.positive:
            return state.action
        if state.action == "collect" and "unless" in self.roles:
            return "collect"
        if state.action == "share" and "unless" in self.roles:
            return "share"
        if state.subject in {"partner", "user"}:
            return "none"
        if state.action == "collect" and self._refusable() and not self._outside():
            return "deny"
        return "none" if state.action else ""

    def _front(self, token: Token) -> str:
        """Return what a verb says of kinds before it; what users hand in is taken."""
        shown = self._shown()
        served = shown == "none" and self.state.offered and "serve" in token.roles
        return "collect" if served else shown

    def _main_clause(self, at: int) -> bool:
        """Return whether the main clause of "Before it is shared, your name is …" begins here."""
        opens = BEFOREHAND.match(self.low)
        return bool(opens and self.low.find(", ") == at - 2 and CLAUSE.match(self.low, at))

    def _is_of(self, kinds: Sequence[Token], verb: Token) -> bool:
        """Return whether kinds before a verb are what needs something ("打印照片需要付费")."""
        own = verb.text in NEEDING and NEEDED.match(self.text, verb.end) is not None
        return own and kinds[-1].end == verb.start

    def _by_means_of(self, token: Token) -> bool:
        """Return whether users sign up or in by what is named ("以邮箱注册")."""
        before = BY_MEANS.search(self.text, 0, token.start)
        return before is not None and SIGN_UP.match(self.text, token.end) is not None

    def _ends_with_others(self) -> int:
        """Return where something is said to go to the servers of others; 0 for nowhere."""
        found = SENT_TO_OTHERS.search(self.text)
        return found.start() if found else 0

    def _refusable(self) -> bool:
        verb = self.governing
        return verb is None or bool(verb.roles & {"obtain", "refusable", "neg_verb"})

    def _outside(self) -> bool:
        # English puts "without your consent" after the verb, Chinese before it
        return self.state.outside or ("outside" in self.roles and self.text[:1].isascii())

    def _denied_too(self, token: Token) -> bool:
        if self.state.positive:
            return False
        goes_on = self.last_verb is not None and " or " in self.low[self.last_verb.end :]
        listed = goes_on and not token.text.endswith(("s", "ed", "ing"))
        return self.low.endswith(JOINED, 0, token.start) or (
            listed and self.low.endswith(", ", 0, token.start)
        )

    def _complement(self, token: Token) -> bool:
        """Return whether the verb completes a denied one ("do not ask you to provide")."""
        last = self.last_verb or self.governing
        if last is None or self.state.positive or not last.roles & {"refusable", "neg_verb"}:
            return False
        gap = self.text[last.end : token.start]
        taken = any(m.token.start > last.end for m in self.mentions)
        return len(gap) < 16 and not re.search(r"[，,。；;]", gap) and not taken

    def _tells_which(self, token: Token) -> bool:
        gap = self.text[self.partner_end : token.start] if self.partner_end else "."
        return self.state.subject == "partner" and WHOM.fullmatch(gap) is not None

    def _of_object(self, token: Token) -> bool:
        """Return whether "you" opens a clause that tells which object of a verb is meant."""
        opens = OF_WHICH.fullmatch(self.low, 0, token.start) is not None
        if token.text != "you" or not (opens or (self.state.action and not self.state.fresh)):
            return False
        passive = self.low.startswith((" have been", " are ", " were ", " must "), token.end)
        return not passive and WHICH.search(self.low, 0, token.start) is not None

    def _tells_of(self, token: Token) -> bool:
        """Return whether a verb only tells which object is meant."""
        state = self.state
        goes_on = self.low.endswith((" to ", " or ", " and "), 0, token.start)
        told = state.told_of == 1 or (state.told_of > 1 and goes_on)
        told = told and not (token.text.isascii() and token.text.endswith("s"))
        state.told_of = 2 if told else 0
        return told

    def _idle(self, token: Token, before: str) -> bool:
        """Return whether the app is only where something happens, or owns something."""
        return before.endswith(("在", "于")) or self.low.startswith(("'s ", "’s "), token.end)

    def _by_the_way(self, token: Token) -> bool:
        """Return whether the user is not who acts: "do not ask you to …", "the sites you visit"."""
        last = self.last_verb
        if last and token.start - last.end < _AT_ONCE and not self.state.positive:
            return True
        if self._of_object(token):
            self.state.told_of = 1
            return True
        if self._tells_which(token):
            self.state.relative = True
            return True
        return False

    def _attributive(self, token: Token) -> bool:
        """Return whether a verb only tells which data is meant ("what you entered is …")."""
        bent = OF_IT.match(self.text, token.end) and token.roles & {"given", "collect"}
        return (
            bool(bent)
            and not self.state.neg
            and not self.state.action
            and self.state.subject in {"", "user"}
        )

    def _by_user(self, action: str) -> None:
        """What users do not do says nothing, unless it is that they need not do it."""
        state = self.state
        if state.subject != "user" or state.positive:
            return
        if self.text.startswith(NEEDLESS, self.neg_at):
            state.subject = ""
        elif action == "collect":
            state.action = "none"

    def _direct(self, token: Token) -> bool:
        verb = self.last_verb
        near = verb is not None and 0 <= token.start - verb.end < DIRECT
        return near and self.state.subject == "app" and self.state.positive

    def _finite(self, token: Token) -> bool:
        """Return whether a verb after "and" ends a purpose ("decides when to … and needs")."""
        taking = "collect" in token.roles and token.text.endswith("s")
        return taking and self.low.endswith(" and ", 0, token.start)

    def _through_us(self, token: Token, before: str) -> bool:
        """Return whether the app is only by whom something comes about ("book through us")."""
        return token.text == "us" and before.endswith(("through ", "by ", "via "))


def in_purpose(token: Token, action: str) -> bool:
    """Return whether a verb inside a purpose belongs to the purpose."""
    if action == "none" or token.roles & {"give", "give_zh"}:
        return True
    return "purpose" not in token.roles and "by_the_way" in token.roles

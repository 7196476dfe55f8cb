"""What stands around a word for a kind makes it no kind of the user's, or another one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from appassay.extract.policy.senses import Token
from appassay.knowledge.policies import policy_pattern

_QUOTED = re.compile(r"[“\"「『][^”\"」』“]{1,24}[”\"」』]")
_CALLED_BEFORE = policy_pattern("beside.called_before")
_CALLED_AFTER = policy_pattern("beside.called_after")
_WAY = re.compile(r"[-–—→>›]")
_SORT_OF_PARTY = policy_pattern("beside.sort_of_party")
_SORTS_OF_PARTIES = policy_pattern("beside.sorts_of_parties")
_PEOPLE_BEFORE = policy_pattern("beside.people_before")
_PEOPLE_AFTER = policy_pattern("beside.people_after")
_IN_PICTURE = policy_pattern("beside.in_picture")
_SENT = policy_pattern("beside.sent")
_ORGAN = policy_pattern("beside.organ")
_COARSE = policy_pattern("beside.coarse")
_CONTROL = policy_pattern("beside.control")
_OF_THING = policy_pattern("beside.of_thing")
_OF_WHAT = policy_pattern("beside.of_what")
_FEATURE = policy_pattern("beside.feature")
_NONE_OF = re.compile(r"(?:不|未|无|断)$")
_OWNERS = frozenset({"contacts", "wifi_scan", "nearby_bt", "app_list", "storage", "notifications"})
_PARTS = frozenset(
    {"profile_form", "phone_number", "mac", "wifi_state", "wifi_ssid_bssid", "bt_mac", "cell_info"}
)
_OF_OWNER = policy_pattern("beside.of_owner")
_JOINED = re.compile(r"\s*(?:[与和及、]|,? and |, ?|&|/)\s*")
_OPENED = policy_pattern("beside.opened")
_OF = re.compile(r"\s*(?:of|from)\s+(?:the |your |all |any |these |those |other )*")
_COLUMNS = re.compile(r"[一二两三几]?(?:栏|列|项)|字段")
_THEIR = re.compile(r"\b(?:their|its)\s+(?:\w+ (?:and|or) )?$")


def settled(text: str, tokens: Sequence[Token]) -> list[Token]:
    """Return the words of a folded text, each the kinds that it names where it stands."""
    if not any(token.kinds for token in tokens):
        return list(tokens)
    found = [_settled(text, token) if token.kinds else token for token in tokens]
    return _without_parts(text, found)


def _settled(text: str, token: Token) -> Token:
    if any(fits(text, token) for fits in _NO_KIND):
        return replace(token, kinds=())
    if token.kinds == ("contacts",) and _is_people(text, token):
        return replace(token, kinds=(), roles=token.roles | {"partner"})
    if token.kinds == ("location_precise",) and _COARSE.match(text, token.end):
        return replace(token, kinds=("location_coarse",))
    return token


def _is_called(text: str, token: Token) -> bool:
    """Return whether a word is in the name of a button, a page or a list, in quotes."""
    for match in _QUOTED.finditer(text):
        if match.start() < token.start and token.end < match.end():
            before = _CALLED_BEFORE.search(text, 0, match.start())
            return bool(
                before or _CALLED_AFTER.match(text, match.end()) or _WAY.search(match[0], 1)
            )
    return False


def _is_sort_of_party(text: str, token: Token) -> bool:
    """Return whether a word only tells which sort of partner is meant ("city partners")."""
    return bool(_SORT_OF_PARTY.match(text, token.end) or _SORTS_OF_PARTIES.match(text, token.end))


def _is_people(text: str, token: Token) -> bool:
    """Return whether those in the contacts are meant, to whom something is told."""
    before = _PEOPLE_BEFORE.search(text, 0, token.start)
    return before is not None and (
        not before.lastgroup or _PEOPLE_AFTER.match(text, token.end) is not None
    )


def _is_in_picture(text: str, token: Token) -> bool:
    return "photos_media" in token.kinds and _IN_PICTURE.match(text, token.end) is not None


def _is_sent(text: str, token: Token) -> bool:
    """Return whether a message is written, or an address written to: none is read."""
    kinds = {"sms", "profile_form"} & set(token.kinds)
    return bool(kinds) and _SENT.search(text[: token.start] + "\0" + text[token.end :]) is not None


def _is_of_organ(text: str, token: Token) -> bool:
    """Return whether a place is only in the name of a company or an authority."""
    return "location_coarse" in token.kinds and _ORGAN.match(text, token.end) is not None


def _is_without(text: str, token: Token) -> bool:
    return "wifi_state" in token.kinds and _NONE_OF.search(text, 0, token.start) is not None


def _is_control(text: str, token: Token) -> bool:
    """Return whether it is a button, a frame or an effect, or a thing's and not the user's."""
    of_thing = {"photos_media", "profile_form", "microphone", "storage"} & set(token.kinds)
    if of_thing and (_OF_THING.search(text, 0, token.start) or _OF_WHAT.match(text, token.end)):
        return True
    return _CONTROL.match(text, token.end) is not None


def _is_feature(text: str, token: Token) -> bool:
    """Return whether an album or a file is one the app keeps as a feature ("加密相册")."""
    kinds = {"photos_media", "storage"} & set(token.kinds)
    return bool(kinds) and _FEATURE.search(text, 0, token.start) is not None


_NO_KIND: tuple[Callable[[str, Token], bool], ...] = (
    _is_called,
    _is_sort_of_party,
    _is_in_picture,
    _is_sent,
    _is_of_organ,
    _is_without,
    _is_control,
    _is_feature,
)


def _without_parts(text: str, tokens: Sequence[Token]) -> list[Token]:
    """Return the words; names and numbers that are of contacts, networks or devices are no kind."""
    owner: Token | None = None
    last: Token | None = None
    found: list[Token] = []
    for at, token in enumerate(tokens):
        part = bool(token.kinds) and set(token.kinds) <= _PARTS
        if part and _is_part(text, token, owner, last, tokens[at + 1 :]):
            whole = owner if owner and _columns_follow(text, token, tokens[at + 1 :]) else None
            last, token = token, replace(token, kinds=whole.kinds if whole else ())
        elif token.kinds:
            owner = token if set(token.kinds) & _OWNERS else None if not part else owner
        found.append(token)
    return found


def _is_part(
    text: str, token: Token, owner: Token | None, last: Token | None, rest: Sequence[Token]
) -> bool:
    if owner is not None:
        gap = text[owner.end : token.start]
        if _OF_OWNER.fullmatch(gap) or _OPENED.fullmatch(gap) or _THEIR.search(gap):
            return True
        if last is not None and last.start > owner.end:
            joined = text[last.end : token.start]
            return _JOINED.fullmatch(joined) is not None and _goes_on(joined, owner)
        if "contacts" in owner.kinds and _columns_follow(text, token, rest):
            return True
    return _of_what_follows(text, token, rest)


def _goes_on(joined: str, owner: Token) -> bool:
    """Return whether one more part is told: of networks, an enumeration begins another thing."""
    return "contacts" in owner.kinds or "、" not in joined


def _columns_follow(text: str, token: Token, rest: Sequence[Token]) -> bool:
    end = _chain_end(text, token, rest)
    return _COLUMNS.match(text, end) is not None


def _of_what_follows(text: str, token: Token, rest: Sequence[Token]) -> bool:
    """Return whether it is the name or number of what is named next ("names of beacons nearby")."""
    of = _OF.match(text, _chain_end(text, token, rest))
    return of is not None and any(
        one.start - of.end() in range(12) and set(one.kinds) & _OWNERS for one in rest
    )


def _chain_end(text: str, token: Token, rest: Sequence[Token]) -> int:
    end = token.end
    for one in rest:
        if not (one.kinds and set(one.kinds) <= _PARTS):
            continue
        if not _JOINED.fullmatch(text[end : one.start]):
            break
        end = one.end
    return end

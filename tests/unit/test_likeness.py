"""SDKs are known by what their code does when no name tells, and never by a few like methods."""

import struct
from typing import Any

from appassay.extract.likeness import likenesses
from appassay.extract.sdk import Owners
from appassay.knowledge import kits, print_archives, prints, sdks
from appassay.model import SdkPresent
from support.native import element, reading

OKHTTP = next(n for n, kit in enumerate(kits()) if kit.sdk == "okhttp")
VERSIONS = kits()[OKHTTP].versions


def row(*shares: tuple[int, int], found: int | None = None) -> dict[str, Any]:
    return {
        "kit": OKHTTP,
        "versions": [(n, some, kept) for n, (some, kept) in enumerate(shares)],
        "found": max(some for some, _ in shares) if found is None else found,
        "classes": 9,
        "used": 3,
        "examples": ["a.b"],
    }


def present(*kit_rows: Any, packages: tuple[str, ...] = (), own: str = "com.shop") -> Any:
    native = reading(element("manifest", element("application"), package=own))
    native["code"]["kits"] = list(kit_rows)
    native["code"]["packages"] = [{"name": p, "classes": 5, "used": 1} for p in packages]
    return {fact.sdk: fact for fact in Owners(native).facts() if isinstance(fact, SdkPresent)}


def test_an_sdk_without_a_name_is_told_by_its_shape() -> None:
    fact = present(row((5, 100), (90, 100)))["okhttp"]
    assert (fact.how, fact.share, fact.classes, fact.used) == ("shape", 0.9, 9, 3)
    assert (fact.guess, fact.version, fact.signs) == (VERSIONS[1], "", ("a.b",))
    assert fact.shown_version == f"≈ {VERSIONS[1]}"


def test_a_few_like_methods_tell_nothing() -> None:
    assert present(row((5, 20))) == {}
    assert present(row((20, 1000))) == {}


def test_many_like_methods_tell_a_shrunk_sdk_without_a_version() -> None:
    fact = present(row((100, 1000)))["okhttp"]
    assert (fact.how, fact.guess, fact.confidence) == ("shape", "", 0)


def test_a_name_outweighs_the_shape() -> None:
    fact = present(row((95, 100)), packages=("okhttp3",))["okhttp"]
    assert (fact.how, fact.classes, fact.share) == ("name", 5, 0.95)


def test_the_apps_own_code_is_no_sdk_of_it() -> None:
    assert present(row((95, 100)), own="okhttp3.demo.shop") == {}


def test_versions_that_are_alike_are_guessed_with_less_confidence() -> None:
    apart, close = (next(iter(likenesses([r]))) for r in (row((99, 100), (20, 100)), _close()))
    assert apart.confidence > close.confidence > 0


def _close() -> Any:
    return row((99, 100), (97, 100))


def test_the_kept_prints_belong_to_known_sdks_and_are_in_order() -> None:
    data = prints()
    assert data.startswith(b"PRINTS1\n")
    rows = list(struct.iter_unpack("<IHH", data[8:]))
    numbers = [number for number, _, _ in rows]
    assert numbers == sorted(set(numbers)), "each print tells of one SDK"
    for _, kit, versions in rows:
        assert 0 < versions < 1 << len(kits()[kit].versions)
    assert {kit.sdk for kit in kits()} <= sdks().keys()
    assert len({kit for _, kit, _ in rows}) >= 60
    assert all(len(archive.sha256) == 64 for archive in print_archives())

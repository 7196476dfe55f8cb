"""The table of SDKs says nothing twice, nothing vague, and nothing the other tables don't know."""

import re
from collections import Counter
from pathlib import Path

import pytest

from appassay.errors import ClauseError
from appassay.knowledge import SdkRow, load, pi_kinds, sdks, sources
from appassay.knowledge.load import read_toml, rows_of, table_files, typed

ROWS = tuple(sdks().values())
GENERIC = frozenset(
    [
        "android",
        "com",
        "cn",
        "org",
        "net",
        "io",
        "java",
        "javax",
        "com.android",
        "com.google",
        "com.google.android",
        "com.facebook.sdk",
        "org.apache",
        "com.github",
        "cn.com",
        "com.sun",
        "com.example",
        "com.app",
        "com.sdk",
        "com.lib",
        "com.mobile",
    ]
)
"""Words under which code of many parties lies."""
ROOTS = frozenset(
    [
        "xcrash",
        "okhttp3",
        "okio",
        "retrofit2",
        "retrofit",
        "leakcanary",
        "shark",
        "rx",
        "androidx",
        "kotlin",
        "kotlinx",
        "dagger",
        "hilt_aggregated_deps",
        "butterknife",
        "expo",
        "junit",
        "coil",
        "coil3",
        "rikka",
        "autodispose2",
        "eightbitlab",
        "rxhttp",
        "jxl",
        "jcifs",
        "cmbapi",
        "sqip",
        "zendesk",
        "MTT",
        "mtopsdk",
    ]
)
"""Top-level packages that are one library's own."""
BASES = {"found", "listed", "recalled"}
METHOD = re.compile(r"(?P<cls>[\w.]+\.[A-Z][\w$]*)#(?:\w+|<init>)")


def owner_of(name: str) -> str:
    """Return the row whose longest package prefix covers a dotted name."""
    prefixes = {prefix: row.id for row in ROWS for prefix in row.packages}
    while name and name not in prefixes:
        name = name.rpartition(".")[0]
    return prefixes.get(name, "")


def test_the_table_is_whole() -> None:
    written = [item["id"] for path in table_files("sdks") for item in read_toml(path)["sdk"]]
    assert [name for name, count in Counter(written).items() if count > 1] == []
    assert len(ROWS) == len(written) >= 450
    for path in table_files("sdks"):
        assert read_toml(path)["default"]["category"] == path.stem


@pytest.mark.parametrize("column", ["packages", "components", "libraries"])
def test_no_two_rows_claim_one_sign(column: str) -> None:
    signs = Counter(sign for row in ROWS for sign in getattr(row, column))
    assert [sign for sign, count in signs.items() if count > 1] == []


def test_prefixes_are_somebodys_own() -> None:
    for row in ROWS:
        for prefix in (*row.packages, *row.components):
            assert re.fullmatch(r"[A-Za-z_]\w*(\.[A-Za-z_][\w$]*)*", prefix), prefix
            assert prefix not in GENERIC, row.id
            assert "." in prefix or prefix in ROOTS, row.id


def test_a_component_prefix_says_more_than_the_packages() -> None:
    more = [(row.id, sign) for row in ROWS for sign in row.components if owner_of(sign) == row.id]
    assert more == []


def test_libraries_are_not_known_by_a_few_letters() -> None:
    for row in ROWS:
        for name in row.libraries:
            assert name.endswith(".so"), name
            word = name.removeprefix("lib").removesuffix(".so").replace("*", "")
            assert len(word) >= (4 if "*" in name else 3), name


def test_every_row_leaves_a_sign_and_tells_its_source() -> None:
    known = sources()
    for row in ROWS:
        assert row.packages or row.components or row.libraries or row.meta, row.id
        assert row.basis in BASES, row.id
        assert re.split(r"[; ]", row.source)[0] in known, row.id
        assert not row.policy or row.policy.startswith(("https://", "http://")), row.id
        assert row.zh, row.id
        assert row.en, row.id


def test_what_is_collected_is_a_known_kind_with_its_basis() -> None:
    for row in ROWS:
        if row.collects is None:
            continue
        assert row.handles_pi, row.id
        assert row.collects.kinds, row.id
        assert set(row.collects.kinds) <= pi_kinds().keys(), row.id
        assert len(set(row.collects.kinds)) == len(row.collects.kinds), row.id
        assert row.collects.basis in {"vendor", "found", "recalled"}, row.id
        told = row.collects.source.startswith("https://")
        assert told == (row.collects.basis == "vendor"), row.id


def test_entry_calls_are_the_sdks_own() -> None:
    for row in ROWS:
        for call in row.init:
            match = METHOD.fullmatch(call)
            assert match, call
            assert owner_of(match["cls"].rpartition(".")[0]) == row.id, call


def test_consent_switches_are_calls_of_known_sdks_or_manifest_keys() -> None:
    for row in ROWS:
        for switch in row.consent:
            if switch.startswith("meta:"):
                assert re.fullmatch(r"meta:[\w.-]{6,}", switch), switch
                continue
            match = METHOD.fullmatch(switch)
            assert match, switch
            assert owner_of(match["cls"].rpartition(".")[0]), switch


def test_every_name_is_used() -> None:
    names = read_toml(load.HERE / "sdk_names.toml")
    written = [item for path in table_files("sdks") for item in read_toml(path)["sdk"]]
    for column in ("provider", "purpose"):
        assert {item[column] for item in written} == names[column].keys()


def test_an_unknown_column_is_refused() -> None:
    with pytest.raises(ClauseError, match=r"unknown \['collect'\] in x"):
        typed({"id": "x", "zh": "x", "en": "x", "collect": []}, SdkRow, Path("push.toml"))


def test_an_unknown_provider_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sdks.toml").write_text('[[sdk]]\nid = "x"\nprovider = "nobody"\n', "utf-8")
    monkeypatch.setattr(load, "HERE", tmp_path)
    with pytest.raises(ClauseError, match=r"sdks\.toml: x: no 'nobody'"):
        list(rows_of("sdks", "sdk", SdkRow, {"provider": {}}))


def test_a_file_gives_its_rows_what_they_leave_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (
        '[default]\ncategory = "push"\nbasis = "found"\n'
        '[[sdk]]\nid = "a"\nzh = "a"\nen = "a"\nprovider = "p"\npurpose = "p"\n'
        '[[sdk]]\nid = "b"\nzh = "b"\nen = "b"\nprovider = "p"\npurpose = "p"\nbasis = "recalled"\n'
    )
    (tmp_path / "sdks.toml").write_text(text, "utf-8")
    monkeypatch.setattr(load, "HERE", tmp_path)
    word = {"p": {"zh": "甲", "en": "A"}}
    rows = list(rows_of("sdks", "sdk", SdkRow, {"provider": word, "purpose": word}))
    assert [(row.category, row.basis) for row in rows] == [("push", "found"), ("push", "recalled")]
    assert rows[0].provider.zh == "甲"

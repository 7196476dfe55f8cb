"""The page that verifies certificates, in a real Chromium, opened as a file, without a network."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page, sync_playwright

from appassay import check
from appassay.certify import certificate as cert
from appassay.certify import conclude, envelope, issue, trust, verifier
from appassay.certify import statement as st
from certify.conftest import Laboratory, reblocked

APK = "pypi_fdroidserver-2.4.5-v1.v2.sig_1020.apk"


@pytest.fixture(scope="module")
def browser() -> Iterator[Page]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--disable-quic", "--disable-background-networking"],
        )
        page = chromium.new_page(locale="zh-CN", viewport={"width": 400, "height": 900})
        page.set_default_timeout(20_000)
        yield page
        chromium.close()


class Case:
    """A laboratory, a certified file, and the page that trusts the laboratory."""

    def __init__(self, folder: Path, apk: Path, kind: str) -> None:
        self.folder, self.apk = folder, apk
        self.lab = Laboratory(folder, kind)
        report = check(apk, run=False)
        tested = conclude.tested(report, b"{}", st.Tester(name="王工"), datetime.now(UTC))
        statement = issue.about(apk, tested, report.artifact.sha256)
        self.tested = tested
        self.certificate = issue.certificate(statement, self.lab.made())
        self.out = folder / "out.apk"
        cert.put(apk, self.certificate, self.out)

    def page(self, **rows: str) -> Path:
        target = self.folder / "verifier.html"
        target.write_bytes(verifier.page(self.lab.trust(**rows), None))
        return target


@pytest.fixture(params=["p256", "ed25519"])
def case(request: pytest.FixtureRequest, tmp_path: Path, inputs: Path) -> Case:
    return Case(tmp_path, inputs / APK, request.param)


def said(browser: Page, page: Path, *chosen: Path) -> tuple[str, dict[str, str]]:
    """Return the headline, and the answers with their kinds."""
    asked: list[str] = []
    browser.on("request", lambda request: asked.append(request.url))
    browser.goto(page.as_uri())
    browser.set_input_files("#file", [str(path) for path in chosen])
    browser.wait_for_selector("section")
    rows = browser.eval_on_selector_all(
        ".steps li", "rows => rows.map(r => [r.querySelector('span').textContent, r.className])"
    )
    assert [url for url in asked if not url.startswith("file:")] == []
    return browser.inner_text("h2"), dict(rows)


def test_a_certificate_that_holds(browser: Page, case: Case) -> None:
    head, rows = said(browser, case.page(), case.out)
    assert head == "证书有效"
    assert [text for text, kind in rows.items() if kind == "bad"] == []
    assert any("已记入透明日志log.example/apps第0条" in text for text in rows)
    assert case.tested.serial in browser.inner_text("dl")
    wide = browser.evaluate("document.documentElement.scrollWidth")
    assert wide <= 400
    browser.click("#lang")
    assert browser.inner_text("h2") == "The certificate holds"


def bad(rows: dict[str, str]) -> list[str]:
    return [text for text, kind in rows.items() if kind == "bad"]


def test_a_file_that_was_changed(browser: Page, case: Case) -> None:
    data = bytearray(case.out.read_bytes())
    data[100] ^= 1
    case.out.write_bytes(data)
    head, rows = said(browser, case.page(), case.out)
    assert head == "证书无效"
    assert [text[:10] for text in bad(rows)] == ["本文件不是受测文件："]


def test_a_certificate_that_was_changed(browser: Page, case: Case) -> None:
    changed = case.certificate.encoded().replace(b'"sig":"MEU', b'"sig":"MEV')
    if changed == case.certificate.encoded():
        at = changed.index(b'"sig":"') + 20
        changed = changed[:at] + bytes([changed[at] ^ 1]) + changed[at + 1 :]
    beside = case.folder / "app.apk.assay"
    beside.write_bytes(changed)
    head, rows = said(browser, case.page(), case.apk, beside)
    assert head in ("证书无效", "证书已损坏")
    assert head == "证书已损坏" or "签名不成立" in bad(rows)[0]


def test_beside_the_file(browser: Page, case: Case) -> None:
    beside = case.folder / "app.apk.assay"
    beside.write_bytes(case.certificate.encoded())
    assert said(browser, case.page(), case.apk, beside)[0] == "证书有效"
    assert said(browser, case.page(), case.apk)[0] == "文件未附证书"


def test_a_log_that_is_not_trusted(browser: Page, case: Case, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = Laboratory(tmp_path / "other")
    page = case.page(log=f'"""\nlog {other.log_signer.key}\nquorum none\n"""')
    head, rows = said(browser, page, case.out)
    assert head == "证书无效"
    assert ["日志证明不成立" in text for text in bad(rows)] == [True]


def test_revoked(browser: Page, case: Case) -> None:
    now = datetime.now(UTC)
    gone = st.Revoked(serial=case.tested.serial, revoked=st.stamp(now), reason="误签")
    whom = case.lab.trust()
    signed = envelope.sign(trust.listed([gone], now, "log.example/apps"), [case.lab.signer])
    page = case.folder / "revoked.html"
    page.write_bytes(verifier.page(whom, trust.revocations(signed, whom, now)))
    head, rows = said(browser, page, case.out)
    assert head == "证书无效"
    assert "误签" in bad(rows)[0]


def test_what_is_no_apk(browser: Page, case: Case) -> None:
    note = case.folder / "note.txt"
    note.write_text("no archive")
    assert said(browser, case.page(), note)[0] == "不是可读取的APK文件"


def test_sm2_is_left_to_the_command(browser: Page, tmp_path: Path, inputs: Path) -> None:
    case = Case(tmp_path, inputs / APK, "sm2")
    head, rows = said(browser, case.page(), case.out)
    assert head == "证书无效"
    assert "SM2" in bad(rows)[0]


def test_hostile_names_stay_text(browser: Page, case: Case) -> None:
    tester = st.Tester(name="<img src=x onerror=alert(1)>", organisation="</script>")
    report = check(case.apk, run=False)
    tested = replace(case.tested, tester=tester)
    found = issue.certificate(
        issue.about(case.apk, tested, report.artifact.sha256), case.lab.made()
    )
    cert.put(case.apk, found, case.out)
    assert said(browser, case.page(), case.out)[0] == "证书有效"
    assert browser.query_selector("img") is None
    assert tester.name in browser.inner_text("dl")


def test_a_block_by_somebody_else(browser: Page, case: Case, inputs: Path) -> None:
    """The parts are the same and the signature holds, but it is another's."""
    first, second = reblocked(inputs, case.folder)
    report = check(first, run=False)
    tested = conclude.tested(report, b"{}", st.Tester(name="王工"), datetime.now(UTC))
    found = issue.certificate(issue.about(first, tested, report.artifact.sha256), case.lab.made())
    for apk, headline in ((first, "证书有效"), (second, "证书无效")):
        out = case.folder / f"with-{apk.name}"
        cert.put(apk, found, out)
        head, rows = said(browser, case.page(), out)
        assert head == headline
    assert "已由他人重新签名" in bad(rows)[0]

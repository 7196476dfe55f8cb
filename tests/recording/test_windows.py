"""Windows of a record decide: breaches and their twins, from the record to the report."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace

from appassay import api
from appassay.assess import checks
from appassay.model import Outcome, PointEntry, WindowSeen
from appassay.recording import Node, Seen, Watch, Window
from recording.made import HEADER, LENGTHS, PACKAGE, WATCHED, write

SCREEN = (1080, 2340)
DEVICE = replace(HEADER.device, width=SCREEN[0], height=SCREEN[1], density=480)
PHONE = replace(HEADER, device=DEVICE)
SPLASH, HOME = f"{PACKAGE}.SplashActivity", f"{PACKAGE}.Home"
WALK = 200_000
"""A time on the walk over the functions (R3)."""


class Told(Struct, frozen=True):
    """What a record holds, and what it amounts to."""

    outcome: Outcome
    windows: tuple[Window, ...]
    events: tuple[Seen, ...] = ()


def at(t: int) -> str:
    """Return the state a time lies in."""
    end = 0
    for state, seconds in LENGTHS.items():
        end += seconds * 1000
        if t < end:
            return state
    raise AssertionError(t)


def shown(
    t: int, *nodes: Node, kind: str = "activity", activity: str = HOME, **more: str
) -> Window:
    """Return a window at a time."""
    values = {"package": PACKAGE} | more
    state = at(t)
    return Window(number=0, t=t, state=state, kind=kind, activity=activity, nodes=nodes, **values)  # type: ignore[arg-type]


def text(words: str, top: int, bottom: int, *, click: bool = False, cls: str = "TextView") -> Node:
    """Return a line of text as wide as the screen."""
    box = (60, top, 1020, bottom)
    return Node(cls=f"android.widget.{cls}", text=words, bounds=box, clickable=click)


def box(words: str, top: int, *, checked: bool) -> Node:
    """Return a box to tick."""
    return Node(
        cls="android.widget.CheckBox", text=words, bounds=(60, top, 1020, top + 90),
        clickable=True, checkable=True, checked=checked,
    )  # fmt: skip


def did(event: str, t: int, *args: str, **more: object) -> Seen:
    """Return an event."""
    return Seen(n=0, t=t, state=at(t), event=event, args=args, **more)  # type: ignore[arg-type]


def tap(t: int, x: int = 500, y: int = 1650) -> Seen:
    """Return a tap."""
    return did("user.tap", t, str(x), str(y))


def browser(t: int) -> Seen:
    """Return a start of the browser."""
    return did("start.activity", t, "data=https://example.org/ad", kind="other")


OFFER = text("限时特惠", 0, 2000)
GO = text("立即领取", 2050, 2300, click=True, cls="Button")
CLOSE = Node(
    cls="android.widget.TextView", text="关闭", bounds=(400, 1600, 680, 1740), clickable=True
)
MARK = Node(cls="android.widget.TextView", text="广告", bounds=(20, 20, 120, 80))
SKIP = Node(
    cls="android.widget.TextView", id="tv_skip", text="跳过", bounds=(880, 60, 1060, 200),
    clickable=True,
)  # fmt: skip
PICTURE = Node(cls="android.widget.ImageView", bounds=(0, 0, *SCREEN))
LINK = replace(PICTURE, clickable=True)
PAGE = text("首页", 0, 200)
RULES = text("请阅读并同意《隐私政策》", 600, 1400, click=True)
AGREE = text("同意", 1500, 1640, click=True, cls="Button")
REFUSE = text("不同意", 1700, 1840, click=True, cls="Button")
POLICY = text("我们如何处理个人信息" * 60, 0, 2300)
CAMERA = text("要允许“记事”拍摄照片和录制视频吗？", 900, 1100)
SYSTEM = {"kind": "system", "package": "com.android.permissioncontroller", "activity": ""}


AWAY = 500_000
"""In the background."""


def desk(t: int) -> Window:
    """Return the home screen of the phone."""
    return shown(t, text("相机", 2000, 2200), package="com.android.launcher", activity="Home")


def over(t: int, *nodes: Node) -> Window:
    """Return a window of the app over others."""
    return shown(t, *nodes, kind="overlay", activity="")


def splash(t: int, *nodes: Node) -> Window:
    """Return an opening screen with an advertisement."""
    return shown(t, MARK, *nodes, activity=SPLASH)


def dialog(t: int, *nodes: Node) -> Window:
    """Return a window above a screen."""
    return shown(t, *nodes, kind="dialog")


def motion(t: int, name: str) -> Seen:
    """Return a movement of the phone."""
    return did("user.motion", t, name, "force=8", "turn=20", "seconds=1")


def back(t: int) -> Seen:
    """Return a press of the back key."""
    return did("user.back", t)


def grid() -> tuple[Seen, ...]:
    """Return taps at all points of a grid."""
    across, down = SCREEN[0] // 8, SCREEN[1] // 14
    points = [(across * (2 * c + 1), down * (2 * r + 1)) for c in range(4) for r in range(7)]
    return tuple(tap(2000 + 100 * n, x, y) for n, (x, y) in enumerate(points))


GET = text("立即领取", 1600, 1740, click=True, cls="Button")
IDENTITY = (
    text("请输入身份证号码", 0, 300),
    text("", 400, 500, click=True, cls="EditText"),
    text("提交", 600, 700, click=True, cls="Button"),
)


def chat(t: int, choice: str, name: str) -> Window:
    """Return a chat with the customer service, with one choice."""
    return shown(
        t, text("您好，请问有什么可以帮您？", 0, 300), text(choice, 1600, 1740, click=True),
        text("", 2200, 2300, click=True, cls="EditText"), activity=f"Chat{name}", title=name,
    )  # fmt: skip


def asked_again(times: int) -> tuple[Window, ...]:
    """Return the window that asks for consent, so many times, with a screen between."""
    asked = [dialog(900 + 9000 * n, RULES, AGREE, REFUSE) for n in range(times)]
    between = [shown(4000 + 9000 * n, PAGE) for n in range(times)]
    return tuple(window for pair in zip(asked, between, strict=True) for window in pair)


def refusals(times: int) -> tuple[Seen, ...]:
    """Return taps that refuse, each a while after it was asked."""
    return tuple(tap(3500 + 9000 * n, 500, 1770) for n in range(times))


F, S, R, U, P = (
    Outcome.FAILED, Outcome.SUSPECT, Outcome.REVIEW, Outcome.UNTESTED, Outcome.PASSED,
)  # fmt: skip
PAY = text("确认支付", 2050, 2300, click=True, cls="Button")
TWINS: dict[str, tuple[Told, Told]] = {
    "U1.2": (
        Told(
            F,
            tuple(
                dialog(t, text("精品应用", 0, 900), text("立即下载", 1000, 1200, click=True))
                for t in (WALK, WALK + 9000)
            ),
            (back(WALK + 5000),),
        ),
        Told(
            R,
            (
                dialog(
                    WALK,
                    text("精品应用", 0, 900),
                    text("立即下载", 1000, 1200, click=True),
                    text("取消", 1300, 1500, click=True),
                ),
            ),
        ),
    ),
    "U4.1": (
        Told(F, (dialog(1000, OFFER, GO), dialog(7000, OFFER, GO)), (back(4000),)),
        Told(P, (dialog(1000, OFFER, GO, CLOSE),)),
    ),
    "U4.2": (
        Told(F, (dialog(1000, OFFER, CLOSE), dialog(6000, OFFER, CLOSE)), (tap(4000),)),
        Told(P, (dialog(1000, OFFER, CLOSE), shown(4300, PAGE)), (tap(4000),)),
    ),
    "U4.3": (
        Told(S, (dialog(1000, OFFER, replace(CLOSE, bounds=(1040, 10, 1070, 40))),)),
        Told(R, (dialog(1000, OFFER, CLOSE),)),
    ),
    "U4.4": (
        Told(F, (splash(1000, LINK, SKIP),), (tap(2000, 300, 900), browser(2300))),
        Told(P, (splash(1000, PICTURE, SKIP),), grid()),
    ),
    "U4.5": (
        Told(F, (splash(1000, PICTURE, SKIP),), (motion(2000, "T1 walking"), browser(2500))),
        Told(
            P,
            (splash(1000, PICTURE, SKIP),),
            tuple(motion(2000 + 2000 * n, f"T{n}") for n in range(1, 6)),
        ),
    ),
    "U4.7": (
        Told(F, (splash(1000, SKIP),), (motion(2000, "T7"), browser(2500))),
        Told(P, (splash(1000, SKIP, text("摇一摇，跳转至第三方应用", 1800, 1900)),)),
    ),
    "U4.9": (
        Told(
            F,
            (
                shown(WALK, PAGE),
                dialog(WALK, OFFER, CLOSE),
                shown(WALK + 4300, PAGE),
                shown(WALK + 9000, PAGE),
                dialog(WALK + 9000, OFFER, CLOSE),
            ),
            (tap(WALK + 4000),),
        ),
        Told(
            P,
            (shown(WALK, PAGE), dialog(WALK, OFFER, CLOSE), shown(WALK + 4300, PAGE)),
            (tap(WALK + 4000),),
        ),
    ),
    "U4.10": (
        Told(
            F,
            (splash(1000, LINK, replace(SKIP, clickable=False)),),
            (tap(2000, 960, 120), browser(2300)),
        ),
        Told(P, (splash(1000, PICTURE, SKIP), shown(2300, PAGE)), (tap(2000, 960, 120),)),
    ),
    "U5.1": (
        Told(F, (shown(WALK, text("会员权益", 0, 300), PAY),)),
        Told(P, (shown(WALK, text("会员 ¥15/月", 0, 300), PAY),)),
    ),
    "U7.2": (
        Told(F, (shown(WALK, box("到期自动续费", 500, checked=True), PAY),)),
        Told(P, (shown(WALK, box("到期自动续费", 500, checked=False), PAY),)),
    ),
    "U7.3": (
        Told(F, (shown(WALK, text("连续包月 ¥6/月", 0, 300), PAY),)),
        Told(P, (shown(WALK, text("连续包月 ¥6/月，可随时在设置中取消", 0, 300), PAY),)),
    ),
    "U9.1": (
        Told(F, (shown(500, PAGE),)),
        Told(P, (dialog(900, RULES, AGREE, REFUSE), shown(WALK, POLICY))),
    ),
    "U9.2": (
        Told(
            F,
            (
                shown(
                    900, text("登录", 0, 200), box("我已阅读并同意《隐私政策》", 1400, checked=True)
                ),
            ),
        ),
        Told(
            P,
            (
                dialog(
                    900,
                    RULES,
                    box("我已阅读并同意《隐私政策》", 1410, checked=False),
                    AGREE,
                    REFUSE,
                ),
            ),
        ),
    ),
    "U9.3": (
        Told(
            S,
            (shown(WALK, PAGE), shown(WALK + 6000, POLICY, activity="Rules")),
            tuple(tap(WALK + 1000 * n) for n in range(1, 6)),
        ),
        Told(
            U,
            (shown(WALK, PAGE), shown(WALK + 6000, POLICY, activity="Rules")),
            (tap(WALK + 1000),),
        ),
    ),
    "U10.3": (
        Told(F, (shown(900, CAMERA, **SYSTEM),)),
        Told(P, (shown(WALK, CAMERA, **SYSTEM),)),
    ),
    "U10.5": (
        Told(F, (shown(WALK, PAGE), shown(WALK, CAMERA, **SYSTEM))),
        Told(
            P,
            (
                shown(WALK, text("需要相机权限，用于扫描二维码登录", 0, 200)),
                shown(WALK, CAMERA, **SYSTEM),
            ),
        ),
    ),
    "U11.1": (
        Told(U, (shown(WALK, text("客服电话 400-000-0000", 0, 200)),)),
        Told(U, (shown(WALK, text("客服热线 400-820-5566", 0, 200)),)),
    ),
    "U1.7": (
        Told(
            F,
            (dialog(WALK, MARK, text("开始游戏", 1600, 1740, click=True)),),
            (tap(WALK + 1000), did("download", WALK + 1300, "https://cdn.example.com/game.apk")),
        ),
        Told(P, (dialog(1000, MARK, text("立即下载", 2050, 2300, click=True)),), grid()),
    ),
    "U5.2": (
        Told(S, (shown(WALK, text("会员免费看", 0, 300), PAY, text("仅限新用户", 2400, 2500)),)),
        Told(R, (shown(WALK, text("会员免费看", 0, 300), PAY, text("仅限新用户", 400, 500)),)),
    ),
    "U7.6": (
        Told(S, (shown(WALK, text("到期自动续费，取消续费请致电客服", 0, 300)),)),
        Told(P, (shown(WALK, text("取消自动续费", 1600, 1740, click=True)),)),
    ),
    "U8.6": (
        Told(
            F,
            (
                dialog(
                    900,
                    RULES,
                    box("我已阅读并同意《隐私政策》并接收营销短信", 1410, checked=False),
                    AGREE,
                    REFUSE,
                ),
            ),
            (tap(3000, 500, 1770), did("exit", 3200)),
        ),
        Told(P, (dialog(900, RULES, AGREE, REFUSE),)),
    ),
    "U8.10": (
        Told(
            R,
            (shown(WALK, text("邀请好友领红包", 0, 300), GET), shown(WALK + 2000, *IDENTITY)),
            (tap(WALK + 1000),),
        ),
        Told(P, (shown(WALK, text("邀请好友领红包", 0, 300), GET),), (tap(WALK + 1000),)),
    ),
    "U9.10": (
        Told(S, asked_again(3), refusals(3)),
        Told(P, asked_again(2), refusals(2)),
    ),
    "U11.4": (
        Told(
            S,
            (
                chat(WALK, "其他问题", "一"),
                chat(WALK + 2000, "没有解决", "二"),
                chat(WALK + 4000, "人工客服", "三"),
            ),
            (tap(WALK + 1000), tap(WALK + 3000)),
        ),
        Told(P, (chat(WALK, "转人工", "一"),)),
    ),
    "U12.5": (
        Told(R, (chat(WALK, "结束", "一"), shown(WALK + 2000, text("会话已结束", 0, 300)))),
        Told(
            P,
            (chat(WALK, "结束", "一"), dialog(WALK + 2000, text("请对本次服务进行评价", 0, 300))),
        ),
    ),
    "C2.5": (
        Told(S, (shown(WALK, text("13800138000", 300, 400)),)),
        Told(P, (shown(WALK, text("138****8000", 300, 400)),)),
    ),
    "C13.3": (
        Told(F, (shown(WALK, text("关于我们", 0, 200), text("版本 1.0", 300, 400)),)),
        Told(
            P,
            (
                shown(
                    WALK,
                    text("京ICP备12345678号-3A", 300, 400),
                    text("beian.miit.gov.cn", 500, 600),
                ),
            ),
        ),
    ),
    "U4.11": (
        Told(F, (desk(AWAY), desk(AWAY + 60_000), over(AWAY + 60_000, OFFER, MARK))),
        Told(P, (desk(AWAY), desk(AWAY + 60_000))),
    ),
    "U12.2": (
        Told(R, (shown(WALK, PAGE),)),
        Told(
            P,
            (
                shown(WALK, text("意见反馈", 1600, 1700, click=True)),
                dialog(WALK + 9000, text("提交成功", 500, 700)),
            ),
            (tap(WALK + 1000),),
        ),
    ),
}
"""A breach and its compliant twin for each point that windows decide, with what they amount to."""


def _judged(folder: Path, told: Told, point: str, **options: object) -> PointEntry:
    write(folder, told.events, header=PHONE, windows=told.windows, **options)  # type: ignore[arg-type]
    report = api.check(folder, only=[point])
    (found,) = (p for clause in report.clauses for p in clause.points if p.id == point)
    return found


@pytest.mark.parametrize("point", TWINS)
def test_a_breach_and_its_twin(point: str, tmp_path: Path) -> None:
    for name, told in zip(("breach", "twin"), TWINS[point], strict=True):
        found = _judged(tmp_path / name, told, point)
        assert found.outcome is told.outcome, [f.message.en for f in found.findings]


@pytest.mark.parametrize("point", TWINS)
def test_what_was_watched_in_part_clears_nobody(point: str, tmp_path: Path) -> None:
    watches = tuple(Watch(what=w, level="partial" if w == "windows" else "full") for w in WATCHED)
    found = _judged(tmp_path / "record", TWINS[point][1], point, watches=watches)
    assert found.outcome not in (Outcome.PASSED, Outcome.INAPPLICABLE, Outcome.FAILED)
    gaps = [gap.file for c in found.coverage for gap in c.coverage.gaps if c.kind == "WindowSeen"]
    assert gaps == ["windows"]


LACKS = ("U1.2", "U4.1", "U4.7", "U5.1", "U7.3", "U9.1", "U10.5", "C13.3")
"""Points that fail for what windows do not hold."""
UNTOUCHED = ("U7.2", "U9.2", "U10.3")
"""Points that fail for what the user has not done."""


@pytest.mark.parametrize("point", LACKS)
def test_what_was_watched_in_part_proves_no_lack(point: str, tmp_path: Path) -> None:
    watches = tuple(Watch(what=w, level="partial" if w == "windows" else "full") for w in WATCHED)
    found = _judged(tmp_path / "record", TWINS[point][0], point, watches=watches)
    assert found.outcome is Outcome.SUSPECT
    assert any(finding.undecided for finding in found.findings)


@pytest.mark.parametrize("point", UNTOUCHED)
def test_an_export_that_tells_no_acts_of_the_user_proves_none(point: str, tmp_path: Path) -> None:
    told = TWINS[point][0]
    write(tmp_path / "it", told.events, header=replace(PHONE, way="imported"), windows=told.windows)
    report = api.check(tmp_path / "it", only=[point])
    assert [p.outcome for c in report.clauses for p in c.points if p.id == point] == [S]


@pytest.mark.parametrize("point", TWINS)
def test_the_evidence_names_window_state_time_and_picture(point: str, tmp_path: Path) -> None:
    told = TWINS[point][1 if point in ("U11.1", "U12.2") else 0]
    found = _judged(tmp_path / "record", told, point)
    rows = [row for f in found.findings for row in f.evidence if row.kind == "WindowSeen"]
    assert rows
    for row in rows:
        number = int(row.at.file.removeprefix("ui/").removesuffix(".json"))
        window = told.windows[number]
        assert f"window {number} " in row.text.en and f"窗口 {number}（" in row.text.zh
        assert f"{window.state} at {window.t:,} ms" in row.text.en
        assert f"ui/{number:06}.png" in row.text.en


def test_every_check_on_windows_has_twins() -> None:
    kinds: Callable[[object], tuple[object, ...]] = lambda m: (  # noqa: E731
        *getattr(m, "TARGETS", ()), *getattr(m, "ALSO", ()),
    )  # fmt: skip
    by_windows = {check.point.id for check in checks() if WindowSeen in kinds(check.module)}
    assert by_windows == set(TWINS)


def test_windows_without_pictures_say_so(tmp_path: Path) -> None:
    from appassay.extract import read
    from recording.made import Writer

    writer = Writer(tmp_path / "record", PHONE)
    writer.begin("R0", 0)
    writer.show(dialog(1000, OFFER, GO))
    writer.close(60_000, ())
    (window,) = read(tmp_path / "record").facts.of(WindowSeen)
    assert window.dp(CLOSE.bounds[2] - CLOSE.bounds[0]) == pytest.approx(93.33, abs=0.01)
    report = api.check(tmp_path / "record", only=["U4.1"])
    (point,) = (p for clause in report.clauses for p in clause.points if p.id == "U4.1")
    assert point.outcome is Outcome.SUSPECT
    assert "no picture taken" in point.findings[0].message.en


def test_taps_of_one_place_stay_apart(tmp_path: Path) -> None:
    from appassay.extract import read
    from appassay.model import Event

    write(tmp_path / "record", (tap(2000), browser(2100), tap(3000), browser(3100)), header=PHONE)
    events = read(tmp_path / "record").facts.of(Event)
    times = [(event.event, event.time) for event in events]
    assert times == [
        ("user.tap", 2000), ("start.activity", 2100), ("user.tap", 3000), ("start.activity", 3100),
    ]  # fmt: skip
    assert {event.record for event in events} == {"record"}


def test_numbers_of_persons_are_covered_in_a_report(tmp_path: Path) -> None:
    shown_in_full = TWINS["C2.5"][0]
    found = _judged(tmp_path / "record", shown_in_full, "C2.5")
    (finding,) = found.findings
    texts = [finding.message.zh, *(row.text.zh for row in finding.evidence)]
    assert "13800138000" not in "".join(texts) and all("138******00" in text for text in texts)
    assert finding.shots == ()


def test_evidence_names_its_record_where_there_are_several(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, header=PHONE, windows=TWINS["C2.5"][0].windows)
    report = api.check(tmp_path / "one", records=[tmp_path / "two"], only=["C2.5"])
    (point,) = (p for clause in report.clauses for p in clause.points)
    assert [f.evidence[0].text.en.split(":")[0] for f in point.findings] == ["one"]

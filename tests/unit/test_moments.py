"""When something happened, in words: what started the process is part of the sentence."""

import pytest

from appassay.assess.happenings import deed, said
from appassay.knowledge.moments import moment
from appassay.model import Event


@pytest.mark.parametrize(
    ("cause", "zh", "en"),
    [
        ("", "进程被结束后", "after being killed"),
        (
            "broadcast android.intent.action.BOOT_COMPLETED",
            "系统广播BOOT_COMPLETED",
            "BOOT_COMPLETED",
        ),
        ("old_broadcast android.intent.action.USER_PRESENT", "旧版Android", "older releases"),
        ("app - bench.own.Open", "其他应用启动或绑定", "another app starts or binds"),
        ("app bench.own.START bench.own.Heard", "其他应用发送START", "another app sends START"),
        ("chosen input_method", "用户已启用其输入法", "the user switched on its input method"),
        ("sync", "执行同步", "synchronises"),
        ("job", "任务", "a job"),
        ("alarm", "定时器", "an alarm"),
    ],
)
def test_what_started_the_process_is_said(cause: str, zh: str, en: str) -> None:
    text = moment(Event(state="R6", cause=cause))
    assert zh in text.zh and en in text.en


def test_an_attempt_is_no_read_and_nothing_is_said_where_nothing_is_known() -> None:
    read = Event(event="source", kinds=("imei",), api="a.B.c")
    assert deed(read).en.startswith("reads ")
    tried = Event(event="source", kinds=("imei",), api="a.B.c", denied=("READ_PHONE_STATE",))
    assert deed(tried).en.startswith("tries to read ") and "拒绝" in deed(tried).zh
    given = deed(Event(event="sink", kind="log", api="a.B.c"))
    assert (given.zh, given.en) == ("将数据送往系统日志（a.B.c）", "gives data to the log (a.B.c)")
    assert deed(Event(event="window.activity")).en == "shows a screen (no texts seen)"
    assert deed(Event(event="start.service")).en == "starts service"
    woken = said(Event(state="R6", event="start.service", cause="job"))
    assert "a job" in woken.en and "starts service" in woken.en

"""Exports of other tools in the shape those tools write them, with our own content."""

import io
import struct
from collections.abc import Sequence
from typing import Any

import xlsxwriter

PACKAGE = "com.example.notes"
OURS = f"   {PACKAGE}.Ids.read(Ids.java:7)\r\n   {PACKAGE}.App.onCreate(App.java:20)\r\n"
CAMILLE = ("隐私政策状态", "时间点", "行为主体", "操作行为", "行为描述", "传入参数", "调用堆栈")
SENTRY = ("调用时间(倒序排序)", "别名", "函数名", "调用堆栈")


def called(name: str) -> str:
    """Return a stack as Frida prints it, the hooked call first."""
    return f"   {name}(Native Method)\r\n{OURS}"


def camille(
    time: str, says: str = "获取安卓ID", *, agreed: str = "同意隐私政策前",
    args: str = '参数0：{"$handle":"0x2"}\r\n参数1："android_id"',
    api: str = "android.provider.Settings$Secure.getString", action: str = "获取系统信息",
) -> tuple[str, ...]:  # fmt: skip
    """Return one row of camille."""
    return (agreed, time, "APP本身", action, says, args, called(api))


def xlsx(*sheets: tuple[str, Sequence[Sequence[Any]]]) -> bytes:
    """Return a workbook."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        for name, rows in sheets:
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return stream.getvalue()


def _record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _label(row: int, column: int, text: str) -> bytes:
    data = struct.pack("<HHHHB", row, column, 15, len(text), 1) + text.encode("utf-16-le")
    return _record(0x0204, data)


def xls(name: str, rows: Sequence[Sequence[str]]) -> bytes:
    """Return a workbook as Excel 97 wrote them, in its OLE container."""
    start = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    title = struct.pack("<BB", len(name), 1) + name.encode("utf-16-le")
    head = len(start) + 4 + 6 + len(title) + 4
    book = start + _record(0x0085, struct.pack("<IH", head, 0) + title) + _record(0x000A)
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for number, row in enumerate(rows):
        sheet += b"".join(_label(number, column, text) for column, text in enumerate(row))
    return ole(book + sheet + _record(0x000A))


def ole(stream: bytes) -> bytes:
    """Return a compound file with one stream, `Workbook`."""
    free, end, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    stream += bytes(max(0, 4096 - len(stream)))
    stream += bytes(-len(stream) % 512)
    sectors = len(stream) // 512
    chain = [*range(1, sectors), end, end, table]
    chain += [free] * (128 - len(chain))
    assert len(chain) == 128
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    head += struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, sectors, 0, 4096,
                        end, 0, end, 0, sectors + 1)  # fmt: skip
    head += struct.pack("<108I", *[free] * 108)
    entries = _entry("Root Entry", 5, 1, end, 0) + _entry("Workbook", 2, free, 0, len(stream))
    return head + stream + entries + bytes(256) + struct.pack("<128I", *chain)


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    free = 0xFFFFFFFF
    text = name.encode("utf-16-le")
    data = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text) + 2, kind, 1, free, free, child)
    return data + bytes(36) + struct.pack("<IQ", start, size)

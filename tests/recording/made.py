"""A run record of an app that reads the Android ID before its user agreed."""

from pathlib import Path

from appassay.recording import AppSeen, Device, Header, Node, Seen, SeenFrame, Watch, Window, Writer

PACKAGE = "com.example.notes"
HEADER = Header(
    format="",
    made_by="tests",
    way="phone",
    began="2026-11-20T09:30:00+08:00",
    app=AppSeen(package=PACKAGE, version_name="1.2"),
    device=Device(maker="Maker", model="One", system="Android 14", sdk=34, density=320),
    states=(),
    watches=(),
    events=0,
    more={"operator": "laboratory 7"},
)
WATCHED = ("calls", "permissions", "windows", "network", "sensors", "processes", "installs")
WATCHES = tuple(Watch(what=what) for what in WATCHED)
LENGTHS = {
    "R0": 60, "R1": 60, "R2": 60, "R3": 300, "R4": 600, "R5": 600, "R6": 600, "R8": 60,
}  # fmt: skip
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63000100000500010d0a2db40000000049454e44ae426082"
)
READ = Seen(
    n=0,
    t=0,
    state="R0",
    event="source",
    kind="android_id",
    api="android.provider.Settings$Secure.getString",
    args=("android_id",),
    process=PACKAGE,
    stack=(
        SeenFrame(cls=f"{PACKAGE}.App", method="onCreate()", file="App.java", line=20),
        SeenFrame(cls=f"{PACKAGE}.Ids", method="read()", file="Ids.java", line=7),
    ),
)
ASKED = Seen(
    n=0,
    t=0,
    state="R0",
    event="consent.asked",
    args=("隐私政策", "同意", "不同意"),
)


ASKING = Window(
    number=0,
    t=900,
    state="R0",
    nodes=(Node(cls="android.widget.Button", text="同意", bounds=(0, 0, 200, 96), clickable=True),),
)


def seen(like: Seen, t: int, state: str, **more: object) -> Seen:
    """Return an event like another, at another time."""
    values = {name: getattr(like, name) for name in like.__struct_fields__}
    return Seen(**(values | {"t": t, "state": state} | more))  # type: ignore[arg-type]


def write(
    folder: Path, events: tuple[Seen, ...] = (), *, header: Header = HEADER,
    lengths: dict[str, int] = LENGTHS, watches: tuple[Watch, ...] = WATCHES,
    windows: tuple[Window, ...] = (ASKING,),
) -> str:  # fmt: skip
    """Write a record whose events come at the times they tell, and return its hash.

    Windows are numbered in the order they come, each with a picture.
    """
    writer = Writer(folder, header)
    begin = 0
    for name, seconds in lengths.items():
        writer.begin(name, begin)  # type: ignore[arg-type]
        end = begin + seconds * 1000
        for event in events:
            if event.state == name and begin <= event.t <= end:
                writer.add(event)
        begin = end
    for window in windows:
        writer.show(window, PNG)
    writer.keep("raw/appops.txt", b"Uid mode: ...\n")
    return writer.close(begin, watches)

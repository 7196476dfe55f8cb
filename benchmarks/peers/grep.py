"""The naive way: is a source called, is a sink called, can a component reach both?

Pure functions over names; `androguard_peer.py` fills them in.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from benchmarks.peers.apis import Api, Lists

PASSWORDS = {0x81, 0x91, 0xE1, 0x12}
"""android:inputType of password fields: class and variation of text, web, visible, number."""
FIELD_TEXTS = {
    Api(f"Landroid/widget/{name};", "getText", f"()L{result};")
    for name, result in (
        ("EditText", "android/text/Editable"),
        ("TextView", "java/lang/CharSequence"),
    )
}


@dataclass(slots=True)
class Code:
    """The code of an app, by name."""

    parents: Mapping[str, tuple[str, ...]]
    """Class of the app to what it extends and implements."""
    calls: Mapping[Api, set[Api]]
    """Method of the app to what it calls."""
    creates: Mapping[Api, set[str]]
    """Method of the app to the classes it makes objects of."""
    components: Iterable[str]
    """Classes the manifest names."""
    has_password: bool = False
    methods: dict[str, set[Api]] = field(default_factory=dict)
    """Class to its methods."""

    def __post_init__(self) -> None:
        for method in self.calls:
            self.methods.setdefault(method.type, set()).add(method)


def reachable(code: Code) -> set[Api]:
    """Return the methods that can be reached from any method of a component.

    Who makes an object is taken to have all its methods called: listeners, threads, tasks.
    """
    todo = [m for name in code.components for m in code.methods.get(name, ())]
    seen = set(todo)
    while todo:
        method = todo.pop()
        types = code.creates.get(method, set())
        made = {m for name in types for m in code.methods.get(name, ())}
        new = ({c for c in code.calls[method] if c in code.calls} | made) - seen
        seen |= new
        todo += new
    return seen


def platform_calls(code: Code, methods: Iterable[Api]) -> set[Api]:
    """Return what the methods call, inherited methods by the class of the platform they are of."""
    called = {call for method in methods for call in code.calls[method]}
    return {
        Api(name, call.name, call.descriptor)
        for call in called
        if call not in code.calls
        for name in ancestors(code, call.type)
    }


def ancestors(code: Code, name: str) -> set[str]:
    """Return a class, what it extends and what it implements, as far as the app tells."""
    found, todo = {name}, [name]
    while todo:
        new = set(code.parents.get(todo.pop(), ())) - found
        found |= new
        todo += new
    return found


def called_back(code: Code, callbacks: Iterable[Api]) -> set[Api]:
    """Return the callbacks that the app implements."""
    wanted = {(c.name, c.descriptor): c for c in callbacks}
    return {
        wanted[m.name, m.descriptor]
        for m in code.calls
        if (m.name, m.descriptor) in wanted
        and wanted[m.name, m.descriptor].type in ancestors(code, m.type)
    }


def sources(code: Code, lists: Lists, methods: Iterable[Api]) -> set[Api]:
    """Return the sources that the methods call or are."""
    called = platform_calls(code, methods)
    fields = called & FIELD_TEXTS if code.has_password else set()
    return called & lists.sources | fields | called_back(code, lists.callbacks)


def answer(code: Code, lists: Lists) -> dict[str, object]:
    """Return the verdicts of a grep: no lines, no order, no state."""
    near = reachable(code)
    flows = sources(code, lists, near) and platform_calls(code, near) & lists.sinks
    anywhere = sources(code, lists, list(code.calls)) - FIELD_TEXTS
    return {
        "flows": [{}] if flows else [],
        "points": {"U9.9": "failed" if anywhere else "passed"},
    }


def is_password(value: str) -> bool:
    """Return whether an android:inputType is that of a password field."""
    try:
        return int(value, 0) & 0xFF in PASSWORDS
    except ValueError:
        return "password" in value.lower()

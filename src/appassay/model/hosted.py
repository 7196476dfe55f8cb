"""What an SDK does with a host that is played: its entries, and what happened in each setting."""

from appassay.model.kinds import APP, Fact, Owner
from appassay.model.run import Frame

DEFAULT = "default"
"""The setting in which no switch was touched."""
PROVIDER = "provider"
"""What starts by itself, before the host does anything."""


class SdkEntry(Fact, frozen=True, kw_only=True):
    """A public method of an SDK that its host called."""

    method: str
    """In Java notation with parameter types."""
    role: str = "init"
    """init: it sets the SDK going; switch: it holds collection back or lets it go on; use: one of
    the functions of the SDK."""
    known: bool = False
    """Whether the SDK table names it; else its name is like that of such methods."""
    returned: bool = True
    """Whether it returned to the host at least once; else what would follow was not seen."""
    tied: bool = False
    """Whether it is sure to reach the SDK that the host sets going: it is static, or of an object
    that is handed to what does so."""


class SdkReach(Fact, frozen=True, kw_only=True):
    """A call that reads personal information, and an entry of the SDK that leads to it."""

    entry: str
    """The method in Java notation; of a provider, its class."""
    role: str = "init"
    """provider, init or use."""
    api: str = ""
    """Row of `knowledge/apis/`."""
    target: str = ""
    kinds: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    """Methods from the entry to the call; the graph of calls tells of ways that may exist."""


class SdkEvent(Fact, frozen=True, kw_only=True):
    """Something an SDK did with personal information, in one setting of its switches."""

    id: int = 0
    setting: str = ""
    """Empty: before its host did anything. `default`: no switch was touched. Else the switch:
    ``com.example.Sdk.setImeiEnabled(boolean)=true``, without the value where it takes none."""
    by: str = "init"
    """What the host did: provider (nothing), init, switch, use."""
    entry: str = ""
    """The method that the host called; of what starts by itself, the provider."""
    event: str = "source"
    """source: information was read; sink: it left the code; connect: a server was called."""
    kind: str = ""
    """The PI kind that was read; the channel it left by."""
    kinds: tuple[str, ...] = ()
    """PI kinds that were read, or left."""
    certainty: str = "must"
    """must: on every way the SDK can take with what the host hands in; may: on some."""
    api: str = ""
    """What was called, in Java notation without parameter types."""
    address: str = ""
    """Of a connection whose address stands in the code of the SDK: that address."""
    stack: tuple[Frame, ...] = ()
    """Calls that were under way, the outermost first."""
    owner: Owner = APP

    @property
    def path(self) -> tuple[str, ...]:
        """Return the calls under way as text, the outermost first."""
        return tuple(str(frame) for frame in self.stack)

    @property
    def sure(self) -> bool:
        """Return whether it happens on every way."""
        return self.certainty == "must"

    @property
    def switch(self) -> str:
        """Return the switch of the setting; empty where none was touched."""
        return "" if self.setting == DEFAULT else self.setting.partition("=")[0]

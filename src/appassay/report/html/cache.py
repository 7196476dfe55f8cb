"""Compiled templates are kept beside the package's own compiled modules, as Python does it."""

from contextlib import suppress
from pathlib import Path

from jinja2.bccache import Bucket, FileSystemBytecodeCache


class Compiled(FileSystemBytecodeCache):
    """Keeps compiled templates; where the folder can't be written, they are compiled each time."""

    def __init__(self, folder: Path) -> None:
        """Keep below a folder, which need not exist."""
        super().__init__(str(folder), "%s.template")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what was kept; something that can't be read counts as not there."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template if the folder lets us."""
        with suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)

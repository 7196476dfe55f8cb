"""A log in object storage: copied so that whoever reads it there always finds a whole one."""

from collections.abc import Iterator
from typing import Any

from appassay.errors import LogError
from appassay.files import printable
from appassay.tlog import checkpoint, note, tiles
from appassay.tlog.store import CHECKPOINT

Read = tiles.Read


def publish(read: Read, key: note.Key, target: str) -> tuple[int, int]:
    """Copy what is new of a log to another place, its checkpoint last.

    Args:
        read: reads the log.
        key: the log's.
        target: where it goes, as fsspec names it: ``s3://bucket/log``, ``gs://…``, a folder.

    Returns:
        The size it had there before, and has now.

    Raises:
        LogError: the log is damaged, another lies there, or the place can't be written.
    """
    signed = read(CHECKPOINT)
    head = checkpoint.opened(signed, key)
    files, root = _place(target)
    old = _there(files, root, key)
    if old > head.size:
        raise LogError(f"{printable(target)}: has {old} entries, more than the {head.size} here")
    for tile in _fresh(old, head.size):
        _write(files, f"{root}/{tile.path}", tiles.read_tile(read, tile), target)
    _write(files, f"{root}/{CHECKPOINT}", signed, target)
    return old, head.size


def _fresh(old: int, new: int) -> Iterator[tiles.Tile]:
    """Yield the bundles and tiles that a tree has and an older one has not."""
    for level, count in ((-1, new), *tiles.widths(new)):
        before = old >> (tiles.HEIGHT * max(level, 0))
        if before == count:
            continue
        for number in range(before // tiles.WIDTH, -(-count // tiles.WIDTH)):
            yield tiles.at(level, number, new)


def _place(target: str) -> tuple[Any, str]:
    """Return the file system of a place and the path in it."""
    import fsspec

    try:
        files, root = fsspec.core.url_to_fs(target)
    except (ValueError, ImportError, OSError) as error:
        raise LogError(f"{printable(target)}: {printable(str(error))[:200]}") from error
    return files, str(root).rstrip("/")


def _there(files: Any, root: str, key: note.Key) -> int:  # noqa: ANN401 fsspec has no types
    try:
        data: bytes = files.cat_file(f"{root}/{CHECKPOINT}")
    except FileNotFoundError:
        return 0
    except Exception as error:
        # Each storage raises what it likes.
        raise LogError(f"{root}: can't be read ({printable(str(error))[:200]})") from error
    return checkpoint.opened(data, key).size


def _write(files: Any, path: str, data: bytes, target: str) -> None:  # noqa: ANN401
    try:
        files.makedirs(path.rpartition("/")[0], exist_ok=True)
        files.pipe_file(path, data)
    except Exception as error:
        said = printable(str(error))[:200]
        raise LogError(f"{printable(target)}: can't be written ({said})") from error

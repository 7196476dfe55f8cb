"""The sandbox in which code of an app may run, and in which hostile bytes are converted.

Bubblewrap gives the process namespaces of its own: no network but a loopback of its own, no file of
this computer but those named, an unprivileged user, no capability. A filter on system calls forbids
it to start other processes, and limits bound its memory, its time and its files. There is no way
around it: where the sandbox can't be made, nothing runs.
"""

import os
import platform
import resource
import shutil
import struct
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import IO

from msgspec import Struct

from appassay.errors import AssayError

MIB = 1 << 20
NOBODY = "65534"
SCRATCH = "/tmp"  # noqa: S108 - of the sandbox alone, in memory
_SHARED = "/dev/shm"  # noqa: S108 - likewise
_SYSTEM = ("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/share/fonts")
"""What programs of the system need of it."""
_SINGLE = ("/etc/ld.so.cache", "/etc/java-17-openjdk", "/etc/fonts")


class SandboxError(AssayError):
    """The sandbox can't be made."""


class Limits(Struct, frozen=True, kw_only=True):
    """What a process in the sandbox may use."""

    seconds: int = 300
    """Of processor time."""
    memory: int = 3_072 * MIB
    """Bytes of address space."""
    scratch: int = 512 * MIB
    """Bytes of files altogether; they lie in memory."""
    file: int = 128 * MIB
    """Bytes of one file."""
    files: int = 1_024
    """Files open at a time."""
    tasks: int = 1_024
    """Threads, where the system counts them for this user."""


class Inside(Struct, frozen=True, kw_only=True):
    """What is there beside the system's libraries: paths inside, by paths outside."""

    read: Mapping[Path, str]
    """Files and folders that can be read."""
    env: Mapping[str, str] = {}
    limits: Limits = Limits()


def start(
    command: Sequence[str], inside: Inside, *, pass_fds: Sequence[int] = (),
    stderr: IO[bytes] | int = subprocess.DEVNULL,
) -> subprocess.Popen[bytes]:  # fmt: skip
    """Start a program in the sandbox, its standard input and output piped.

    Raises:
        SandboxError: there can be no sandbox here.
    """
    check()
    limits = inside.limits
    with tempfile.TemporaryFile() as rules:
        rules.write(filter_())
        rules.seek(0)
        return subprocess.Popen(
            [*_wrapped(inside, rules.fileno()), *command],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr,
            env={}, cwd="/", close_fds=True, pass_fds=[*pass_fds, rules.fileno()],
            preexec_fn=lambda: _limit(limits), start_new_session=True,
        )  # fmt: skip


def _wrapped(inside: Inside, rules: int) -> list[str]:
    found = _bwrap()
    command = [
        found, "--unshare-user", "--unshare-all", "--uid", NOBODY, "--gid", NOBODY,
        "--hostname", "phone", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
        "--clearenv", "--setenv", "LANG", "C.UTF-8", "--setenv", "PATH", "/usr/bin",
        "--seccomp", str(rules), "--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev",
        "--size", str(MIB), "--tmpfs", _SHARED,
        "--size", str(inside.limits.scratch), "--tmpfs", SCRATCH,
        "--setenv", "HOME", SCRATCH, "--setenv", "MALLOC_ARENA_MAX", "2",
    ]  # fmt: skip
    for path in (*_SYSTEM, *_SINGLE):
        if Path(path).is_symlink():
            command += ["--symlink", str(Path(path).readlink()), path]
        elif Path(path).exists():
            command += ["--ro-bind", path, path]
    for outside, there in inside.read.items():
        command += ["--ro-bind", str(outside), there]
    for name, value in inside.env.items():
        command += ["--setenv", name, value]
    # What the mount points lie in is in memory too: nobody may write there.
    return [*command, "--remount-ro", "/", "--chdir", SCRATCH, "--"]


def _limit(limits: Limits) -> None:
    """Set the limits, and step back behind other work; runs between fork and exec."""
    os.nice(5)
    for kind, most in (
        (resource.RLIMIT_CPU, limits.seconds), (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_FSIZE, limits.file), (resource.RLIMIT_NOFILE, limits.files),
        (resource.RLIMIT_CORE, 0), (resource.RLIMIT_NPROC, limits.tasks),
    ):  # fmt: skip
        hard = resource.getrlimit(kind)[1]
        lower = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (lower, lower))


def _bwrap() -> str:
    found = shutil.which("bwrap")
    if found is None:
        raise SandboxError(
            "the virtual phone runs an app's code only inside a sandbox, and bubblewrap is "
            "missing: install the package `bubblewrap`"
        )
    return found


@cache
def check() -> None:
    """Make sure that a sandbox can be made here.

    Raises:
        SandboxError: bubblewrap is missing, or may not make its namespaces.
    """
    filter_()
    command = [
        _bwrap(), "--unshare-user", "--unshare-all", "--uid", NOBODY, "--gid", NOBODY, "--cap-drop",
        "ALL", "--die-with-parent", "--new-session", "--ro-bind", "/", "/", "--proc", "/proc",
        "true",
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={})
    if done.returncode:
        said = " ".join(done.stderr.split()) or f"it ended with {done.returncode}"
        raise SandboxError(
            "the virtual phone runs an app's code only inside a sandbox, and bubblewrap can't "
            f"make one here: {said}"
        )


# The filter on system calls, a program of the kernel's packet filter: what makes processes, loads
# code into the kernel or looks at other processes fails; all else is allowed. Sources: seccomp(2),
# the kernel's tables of system calls.

_ALLOW, _FAIL, _NONE, _KILL = 0x7FFF0000, 0x00050001, 0x00050026, 0x80000000
"""Go on; fail with EPERM; fail with ENOSYS; end the process."""
_CLONE_THREAD = 0x00010000
_X32 = 0x40000000
_MACHINE, _ARCH, _CLONE, _CLONE3 = "x86_64", 0xC000003E, 56, 435
_FAILS = (
    57, 58, 101, 155, 161, 165, 166, 169, 175, 176, 246, 248, 249, 250, 272, 298, 308, 310, 311,
    313, 320, 321, 323, 425, 426, 427, 428, 429, 430, 431, 432, 442,
)  # fmt: skip
"""fork, vfork, ptrace, mount and its kin, reboot, modules, keys, namespaces, perf, bpf,
userfaultfd, io_uring, and reading or writing the memory of other processes."""


@cache
def filter_() -> bytes:
    """Return the filter for this computer.

    Raises:
        SandboxError: nobody has written the numbers of its system calls down.
    """
    machine = platform.machine()
    if machine != _MACHINE:
        raise SandboxError(f"the virtual phone runs on x86-64 alone, not on {machine}")
    load, equal, atleast, bits, give = 0x20, 0x15, 0x35, 0x45, 0x06
    code = [(load, 0, 0, 4), (equal, 1, 0, _ARCH), (give, 0, 0, _KILL), (load, 0, 0, 0)]
    code += [(atleast, 0, 1, _X32), (give, 0, 0, _KILL)]
    code += [(equal, 0, 1, _CLONE3), (give, 0, 0, _NONE)]
    # Threads are made by clone too; its flags are the low half of its first argument.
    code += [(equal, 0, 4, _CLONE), (load, 0, 0, 16), (bits, 1, 0, _CLONE_THREAD)]
    code += [(give, 0, 0, _FAIL), (give, 0, 0, _ALLOW)]
    for number in _FAILS:
        code += [(equal, 0, 1, number), (give, 0, 0, _FAIL)]
    code.append((give, 0, 0, _ALLOW))
    return b"".join(struct.pack("=HBBI", *line) for line in code)

"""Logs and witnesses over HTTP."""

from collections.abc import Mapping

from urllib3 import PoolManager, Retry, Timeout
from urllib3.exceptions import HTTPError

from appassay.errors import LogError
from appassay.files import printable

LARGEST = 32 << 20
"""Bytes of the largest answer taken: a bundle of 256 entries has at most 16 MB."""
_WAIT = Timeout(connect=10, read=20)
_AGAIN = Retry(total=2, backoff_factor=0.2, redirect=3)


class Address:
    """A log, or a witness, at an address."""

    def __init__(self, prefix: str) -> None:
        """Take the address below which its paths lie.

        Raises:
            LogError: it is not an address of HTTP.
        """
        if not prefix.startswith(("http://", "https://")):
            raise LogError(f"{printable(prefix)}: is not an address of http or https")
        self.prefix = prefix.rstrip("/")
        self._pool = PoolManager(retries=_AGAIN, timeout=_WAIT)

    def read(self, path: str) -> bytes:
        """Return what lies at a path.

        Raises:
            LogError: it is not there, too large, or the server can't be reached.
        """
        status, data, _ = self._ask("GET", path)
        if status != 200:
            raise LogError(f"{self.prefix}/{path}: the server answers {status}")
        return data

    def post(self, path: str, body: bytes) -> tuple[int, bytes]:
        """Send something, and return the status and what came back.

        Raises:
            LogError: the server can't be reached, or its answer is too large.
        """
        status, data, _ = self._ask("POST", path, body)
        return status, data

    def _ask(
        self, method: str, path: str, body: bytes | None = None
    ) -> tuple[int, bytes, Mapping[str, str]]:
        where = f"{self.prefix}/{path}"
        headers = {"User-Agent": "appassay", "Accept-Encoding": "gzip, identity"}
        try:
            answer = self._pool.request(
                method, where, body=body, headers=headers, preload_content=False
            )
            try:
                data = answer.read(LARGEST + 1, decode_content=True)
            finally:
                answer.release_conn()
        except (HTTPError, ValueError) as error:
            raise LogError(f"{where}: can't be reached ({printable(str(error))[:160]})") from error
        if len(data) > LARGEST:
            raise LogError(f"{where}: the answer is larger than {LARGEST >> 20} MB")
        return answer.status, data, answer.headers

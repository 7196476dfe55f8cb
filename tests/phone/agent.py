"""What uiautomator2's agent on the phone answers: HTTP over a socket that adb opened."""

import json
import socket

from phone import shell
from phone.model import Phone


def serve(sock: socket.socket, phone: Phone) -> None:
    """Answer one request."""
    data = b""
    while b"\r\n\r\n" not in data:
        part = sock.recv(1 << 16)
        if not part:
            return
        data += part
    head, _, body = data.partition(b"\r\n\r\n")
    lengths = [
        line.split(b":")[1]
        for line in head.split(b"\r\n")
        if line.lower().startswith(b"content-length")
    ]
    while lengths and len(body) < int(lengths[0]):
        body += sock.recv(1 << 16)
    if head.startswith(b"GET /ping"):
        reply = b"pong"
    else:
        asked = json.loads(body)
        told = {"jsonrpc": "2.0", "id": asked["id"], **_answer(asked["method"], phone)}
        reply = json.dumps(told).encode()
    sock.sendall(
        b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(reply) + reply
    )


def _answer(method: str, phone: Phone) -> dict[str, object]:
    if method == "dumpWindowHierarchy":
        return {"result": shell.hierarchy(phone, phone.windows())}
    return {"error": {"code": -32601, "message": f"no method {method}"}}

"""A small web server for tests and the bench: no compression, no headers of its own, silent."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments, prefix: str, **settings) -> None:
        self.prefix = prefix
        super().__init__(*arguments, **settings)

    def do_GET(self) -> None:
        if not self.path.startswith(self.prefix):
            self.send_error(404)
            return
        self.path = self.path.removeprefix(self.prefix.rstrip("/"))
        super().do_GET()

    def log_message(self, *_) -> None:
        pass


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_) -> None:
        """A browser that closes a page in the middle of an answer is no fault."""


@contextmanager
def serve(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Serve ``folder`` under ``prefix`` until the block ends. Gives its address, which ends with a stroke."""
    prefix = quote(prefix)
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder), prefix=prefix))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()

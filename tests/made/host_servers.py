"""nginx, Apache and Caddy on the loopback, each with the example that lies in the site; only names, paths and ports differ."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

REMEDY = "This test needs {0} and found none. Install it (Debian: apt-get install nginx-light apache2-bin caddy)."
_SBIN = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin"
_APACHE_MODULES = ("mpm_event", "authz_core", "alias", "dir", "mime", "headers", "filter", "deflate", "autoindex", "negotiation")


class WebServer(NamedTuple):
    """How one of the three is started."""

    program: str
    example: str
    start: Callable[[Path, str, int], tuple[str, list[str]]]
    """From a folder to run in, the example and a port: the configuration, and the arguments that name it {0}."""
    at_root: tuple[tuple[str, str], ...]
    """What the first lines of the example say is to be changed for the root of a server."""


def _nginx(run: Path, example: str, port: int) -> tuple[str, list[str]]:
    example = example.replace("listen 80;", f"listen 127.0.0.1:{port};")
    temporary = "".join(f"{name}_temp_path {run}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    # As Debian's own configuration, so that what it says about types and compression is known to do no harm.
    around = f"include /etc/nginx/mime.types;\ngzip on;\naccess_log off;\n{temporary}"
    text = f"daemon off;\npid {run}/pid;\nerror_log {run}/log;\nevents {{}}\nhttp {{\n{around}\n{example}\n}}\n"
    return text, ["-p", str(run), "-e", f"{run}/log", "-c", "{0}"]


def _apache(run: Path, example: str, port: int) -> tuple[str, list[str]]:
    modules = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in _APACHE_MODULES)
    # A server that lists folders and guesses names: the guide's own lines must be stronger.
    around = f"Listen 127.0.0.1:{port}\nServerName localhost\nPidFile {run}/pid\nErrorLog {run}/log\nTypesConfig /dev/null\n"
    text = f"{modules}{around}<Directory />\nOptions Indexes MultiViews\n</Directory>\n{example}"
    return text, ["-D", "FOREGROUND", "-d", str(run), "-f", "{0}"]


def _caddy(run: Path, example: str, port: int) -> tuple[str, list[str]]:
    example = example.replace("intranet.example.org {", f"http://127.0.0.1:{port} {{")
    return f"{{\n\tadmin off\n}}\n{example}", ["run", "--adapter", "caddyfile", "--config", "{0}"]


SERVERS = {
    "nginx": WebServer("nginx", "nginx-example.conf", _nginx, (
        ("    location = /growth {\n        return 301 /growth/;\n    }\n", ""), ("/growth/", "/"),
    )),
    "apache": WebServer("apache2", "apache-example.conf", _apache, (
        ("Alias /growth ", "DocumentRoot "), ("/growth/404.html", "/404.html"),
    )),
    "caddy": WebServer("caddy", "Caddyfile-example", _caddy, (
        ("\tredir /growth /growth/\n", ""), ("handle_path /growth/*", "handle_path /*"),
    )),
}  # fmt: skip


@contextmanager
def served(name: str, unpack: Callable[[Path], Path], *, at_root: bool = False) -> Iterator[str]:
    """Serve, until the block ends, the site that ``unpack`` puts into a folder. Gives its address, which ends with a stroke."""
    server = SERVERS[name]
    program = shutil.which(server.program, path=_SBIN)
    assert program, REMEDY.format(server.program)
    with tempfile.TemporaryDirectory(prefix="guide-server-") as folder, socket.socket() as free:
        run = Path(folder)
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        site = unpack(run)
        example = (site / "server" / server.example).read_text(encoding="utf-8")
        for there, here in server.at_root if at_root else ():
            assert there in example, f"{server.example} no longer holds {there}"
            example = example.replace(there, here)
        text, arguments = server.start(run, example, port)
        (run / "conf").write_text(text.replace("/var/www/growth-guide/site", str(site)), encoding="utf-8")
        account = _without_rights(run)
        free.close()
        environment = {"PATH": _SBIN, "HOME": folder, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder}
        with (run / "out").open("wb") as out:
            command = [program, *(argument.format(run / "conf") for argument in arguments)]
            process = subprocess.Popen(command, stdout=out, stderr=out, env=environment, cwd=run, **account)
        try:
            _await(process, port, run)
            yield f"http://127.0.0.1:{port}/{'' if at_root else 'growth/'}"
        finally:
            process.terminate()
            process.wait()


def _without_rights(run: Path) -> dict[str, object]:
    """Servers do not run as root: the account for the process, which then owns its folder."""
    if os.getuid():
        return {}
    import pwd  # Not on every system, and wanted on few.

    nobody = pwd.getpwnam("nobody")
    for path in (run, *run.rglob("*")):
        os.chown(path, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _await(process: subprocess.Popen[bytes], port: int, run: Path) -> None:
    """Return as soon as the server answers; fail with its own words when it ended, or says nothing for half a minute."""
    end = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < end:
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    logs = "".join(path.read_text(errors="replace") for path in (run / "out", run / "log") if path.is_file())
    raise AssertionError(f"The server did not start: {logs}")

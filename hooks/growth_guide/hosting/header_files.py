"""The header files for servers, which lie in the site so that they always fit its pages."""

import re
from collections.abc import Iterable

from .apache import apache_files
from .caddy import caddy_files
from .headers import HASHED, KEEP, headers
from .nginx import nginx_files


def server_files(policy: str, assets: Iterable[str]) -> dict[str, str]:
    """The text of each header file, by its path in the site; ``assets`` are the paths of all files below ``assets/``.

    ``policy`` is that of the whole site, and says who may frame it.
    """
    named = headers(policy)
    hashed = [name for name in assets if re.search(HASHED, name)]
    return {"_headers": _static_hosts(named, hashed), **nginx_files(named), **apache_files(named), **caddy_files(named)}


def _static_hosts(named: dict[str, str], hashed: list[str]) -> str:
    lines = ["# Headers for static hosts that read this file, such as Netlify and Cloudflare Pages.", "/*"]
    lines += [f"  {name}: {value}" for name, value in named.items()]
    # A static host that finds two values for one header joins them, so what is not hashed keeps the host's own rule.
    for name in hashed:
        lines += [f"/{name}", f"  Cache-Control: {KEEP}"]
    return "\n".join(lines) + "\n"

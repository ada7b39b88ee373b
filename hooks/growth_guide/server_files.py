"""The header files for servers: the site-wide policy, and how long a browser may keep what."""

import re
from collections.abc import Iterable

_HASHED = r"\." + "[0-9a-f]" * 8 + r"\.(min\.)?(js|css)$"
"""Files whose name changes with their content: the only ones that browsers may keep for long. Caddy has its own use for {8}."""
_COMPRESSED = ("text/css", "text/javascript", "application/javascript", "application/json", "image/svg+xml")
_KEEP = "public, max-age=31536000, immutable"


def server_files(policy: str, assets: Iterable[str]) -> dict[str, str]:
    """The text of each header file, by its path in the site; ``assets`` are the paths of all files below ``assets/``."""
    headers = {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    }
    hashed = [name for name in assets if re.search(_HASHED, name)]
    return {
        "_headers": _static_hosts(headers, hashed),
        "server/nginx.conf": _nginx(headers),
        "server/apache.conf": _apache(headers),
        "server/Caddyfile": _caddy(headers),
    }


def _static_hosts(headers: dict[str, str], hashed: list[str]) -> str:
    lines = ["# Headers for static hosts that read this file, such as Netlify and Cloudflare Pages.", "/*"]
    lines += [f"  {name}: {value}" for name, value in headers.items()]
    for name in hashed:
        lines += [f"/{name}", f"  Cache-Control: {_KEEP}"]
    return "\n".join(lines) + "\n"


def _nginx(headers: dict[str, str]) -> str:
    lines = [
        "# Inside the server or location block that serves the guide:  include /path/to/site/server/nginx.conf;",
        "# A block further in that has an add_header of its own must include this file again.",
        *(f'add_header {name} "{value}" always;' for name, value in headers.items()),
        "# Files whose name carries a hash never change.",
        'set $growth_guide_keep "";',
        f'if ($uri ~ "{_HASHED}") {{ set $growth_guide_keep "{_KEEP}"; }}',
        "add_header Cache-Control $growth_guide_keep;",
        "# Compression makes pages fast; where the server block has none yet, add these two lines to it:",
        "# gzip on;",
        f"# gzip_types {' '.join(_COMPRESSED)};",
    ]
    return "\n".join(lines) + "\n"


def _apache(headers: dict[str, str]) -> str:
    lines = [
        "# Inside the VirtualHost or Directory block that serves the guide:  Include /path/to/site/server/apache.conf",
        "# or as the file .htaccess beside index.html. Needs mod_headers.",
        *(f'Header always set {name} "{value}"' for name, value in headers.items()),
        "# Files whose name carries a hash never change.",
        f'<FilesMatch "{_HASHED}">',
        f'  Header set Cache-Control "{_KEEP}"',
        "</FilesMatch>",
        "<IfModule mod_deflate.c>",
        f"  AddOutputFilterByType DEFLATE text/html {' '.join(_COMPRESSED)}",
        "</IfModule>",
    ]
    return "\n".join(lines) + "\n"


def _caddy(headers: dict[str, str]) -> str:
    lines = [
        "# Inside the site block that serves the guide:  import /path/to/site/server/Caddyfile",
        "header {",
        *(f'\t{name} "{value}"' for name, value in headers.items()),
        "}",
        "# Files whose name carries a hash never change.",
        f"@growth_guide_hashed path_regexp `{_HASHED}`",
        f'header @growth_guide_hashed Cache-Control "{_KEEP}"',
        "encode gzip",
    ]
    return "\n".join(lines) + "\n"

"""Caddy: what stands beside the file server of the guide, and a whole site block around it."""

from .headers import ASK, HASHED, KEEP, TEXT_TYPES, TYPES


def caddy_files(headers: dict[str, str]) -> dict[str, str]:
    """The text of each file for Caddy, by its path in the site."""
    return {"server/Caddyfile": _inside(headers), "server/Caddyfile-example": _EXAMPLE}


def _inside(headers: dict[str, str]) -> str:
    lines = [
        "# Beside root and file_server of the guide:  import /var/www/growth-guide/site/server/Caddyfile",
        "# Caddyfile-example, beside this file, shows the whole block.",
        "header {",
        *(f'\t{name} "{value}"' for name, value in headers.items()),
        "}",
        "# Files whose name carries a hash never change. Of all others a browser asks whether they are still the same.",
        "@growth_guide_hashed {",
        f"\tpath_regexp `{HASHED}`",
        "\tfile",
        "}",
        "@growth_guide_other {",
        f"\tnot path_regexp `{HASHED}`",
        "}",
        f'header @growth_guide_hashed Cache-Control "{KEEP}"',
        f'header @growth_guide_other Cache-Control "{ASK}"',
    ]
    for end, media_type in TYPES.items():
        charset = "; charset=utf-8" if media_type in TEXT_TYPES else ""
        matched = f"*.{end} */" if end == "html" else f"*.{end}"
        lines += [f"@growth_guide_{end} path {matched}", f'header @growth_guide_{end} Content-Type "{media_type}{charset}"']
    return "\n".join([*lines, "encode gzip"]) + "\n"


_EXAMPLE = """\
# The guide at https://intranet.example.org/growth/
# On Debian and Ubuntu this file becomes, or is added to, /etc/caddy/Caddyfile. Change the name, and the path if yours differs.
# At the root of a server: leave redir out, and write handle_path /* instead of handle_path /growth/*.
intranet.example.org {
	redir /growth /growth/
	handle_path /growth/* {
		root * /var/www/growth-guide/site
		import /var/www/growth-guide/site/server/Caddyfile
		file_server
	}
	handle_errors {
		root * /var/www/growth-guide/site
		rewrite * /404.html
		header Content-Type "text/html; charset=utf-8"
		header Cache-Control "no-cache"
		encode gzip
		file_server
	}
}
"""

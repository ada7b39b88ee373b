"""nginx: what stands inside the location of the guide, and a whole server block around it."""

from .headers import ASK, HASHED, KEEP, TEXT_TYPES, TYPES


def nginx_files(headers: dict[str, str]) -> dict[str, str]:
    """The text of each file for nginx, by its path in the site."""
    return {"server/nginx.conf": _inside(headers), "server/nginx-example.conf": _EXAMPLE}


def _inside(headers: dict[str, str]) -> str:
    # nginx knows that text/html is among them, and complains when it is told.
    told = " ".join(media_type for media_type in TEXT_TYPES if media_type != "text/html")
    lines = [
        "# Inside the location block that serves the guide:  include /var/www/growth-guide/site/server/nginx.conf;",
        "# nginx-example.conf, beside this file, shows the whole block.",
        *(f'add_header {name} "{value}" always;' for name, value in headers.items()),
        "",
        "# Files whose name carries a hash never change. Of all others a browser asks whether they are still the same.",
        f'set $growth_guide_keep "{ASK}";',
        f'if ($uri ~ "{HASHED}") {{ set $growth_guide_keep "{KEEP}"; }}',
        "add_header Cache-Control $growth_guide_keep;",
        "",
        "types {",
        *(f"    {media_type} {end};" for end, media_type in TYPES.items()),
        "}",
        "default_type application/octet-stream;",
        "charset utf-8;",
        f"charset_types {told};",
        "gzip on;",
        "gzip_comp_level 6;",
        "gzip_vary on;",
        "gzip_proxied any;",
        f"gzip_types {told};",
        "autoindex off;",
    ]
    return "\n".join(lines) + "\n"


_EXAMPLE = """\
# The guide at http://intranet.example.org/growth/
# On Debian and Ubuntu this file becomes /etc/nginx/conf.d/growth-guide.conf. Change the name, and the path if yours differs.
# At the root of a server: leave the first location out, and write / instead of /growth/ everywhere below.
server {
    listen 80;
    server_name intranet.example.org;
    absolute_redirect off;

    location = /growth {
        return 301 /growth/;
    }
    location /growth/ {
        alias /var/www/growth-guide/site/;
        index index.html;
        # A folder without a page of its own is answered like an address that does not exist.
        error_page 403 404 =404 /growth/404.html;
        include /var/www/growth-guide/site/server/nginx.conf;
    }
}
"""

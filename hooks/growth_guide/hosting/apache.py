"""Apache: what stands inside the Directory of the guide, and a whole configuration around it."""

from .headers import ASK, HASHED, KEEP, TEXT_TYPES, TYPES


def apache_files(headers: dict[str, str]) -> dict[str, str]:
    """The text of each file for Apache, by its path in the site."""
    return {"server/apache.conf": _inside(headers), "server/apache-example.conf": _EXAMPLE}


def _inside(headers: dict[str, str]) -> str:
    texts = [end for end, media_type in TYPES.items() if media_type in TEXT_TYPES]
    lines = [
        "# Inside the Directory block that serves the guide:  Include /var/www/growth-guide/site/server/apache.conf",
        "# apache-example.conf, beside this file, shows the whole block. Needs mod_headers, mod_mime and mod_deflate.",
        *(f'Header always set {name} "{value}"' for name, value in headers.items()),
        "",
        "# Files whose name carries a hash never change. Of all others a browser asks whether they are still the same.",
        f'Header set Cache-Control "{ASK}"',
        f'<FilesMatch "{HASHED}">',
        f'    Header set Cache-Control "{KEEP}"',
        "</FilesMatch>",
        "",
        "DirectoryIndex index.html",
        "Options -Indexes -MultiViews",
        "RemoveEncoding .gz",
        *(f"AddType {media_type} .{end}" for end, media_type in TYPES.items()),
        f"AddCharset utf-8 {' '.join(f'.{end}' for end in texts)}",
        "# sitemap.xml.gz is no text, though its name says xml too.",
        '<FilesMatch "\\.gz$">',
        "    RemoveCharset .xml",
        "</FilesMatch>",
        "",
        "# Compressed, a file has another mark of its version, and Apache must know it again when a browser asks.",
        'RequestHeader edit* If-None-Match "-gzip\\"" "\\""',
        f"AddOutputFilterByType DEFLATE {' '.join(TEXT_TYPES)}",
    ]
    return "\n".join(lines) + "\n"


_EXAMPLE = """\
# The guide at http://intranet.example.org/growth/
# On Debian and Ubuntu this file becomes /etc/apache2/conf-available/growth-guide.conf; then, once:
#   a2enmod headers deflate && a2enconf growth-guide
# Change the path if yours differs.
# At the root of a server: inside its VirtualHost, with DocumentRoot instead of Alias /growth, and /404.html instead of
# /growth/404.html.
Alias /growth /var/www/growth-guide/site
<Directory /var/www/growth-guide/site>
    Require all granted
    AllowOverride None
    # A folder without a page of its own shows the same page as an address that does not exist.
    ErrorDocument 403 /growth/404.html
    ErrorDocument 404 /growth/404.html
    Include /var/www/growth-guide/site/server/apache.conf
</Directory>
"""

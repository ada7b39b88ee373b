"""The header files for nginx, Apache, Caddy and static hosts, and examples to copy."""

"""What every server has to say about the guide's files: the headers, the types, and what a browser may keep for how long."""

HASHED = r"\." + "[0-9a-f]" * 8 + r"\.(min\.)?(js|css)$"
"""Files whose name changes with their content: the only ones that browsers may keep for long. Caddy has its own use for {8}."""
KEEP = "public, max-age=31536000, immutable"
ASK = "no-cache"
"""A browser may keep the file, and asks each time whether it is still the same."""

TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "mjs": "text/javascript",
    "json": "application/json",
    "map": "application/json",
    "svg": "image/svg+xml",
    "xml": "application/xml",
    "md": "text/markdown",
    "txt": "text/plain",
    "ics": "text/calendar",
    "png": "image/png",
    "ico": "image/x-icon",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "zip": "application/zip",
    "gz": "application/gzip",
}
"""The media type of each file, by the end of its name. With nosniff, a browser believes nothing else."""
_BINARY = ("image/png", "image/x-icon", "application/pdf", TYPES["docx"], "application/zip", "application/gzip")
TEXT_TYPES = tuple(dict.fromkeys(media_type for media_type in TYPES.values() if media_type not in _BINARY))
"""The types that hold text: they are UTF-8, and worth compressing."""

_FEATURES = """
accelerometer aria-notify autoplay bluetooth browsing-topics camera captured-surface-control ch-device-memory ch-downlink ch-dpr
ch-ect ch-prefers-color-scheme ch-prefers-reduced-motion ch-prefers-reduced-transparency ch-rtt ch-save-data ch-ua ch-ua-arch
ch-ua-bitness ch-ua-form-factors ch-ua-full-version ch-ua-full-version-list ch-ua-high-entropy-values ch-ua-mobile ch-ua-model
ch-ua-platform ch-ua-platform-version ch-ua-wow64 ch-viewport-height ch-viewport-width ch-width clipboard-read clipboard-write
compute-pressure cross-origin-isolated deferred-fetch deferred-fetch-minimal digital-credentials-create digital-credentials-get
display-capture encrypted-media fullscreen gamepad geolocation gyroscope hid identity-credentials-get idle-detection
interest-cohort keyboard-map language-detector language-model local-fonts local-network local-network-access loopback-network
magnetometer media-playback-while-not-visible microphone midi on-device-speech-recognition otp-credentials payment
picture-in-picture private-state-token-issuance private-state-token-redemption publickey-credentials-create
publickey-credentials-get screen-wake-lock serial speaker-selection storage-access summarizer sync-xhr translator unload usb
web-share window-management xr-spatial-tracking
"""
"""The features that browsers know. There is no word for all of them, and of one that it does not know a browser complains."""


def headers(policy: str) -> dict[str, str]:
    """The headers of every answer, by name, with this policy for the whole site.

    A proxy in front of the server often has room for 4 kB of them in all, so they must stay well below that.
    """
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _FEATURES.split()),
    }

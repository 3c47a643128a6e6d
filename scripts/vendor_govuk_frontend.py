"""Copy GOV.UK Frontend into the static files, without its font and its crown.

The Transport font and the crown are for GOV.UK domains only. Run it after `npm pack govuk-frontend`:

    python scripts/vendor_govuk_frontend.py path/to/package
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "hueandcry" / "web" / "static" / "govuk"
OUR_FONTS = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif'
SOURCE_MAP = re.compile(r"\n?(/\*|//)# sourceMappingURL=\S+( \*/)?\s*$")


def plain_css(css: str) -> str:
    """Return the style sheet with a system font, no font files, no crest and no source map."""
    css = re.sub(r"@font-face\{[^}]*\}", "", css)
    css = css.replace("GDS Transport,arial,sans-serif", OUR_FONTS)
    css = re.sub(r"url\(/assets/[^)]*\)", "none", css)
    return SOURCE_MAP.sub("\n", css)


def main(package: Path) -> None:
    """Write the two files of a govuk-frontend package to the static folder."""
    dist = package / "dist" / "govuk"
    TARGET.mkdir(parents=True, exist_ok=True)
    css = plain_css((dist / "govuk-frontend.min.css").read_text("utf-8"))
    (TARGET / "govuk-frontend.min.css").write_text(css, "utf-8")
    script = SOURCE_MAP.sub("\n", (dist / "govuk-frontend.min.js").read_text("utf-8"))
    (TARGET / "govuk-frontend.min.js").write_text(script, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

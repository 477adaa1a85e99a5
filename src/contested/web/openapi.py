"""Writes the OpenAPI document of the API: `python -m contested.web.openapi [FILE]`.

The page's types are made from it, so that they are the program's own.
"""

import json
import sys
from pathlib import Path

from contested.web.app import create_app


def document() -> str:
    """The document as JSON, the same for the same code."""
    return json.dumps(create_app().openapi(), indent=2, sort_keys=True) + "\n"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(document(), encoding="utf-8")
    else:
        sys.stdout.write(document())

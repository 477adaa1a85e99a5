"""`contested losses`: people and equipment lost, by side and by who says so."""

from contested.cli.topics import topic_app

_HELP = """People and equipment lost, by side and by who says so.

For example:

    contested losses --target Russia

    contested losses --speaker "United Nations" --json
"""

app = topic_app("losses", _HELP)

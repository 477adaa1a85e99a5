"""`contested talks`: who proposed, met, refused and agreed, and on what conditions."""

from contested.cli.topics import topic_app

_HELP = """Who proposed, met, refused and agreed, and on what conditions.

For example:

    contested talks --since 2022-09-01 --until 2022-12-01

    contested talks --agent Russia
"""

app = topic_app("talks", _HELP)

"""`contested strikes`: strikes, and the harm to civilians that is stated."""

from contested.cli.topics import topic_app

_HELP = """Strikes, and the harm to civilians that is stated.

For example:

    contested strikes --place Kharkiv

    contested strikes --agent Israel --since 2024-09-01
"""

app = topic_app("strikes", _HELP)

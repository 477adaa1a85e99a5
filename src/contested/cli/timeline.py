"""`contested timeline`: what happened on which day, by subject."""

from contested.cli.topics import topic_app

_HELP = """What happened on which day, by subject.

For example:

    contested timeline --conflict syria

    contested timeline --status disputed --json
"""

app = topic_app("timeline", _HELP)

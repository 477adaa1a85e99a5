"""`contested territory`: who says that they hold, take, lose or leave what."""

from contested.cli.topics import topic_app

_HELP = """Who says that they hold, take, lose or leave what.

For example:

    contested territory --conflict russia-ukraine --since 2024-08-06

    contested territory --place "Kursk"
"""

app = topic_app("territory", _HELP)

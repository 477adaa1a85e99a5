"""`contested civilians`: people displaced, orders to them, need, relief and what stands in its way."""

from contested.cli.topics import topic_app

_HELP = """People displaced, orders to them, need, relief and what stands in its way.

For example:

    contested civilians --conflict sudan

    contested civilians --place Kursk
"""

app = topic_app("civilians", _HELP)

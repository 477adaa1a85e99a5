"""`contested prisoners`: soldiers captured, surrendering, held and exchanged, and the talks about them."""

from contested.cli.topics import topic_app

_HELP = """Soldiers captured, surrendering, held and exchanged, and the talks about them.

For example:

    contested prisoners --since 2024-08-01

    contested prisoners --known-by 2024-08-15
"""

app = topic_app("prisoners", _HELP)

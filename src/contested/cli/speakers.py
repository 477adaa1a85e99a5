"""`contested speakers`: how often each one's claims were later confirmed, denied or corrected by others."""

from contested.cli.topics import topic_app

_HELP = """How often each one's claims were later confirmed, denied or corrected by others.

For example:

    contested speakers --conflict sudan

    contested speakers --speaker Russia
"""

app = topic_app("speakers", _HELP)

"""Pages that answer one question each: territory, prisoners, losses, strikes, talks and so on.

Made of events, series and claims as the ledger gives them; which event goes where is data
(`data/topics.toml`), how a table is made is a function of `TABLES`.
"""

from contested.present.topics.evidence import EventEvidence, Evidence
from contested.present.topics.page import Cell, Table, TopicEntry, TopicPage, TopicPart
from contested.present.topics.pages import series_of, table_of, topic_page
from contested.present.topics.plan import Part, Plan, plans

__all__ = [
    "Cell", "EventEvidence", "Evidence", "Part", "Plan", "Table", "TopicEntry", "TopicPage",
    "TopicPart", "plans", "series_of", "table_of", "topic_page",
]  # fmt: skip

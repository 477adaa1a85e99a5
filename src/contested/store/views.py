"""Views that people and Datasette open: claims with their report and speaker, documents, totals.

Only the current version of each document is in them.
"""

import sqlalchemy as sa

_CURRENT = """
SELECT v.* FROM version v WHERE NOT EXISTS
    (SELECT 1 FROM version w WHERE w.document = v.document AND w.rank > v.rank)
"""

_CLAIMS = """
SELECT c.id, d.id AS document, v.publisher, v.title, v.published, c.type, c.polarity, c.modality,
    s.body AS sentence, c.trigger_text AS trigger_words,
    (SELECT p.words_text FROM participant p WHERE p.claim = c.key AND p.role = 'agent') AS agent,
    (SELECT p.party FROM participant p WHERE p.claim = c.key AND p.role = 'agent') AS agent_party,
    (SELECT p.words_text FROM participant p WHERE p.claim = c.key AND p.role = 'target') AS target,
    (SELECT p.party FROM participant p WHERE p.claim = c.key AND p.role = 'target')
        AS target_party,
    c.means_code AS means, l.words_text AS place, l.country, l.lat AS latitude,
    l.lon AS longitude, c.time_from, c.time_to,
    c.quantity_text AS figure, c.quantity_low AS low, c.quantity_high AS high,
    c.quantity_unit AS unit, c.quantity_basis AS basis,
    k.name AS speaker, k.party AS speaker_party, k.act,
    c.verification, c.verification_over AS disputed_over, c.confidence, c.maker, v.url
FROM claim c
    JOIN current_version v ON v.key = c.version
    JOIN document d ON d.key = v.document
    JOIN sentence s ON s.key = c.sentence
    LEFT JOIN place l ON l.claim = c.key AND l.n = 0
    LEFT JOIN speaker k ON k.key =
        (SELECT i.key FROM speaker i WHERE i.claim = c.key ORDER BY i.depth, i.n LIMIT 1)
"""

_DOCUMENTS = """
SELECT d.id, v.title, v.publisher, v.published, v.language, v.url,
    COALESCE((SELECT e.status FROM extraction e
        WHERE e.version = v.key AND e.maker = 'contested' AND e.in_force), 'not_read') AS status,
    (SELECT COUNT(*) FROM claim c WHERE c.version = v.key) AS claims,
    (SELECT COUNT(*) FROM version w WHERE w.document = d.key) AS versions,
    (SELECT COUNT(*) FROM acquisition a WHERE a.version = v.key) AS acquisitions,
    LENGTH(t.body) AS characters, t.hash AS text_hash
FROM document d
    JOIN current_version v ON v.document = d.key
    JOIN text t ON t.key = v.text
"""

_SPEAKERS = """
SELECT k.name AS speaker, k.party, k.act, c.type, COUNT(*) AS claims
FROM speaker k JOIN claim c ON c.key = k.claim JOIN current_version v ON v.key = c.version
GROUP BY k.name, k.party, k.act, c.type
"""

VIEWS = {
    "current_version": _CURRENT,
    "claims": _CLAIMS,
    "documents": _DOCUMENTS,
    "speakers": _SPEAKERS,
}


def install(connection: sa.Connection) -> None:
    """Lay every view anew."""
    for name in reversed(VIEWS):
        connection.exec_driver_sql(f"DROP VIEW IF EXISTS {name}")
    for name, query in VIEWS.items():
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {query}")

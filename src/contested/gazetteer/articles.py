"""An Arabic article inside a name, which is written as it is heard: "Deir Az Zor"."""

import re

from contested.gazetteer.names import key

_INNER_ARTICLE = re.compile(
    r"(?<= )(?:ash|esh|as|es|ad|ed|ar|er|at|et|an|az|ez|ud|ur|us|uz) (?=\w)"
)


def plain_article(name: str) -> tuple[str, ...]:
    """Spellings in which an Arabic article inside a name is not drawn to what follows.

    "Deir Az Zor" is "Deir al-Zor".
    """
    folded = key(name)
    if not _INNER_ARTICLE.search(folded):
        return ()
    return tuple(_INNER_ARTICLE.sub(f"{article} ", folded) for article in ("al", "el"))

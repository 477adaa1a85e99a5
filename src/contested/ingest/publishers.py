"""The known publishers: names for the domain of a URL, a credit or a copyright line."""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from contested.data import entries


@dataclass(frozen=True, slots=True)
class Publishers:
    """Publishers' names by domain and by folded name."""

    by_domain: dict[str, str]
    by_name: dict[str, str]

    def of_url(self, url: str) -> str | None:
        """The publisher whose domain, or a domain above it, the URL has."""
        return self.of_domain(domain(url))

    def of_domain(self, host: str) -> str | None:
        """The publisher that has a domain, or one above it."""
        host = host.strip().lower().removeprefix("www.")
        while host and "." in host:
            if host in self.by_domain:
                return self.by_domain[host]
            host = host.partition(".")[2]
        return None

    def named(self, words: str) -> str | None:
        """The publisher that `words` are the name of."""
        return self.by_name.get(_folded(words))

    def within(self, words: str) -> str | None:
        """The one publisher named in `words`; None where there is none or more than one."""
        text = f" {_folded(words)} "
        names = ((folded, name) for folded, name in self.by_name.items() if len(folded) > 3)
        found = {name for folded, name in names if f" {folded} " in text}
        return found.pop() if len(found) == 1 else None


def publishers(folders: tuple[Path, ...] = ()) -> Publishers:
    """Read the publishers of the program and of `folders`.

    Raises:
        DataError: an entry is wrong.
    """
    by_domain, by_name, short = dict[str, str](), dict[str, str](), dict[str, str]()
    for entry in entries("publishers", "publisher", folders):
        name = entry.text("name")
        for known in _texts(entry.fields.get("domain")) + _texts(entry.fields.get("domains")):
            by_domain[known.lower().removeprefix("www.")] = name
        for known in (
            name,
            *_texts(entry.fields.get("aliases")),
            *_texts(entry.fields.get("names")),
        ):
            by_name[_folded(known)] = name
        if entry.fields.get("agency") is True and len(_initials(name)) > 1:
            short.setdefault(_initials(name), name)
    return Publishers(by_domain, {**short, **by_name})


def domain(url: str) -> str:
    """The host of a URL without `www.`; empty where there is none."""
    try:
        host = urlsplit(url.strip()[:2000]).hostname or ""
    except ValueError:
        return ""
    return host.lower().removeprefix("www.")


def _initials(name: str) -> str:
    """An agency's initials, by which datelines and credits name it ("AP")."""
    return "".join(word[0] for word in _folded(name).split())


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(v for v in value if isinstance(v, str)) if isinstance(value, list) else ()


def _folded(words: str) -> str:
    words = re.sub(r"['’]s\b", "", words.casefold())
    return re.sub(r"\W+", " ", words).strip().removeprefix("the ")

"""`contested brief`: on the terminal, in Markdown, as a page."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from contested.cli.briefs.html import html
from contested.cli.briefs.markdown import markdown, plain
from contested.model.claim import Source
from contested.model.document import Document
from contested.present import Brief, Wording, brief
from contested.present.briefing import Unread
from tests.claims import REPORT, deaths
from tests.cli.conftest import Run
from tests.present.events import events_of
from tests.run.ledgers import BRIDGE, HARBOUR, read_all, write_reports

WORDING = Wording.load()
HOSTILE = '<script>alert("1")</script> [x](javascript:alert) *b* </style> \x1b[2J \u202e'


def hostile_brief() -> Brief:
    """A brief whose every word of a report is hostile."""
    source = Source.of(
        Document("d", REPORT.text, HOSTILE, HOSTILE, 'javascript:alert("1")', "2021-03-04")
    )
    sentence = replace(deaths().sentence, text=HOSTILE)
    (said,) = deaths().attribution
    claim = replace(
        deaths(),
        document=source,
        sentence=sentence,
        attribution=(replace(said, name=HOSTILE, channel=HOSTILE),),
        places=tuple(replace(p, span=replace(p.span, text=HOSTILE)) for p in deaths().places),
    )
    claim = claim.identified()
    made = brief(events_of([claim], "sudan"), {claim.id: claim}, WORDING, {"sudan": HOSTILE})
    return replace(made, unread=(Unread(HOSTILE, "fr", HOSTILE, HOSTILE),))


class Page(HTMLParser):
    """What a page holds: its tags with their attributes, its text, and its anchors."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.words += data

    def values(self, name: str) -> list[str]:
        """All values of an attribute."""
        return [attributes[name] or "" for _, attributes in self.tags if name in attributes]


def test_a_page_runs_nothing_and_fetches_nothing() -> None:
    """Whatever stands in a report."""
    page = Page(html(hostile_brief()))
    assert not {"script", "img", "iframe", "link", "object"} & {tag for tag, _ in page.tags}
    assert not page.values("src")
    assert all(link.startswith(("#", "http://", "https://")) for link in page.values("href"))
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)
    assert any("default-src 'none'" in value for value in page.values("content"))
    assert "<script>" in page.words
    assert "\x1b" not in page.words


def test_every_number_on_a_page_leads_somewhere(run: Run, samples: Path, tmp_path: Path) -> None:
    """No link into the page is dead, and no anchor stands twice."""
    file = tmp_path / "brief.html"
    assert run("brief", "--ledger", samples, "-o", file).exit_code == 0
    page = Page(file.read_text(encoding="utf-8"))
    anchors = page.values("id")
    inside = [link[1:] for link in page.values("href") if link.startswith("#")]
    assert len(anchors) == len(set(anchors))
    assert len(inside) > 50
    assert set(inside) <= set(anchors)
    assert "Meridian Press (sample)" in page.words
    assert "Not read, for their language" in page.words


def test_words_of_a_report_are_no_markup_in_markdown() -> None:
    """Links, emphasis and HTML stay words."""
    words = markdown(hostile_brief())
    assert "<script>" not in words.replace("\\<", "")
    assert "[x](" not in words.replace("\\[", "").replace("\\]", "]")
    assert 'javascript:alert("1")>' not in words
    assert plain("# no heading") == "\\# no heading"
    assert plain("1. no list") == "1\\. no list"
    assert plain("two\n\nlines") == "two lines"


@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_a_brief_fits_any_terminal(
    run: Run, samples: Path, columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line is wider than the terminal."""
    monkeypatch.setenv("COLUMNS", columns)
    done = run("brief", "--ledger", samples)
    assert done.exit_code == 0
    assert max(len(line) for line in done.stdout.splitlines()) <= int(columns)


def test_entries_name_speaker_figure_and_reference(run: Run, samples: Path) -> None:
    """In the sections of the taxonomy, war by war."""
    words = run("brief", "--ledger", samples, "--limit", "0").stdout
    assert "TERRITORY" in words
    assert "War in Sudan" in words
    assert "Oleksandr Syrskyi (Ukraine) says" in words
    assert re.search(r"\[\d+\.\d+\]", words)
    assert "5 reports · 5 publishers · 1 independent origin" in " ".join(words.split())


def test_a_limit_says_how_much_it_leaves_out(run: Run, samples: Path) -> None:
    """So that nobody takes a part for the whole."""
    assert "more; --limit 0 shows all" in run("brief", "--limit", "1", "--ledger", samples).stdout


def test_a_brief_for_programs_is_json(run: Run, samples: Path) -> None:
    """With the filters of every view."""
    done = run("brief", "--json", "--conflict", "sudan", "--ledger", samples)
    made = json.loads(done.stdout)
    assert [chapter["conflict"] for chapter in made["chapters"]] == ["sudan"]
    assert made["references"][0]["number"] == 1


def test_a_file_that_cannot_be_written_is_one_sentence(run: Run, samples: Path) -> None:
    """With the reason."""
    done = run("brief", "--ledger", samples, "-o", "/nowhere/brief.html")
    assert done.exit_code == 3
    assert "cannot be written" in done.stderr


def test_the_next_brief_tells_what_changed(run: Run, tmp_path: Path) -> None:
    """Of its kind: another filter has its own last one, and a look need not be noted."""
    ledger = tmp_path / "l.db"
    read_all(ledger, write_reports(tmp_path / "a.jsonl", HARBOUR))
    run("reconcile", "--ledger", ledger)
    first = run("brief", "--ledger", ledger, "--since-last")
    assert "no earlier brief of this kind" in first.stderr
    assert "Nothing changed" in run("brief", "--ledger", ledger, "--since-last").stderr
    read_all(ledger, write_reports(tmp_path / "b.jsonl", BRIDGE))
    run("reconcile", "--ledger", ledger)
    look = run("brief", "--ledger", ledger, "--since-last", "--no-mark")
    assert "NEW" in look.stdout
    assert "Kherson" in look.stdout
    assert "Odesa" not in look.stdout
    noted = run("brief", "--ledger", ledger, "--since-last", "--json")
    assert json.loads(noted.stdout)["chapters"][0]["sections"][0]["name"] == "new"
    assert "Nothing changed" in run("brief", "--ledger", ledger, "--since-last").stderr
    other = run("brief", "--ledger", ledger, "--since-last", "--type", "strike")
    assert "no earlier brief of this kind" in other.stderr

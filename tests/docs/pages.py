"""The pages of the documentation as tests see them: text, code blocks, links, headings."""

import importlib.util
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.glob("*.md")))
_FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of code: the page and line it stands at, its language line, its text."""

    page: Path
    line: int
    info: str
    text: str

    @property
    def language(self) -> str:
        """The first word after the fence."""
        return self.info.split()[0] if self.info.split() else ""


def name(page: Path) -> str:
    """A page's path within the repository."""
    return page.relative_to(ROOT).as_posix()


def text(page: Path) -> str:
    """The page as it is written."""
    return page.read_text(encoding="utf-8")


def written(*names: str) -> str:
    """The text of some pages of `docs/`, or of all that are not generated."""
    if names:
        return "\n".join(text(DOCS / each) for each in names)
    generated = set(generator("generate").PAGES)
    return "\n".join(text(p) for p in PAGES if p.name not in generated)


def blocks(page: Path) -> list[Block]:
    """Its fenced blocks, in order."""
    found = _FENCE.finditer(text(page))
    return [Block(page, text(page)[: m.start()].count("\n") + 2, m[1].strip(), m[2]) for m in found]


def links(page: Path) -> list[str]:
    """Where its links and pictures lead, code left out."""
    return _LINK.findall(_FENCE.sub("", text(page)))


def anchors(page: Path) -> set[str]:
    """The anchors of its headings, as they are made from headings on the web."""
    plain = _FENCE.sub("", text(page))
    folded = (re.sub(r"[^\w\- ]", "", h.lower()) for h in _HEADING.findall(plain))
    return {each.strip().replace(" ", "-") for each in folded}


def section(page: str, heading: str) -> str:
    """What stands under a heading of a page, up to the next of its level."""
    found = re.search(
        rf"^(#+) {re.escape(heading)}$\n(.*?)(?=^#{{1,2}} |\Z)",
        text(DOCS / page),
        re.MULTILINE | re.DOTALL,
    )
    return found[2] if found else ""


def rows(words: str) -> list[list[str]]:
    """The cells of the tables in a text, headers left out."""
    found: list[list[str]] = []
    lines = words.splitlines()
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        is_rule = set(line) <= set("|- ") and "-" in line
        if line.startswith("|") and not is_rule and not after.startswith("| ---"):
            cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
            found.append([cell.strip() for cell in cells])
    return found


def coded(words: str) -> set[str]:
    """Everything in backticks, the parts of dotted and listed ones too."""
    return {part for span in re.findall(r"`([^`\n]+)`", words) for part in (span, *span.split())}


def generator(module: str) -> ModuleType:
    """A script of `docs/`, imported."""
    if str(DOCS) not in sys.path:
        sys.path.append(str(DOCS))
    if module in sys.modules:
        return sys.modules[module]
    spec = importlib.util.spec_from_file_location(module, DOCS / f"{module}.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[module] = made
    spec.loader.exec_module(made)
    return made

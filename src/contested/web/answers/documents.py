"""Reports in lists, and one to read beside its claims."""

from contested.errors import LedgerError
from contested.model.claim import Claim
from contested.model.document import Document
from contested.present import marks
from contested.store import Filters
from contested.store.holdings import Holding
from contested.web.answers.claims import mark, offsets, openable
from contested.web.asking import cursor
from contested.web.desk import Desk
from contested.web.shapes.base import Page
from contested.web.shapes.claims import ClaimMarks, DocumentCard, DocumentDetail


def document_page(desk: Desk, after: str | None, limit: int) -> Page[DocumentCard]:
    """Reports by their ids."""
    shown = desk.shown(Filters())
    found = desk.ledger.holding_page(after and shown.document_meant(after), limit)
    items = [document_card(shown.holding(each)) for each in found[:limit]]
    last = items[-1].id if len(found) > limit else None
    return Page(
        items=items, total=desk.ledger.document_count(), next=cursor(last) if last else None
    )


def document_card(held: Holding) -> DocumentCard:
    """A report in a list."""
    return DocumentCard(
        id=held.id,
        title=held.title,
        publisher=held.publisher,
        published=held.published,
        language=held.language,
        url=openable(held.url),
        status=held.status.value,
        claims=held.claims,
        characters=held.characters,
    )


def document_detail(desk: Desk, id_: str) -> DocumentDetail:
    """One report with the marks of all its claims.

    Raises:
        LedgerError: there is none of that id.
    """
    shown = desk.shown(Filters(document=id_))
    meant = shown.document_meant(id_)
    held = desk.ledger.holding(meant) if meant else None
    document = next(shown.documents(), None)
    if meant is None or held is None or document is None:
        raise LedgerError(f"There is no document {id_!r}.", "List them.")
    claims = list(shown.claims())
    sealed = next(desk.ledger.documents(Filters(document=meant)))
    if desk.showing.whole_texts:
        text, found = document.text, [_marked(desk, claim, 0) for claim in claims]
    else:
        text, found = _sentences(desk, document, claims)
    return DocumentDetail(
        document=document_card(shown.holding(held)),
        text=text,
        whole=desk.showing.whole_texts,
        masked=sealed.text != document.text,
        claims=found,
    )


def _marked(desk: Desk, claim: Claim, by: int) -> ClaimMarks:
    """The claim's marks, moved by so many characters."""
    sentence = offsets(claim.sentence)
    moved = sentence.model_copy(update={"start": sentence.start + by, "end": sentence.end + by})
    return ClaimMarks(
        id=claim.id,
        type=claim.type,
        label=desk.wording.type(claim.type).label,
        sentence=moved,
        marks=[mark(m, -by) for m in marks(claim, desk.wording)],
    )


def _sentences(desk: Desk, document: Document, claims: list[Claim]) -> tuple[str, list[ClaimMarks]]:
    """The sentences of the claims alone, a line each, and the marks in them."""
    starts, lines, length = dict[int, int](), list[str](), 0
    for start, end in sorted({(c.sentence.start, c.sentence.end) for c in claims}):
        line = document.text[start:end].replace("\n", " ")
        starts[start] = length
        lines.append(line)
        length += len(line) + 1
    found = []
    for claim in claims:
        whole = _marked(desk, claim, starts[claim.sentence.start] - claim.sentence.start)
        first, last = whole.sentence.start, whole.sentence.end
        inside = [m for m in whole.marks if first <= m.start and m.end <= last]
        found.append(whole.model_copy(update={"marks": inside}))
    return "\n".join(lines), found

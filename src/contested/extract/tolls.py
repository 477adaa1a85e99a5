"""Dead and wounded told together: one claim of casualties instead of one of each."""

from dataclasses import replace

from contested.extract.draft import Draft
from contested.extract.reading import Reading

_PARTS = frozenset({"people.killed", "people.wounded"})


def merge_tolls(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """ "290 soldiers killed and wounded" is one figure for both, and so one claim."""
    kept: list[Draft] = []
    for draft in drafts:
        if draft.type in _PARTS and draft.figure is not None:
            same = [
                d
                for d in drafts
                if d is not draft and d.reading is draft.reading and d.figure is draft.figure
            ]
            if any(d.type == "people.casualties" for d in same):
                continue
            if any(d.type in _PARTS and d.type != draft.type for d in same):
                if draft.type == "people.killed":
                    kept.append(replace(draft, type="people.casualties"))
                continue
        kept.append(draft)
    return tuple(kept)

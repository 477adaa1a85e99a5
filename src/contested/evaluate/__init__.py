"""The quality of the extractor, field by field, against claims that people marked by hand.

`evaluate` reads the documents that the gold claims are of and compares what it finds with them.
Gold claims are a JSON record a line, in the shorter form of annotations or as exported.
"""

from contested.evaluate.run import Evaluation, Unplaced, evaluate
from contested.evaluate.score import Score, score

__all__ = ["Evaluation", "Score", "Unplaced", "evaluate", "score"]

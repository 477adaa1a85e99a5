"""Losses from biased claims: who said how many, turned into how many there likely were.

Claims or coded reports → `Selection` → `Fitter` → `Posterior` → tables, charts, words. Needs the
extra `estimate` (JAX, NumPyro, SciPy), which nothing outside `fit`, `density`, `start`, `sample`,
`laplace`, `convergence` and `design` imports.
"""

from contested.estimate.report import Dropped, LossType, Report, Selection

__all__ = ["Dropped", "LossType", "Report", "Selection"]

"""Chooses among the candidates of all toponyms of a document together.

Each candidate starts from a prior (what kind of place, how large) and gains from what the
document says: the container beside it, the countries of the war, and the other toponyms' likely
candidates nearby, in the same region or the same country. Likelihoods are worked out again until
they settle; a town of 2,000 beside its own county wins over a city of that name elsewhere.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from contested.gazetteer import PlaceRecord
from contested.resolve.toponym import Candidate

Floats = npt.NDArray[np.float64]
_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Weights:
    """What each kind of evidence counts, in units of log-likelihood. Set on public corpora."""

    size: float = 1.5
    main: float = 2.2
    capital: float = 0.8
    country: float = 7.0
    region: float = 3.0
    district: float = 0.4
    feature: float = 2.2
    wide: float = 12.0
    container: float = 4.8
    conflict: float = 2.5
    fame: float = 2.5
    fit: float = 3.75
    spelling: float = 0.8
    near: float = 3.0
    same_region: float = 1.5
    same_country: float = 1.2
    reach_km: float = 65.0
    rounds: int = 4


def rank(
    groups: Sequence[Sequence[Candidate]],
    counts: Sequence[int],
    bonus: Sequence[Floats],
    weights: Weights,
) -> list[Floats]:
    """The likelihood of each candidate in each group; a group's likelihoods add up to 1.

    Args:
        groups: the candidates of each distinct toponym, none empty.
        counts: how often each toponym is mentioned.
        bonus: for each group, what the text says of each candidate (containers, the war).
        weights: what the kinds of evidence count.
    """
    flat = [c for group in groups for c in group]
    owner = np.repeat(np.arange(len(groups)), [len(g) for g in groups])
    prior = np.array([_prior(c, weights) for c in flat]) + np.concatenate(bonus)
    support = _support(flat, owner, weights)
    starts = np.concatenate(([0], np.cumsum([len(g) for g in groups])[:-1]))
    heard = 1.0 + np.log(np.array(counts, dtype=float))
    score = prior
    for _ in range(weights.rounds):
        likely = _shares(score, owner, starts)
        gain = np.maximum.reduceat(support * likely[None, :], starts, axis=1) * heard[None, :]
        score = prior + _saturated(gain)
    likely = _shares(score, owner, starts)
    return [likely[owner == n] for n in range(len(groups))]


def _saturated(gain: Floats) -> Floats:
    """The sum of what the others give, each further one counting less."""
    ordered = -np.sort(-gain, axis=1)
    fading = np.power(0.75, np.arange(ordered.shape[1], dtype=np.float64))
    total: Floats = ordered @ fading
    return total


def _shares(score: Floats, owner: npt.NDArray[np.intp], starts: npt.NDArray[np.intp]) -> Floats:
    top = np.maximum.reduceat(score, starts)[owner]
    raised = np.exp(score - top)
    shares: Floats = raised / np.add.reduceat(raised, starts)[owner]
    return shares


def _support(flat: Sequence[Candidate], owner: npt.NDArray[np.intp], weights: Weights) -> Floats:
    """What each candidate (column) gives to each other toponym's candidate (row), if it holds."""
    records = [c.record for c in flat]
    lat = np.radians([r.lat for r in records])
    lon = np.radians([r.lon for r in records])
    x = (lon[:, None] - lon[None, :]) * np.cos((lat[:, None] + lat[None, :]) / 2)
    distance = _EARTH_KM * np.hypot(x, lat[:, None] - lat[None, :])
    country = _codes([r.country for r in records])
    region = _codes([f"{r.country}.{r.admin1}" if r.admin1 else "" for r in records])
    point = np.array([not (r.is_country or r.is_wide or r.feature == "ADM1") for r in records])
    near = weights.near * np.exp(-distance / weights.reach_km) * (point[:, None] & point[None, :])
    same_region = _same(region) * weights.same_region
    same_country = _same(country) * weights.same_country
    total: Floats = near + same_region + same_country
    total[owner[:, None] == owner[None, :]] = 0.0
    return total


def _codes(values: Sequence[str]) -> npt.NDArray[np.intp]:
    known = {v: n for n, v in enumerate(dict.fromkeys(values), 1)}
    return np.array([known[v] if v else -n for n, v in enumerate(values, 1)], dtype=np.intp)


def _same(codes: npt.NDArray[np.intp]) -> Floats:
    same: Floats = (codes[:, None] == codes[None, :]).astype(float)
    return same


def _prior(candidate: Candidate, weights: Weights) -> float:
    record = candidate.record
    score = weights.fit * (candidate.fit - 1.0) + weights.main * record.main
    return score + _kind(record, weights)


def _kind(record: PlaceRecord, weights: Weights) -> float:
    if record.is_country:
        return weights.country
    if record.is_wide:
        return weights.wide
    if record.is_settlement:
        size = weights.size * math.log10(max(record.population, 200) / 200) / 2
        return size + weights.capital * (record.feature == "PPLC")
    if record.feature == "ADM1":
        return weights.region + 2 * (record.population > 0)
    return weights.district if record.feature == "ADM2" else weights.feature

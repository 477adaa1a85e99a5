"""A paragraph on methods, with versions and settings, to be pasted into a paper."""

from importlib.metadata import version

from contested.estimate.fit import Model
from contested.estimate.posterior import Posterior
from contested.estimate.tables import day_of

PAPER = (
    "Radford, Dai, Stoehr, Schein, Fernandez and Sajid, Estimating conflict losses and reporting"
    " biases, PNAS 120 (34), 2023, doi 10.1073/pnas.2307372120"
)
LIMITS = (
    "The estimates are those of this model given these reports and priors. Where no report is"
    " independent of the sides, they rest on the prior that biases are moderate and average out"
    " over speakers; the intervals do not cover the case that all speakers err in the same direction."
)


def paragraph(posterior: Posterior, model: Model) -> str:
    """The paragraph."""
    design, selection = posterior.design, posterior.selection
    first = day_of(1, selection.first)
    last = day_of(design.days, selection.first)
    return " ".join(
        (
            f"Losses were estimated with contested {version('contested')} by the Bayesian"
            f" latent-variable model of {PAPER}, from {len(selection.reports):,} reports of"
            f" {len(design.types)} types of losses by {len(design.speakers)} groups of speakers, from day"
            f" {first} to day {last}.",
            "Daily losses by type are a cubic B-spline with"
            f" {model.knots} knots and a linear trend on the log scale; daily reports are Poisson,"
            " cumulative ones negative binomial, with multiplicative biases by speaker group,"
            " category and side.",
            _sampling(posterior, model),
            _priors(model),
            _used(posterior),
            LIMITS,
        )
    )


def _sampling(posterior: Posterior, model: Model) -> str:
    effort, checked = model.effort, posterior.converged
    if checked is None:
        return (
            "The posterior was approximated by a normal distribution fitted to it (variational"
            f" inference), which has no check of convergence; seed {effort.seed}."
        )
    reached = "converged" if checked.reached else "has NOT converged"
    return (
        f"NUTS (NumPyro {version('numpyro')}, JAX {version('jax')}) drew {effort.chains} chains of"
        f" {effort.draws} draws after two rounds of {effort.warmup} of warm-up, target acceptance"
        f" {effort.acceptance}, tree depth up to {effort.depth}, seed {effort.seed}. The run {reached}:"
        f" largest R-hat {checked.r_hat:.3f}, smallest effective sample size"
        f" {checked.effective:.0f}, {checked.divergences} divergences."
    )


def _priors(model: Model) -> str:
    changed = [
        f"{name} {getattr(model.priors, name)}"
        for name in type(model.priors).__dataclass_fields__
        if getattr(model.priors, name) != getattr(type(model.priors)(), name)
    ]
    return f"Priors: as published{', but ' + ', '.join(changed) if changed else ''}."


def _used(posterior: Posterior) -> str:
    dropped = posterior.selection.dropped
    if not dropped:
        return "No record was left out."
    why = "; ".join(f"{reason} ({count:,})" for reason, count in posterior.selection.reasons())
    return f"{len(dropped):,} records were left out: {why}."

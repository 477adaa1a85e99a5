"""Resolution: what a claim's words stand for. `(Claim, Context) -> Claim`, one step a field.

The built-in resolvers are `RESOLVERS`, in their order; others come by the entry-point group
`contested.resolvers`.
"""

from importlib.metadata import entry_points

from contested.resolve.context import Context, Resolver
from contested.resolve.participants import participants, speakers
from contested.resolve.places import places
from contested.resolve.sides import sides
from contested.resolve.when import times

RESOLVERS: tuple[Resolver, ...] = (speakers, participants, times, places, sides)

GROUP = "contested.resolvers"


def resolvers() -> tuple[Resolver, ...]:
    """The built-in resolvers, and those installed beside us."""
    return (*RESOLVERS, *(point.load() for point in entry_points(group=GROUP)))


__all__ = ["RESOLVERS", "Context", "Resolver", "resolvers"]

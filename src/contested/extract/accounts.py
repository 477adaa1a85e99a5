"""Which claims can be of one account: a blow and its harms, a battle and its ground, a flight and its relief."""

from contested.extract.draft import Draft

_ACCOUNTS = (
    frozenset(
        {
            "strike", "strike.intercepted", "battle.attack", "infrastructure.damaged", "people.killed",
            "people.wounded", "people.missing", "people.rescued", "people.casualties", "people.abused",
            "people.detained", "materiel.destroyed",
        }
    ),
    frozenset(
        {
            "territory.control", "territory.capture", "territory.advance", "territory.withdrawal",
            "territory.annexation", "battle.attack", "battle.repelled", "battle.fortification",
            "people.captured", "people.surrendered", "people.casualties", "materiel.captured", "materiel.destroyed",
        }
    ),
    frozenset(
        {
            "civil.order", "civil.aid", "civil.need", "civil.obstruction", "people.displaced",
            "people.returned", "people.detained", "people.abused",
        }
    ),
)  # fmt: skip


def one_account(one: Draft, other: Draft) -> bool:
    """Whether two claims, by their types, can be told of one happening."""
    return any(one.type in a and other.type in a for a in _ACCOUNTS)

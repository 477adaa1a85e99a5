"""A module that gives one name twice means one thing in half of it: no checker says so."""

import ast
from collections import Counter
from pathlib import Path

import pytest

import contested

SOURCE = Path(contested.__file__).parent


@pytest.mark.parametrize("folder", sorted(p.name for p in SOURCE.iterdir() if p.is_dir()))
def test_no_module_gives_one_constant_twice(folder: str) -> None:
    """Constants of a module that are assigned a second time further down."""
    twice = [
        f"{path.relative_to(SOURCE)}: {name}"
        for path in sorted((SOURCE / folder).rglob("*.py"))
        for name, times in _constants(path).items()
        if times > 1
    ]
    assert not twice


def _constants(path: Path) -> Counter[str]:
    """How often each name in capitals is assigned at the top of a module."""
    top = ast.parse(path.read_text(encoding="utf-8")).body
    targets = (t for node in top if isinstance(node, ast.Assign) for t in node.targets)
    names = (t.id for t in targets if isinstance(t, ast.Name))
    return Counter(n for n in names if n.isupper())

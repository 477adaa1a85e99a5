"""The build takes the page along: it makes it with Node, or says what to do where there is none."""

import importlib.util
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

pytest.importorskip("hatchling", reason="the build's own program is not installed")
FILE = Path(__file__).parents[2] / "hatch_build.py"


@pytest.fixture
def hook() -> ModuleType:
    """The build's hook, loaded as the build loads it."""
    found = importlib.util.spec_from_file_location("hatch_build", FILE)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def _built(hook: ModuleType, root: Path, version: str = "standard") -> list[str]:
    data: dict[str, Any] = {"artifacts": []}
    hook.PageHook(str(root), {}, None, None, "", "wheel").initialize(version, data)
    return list(data["artifacts"])


def _npm(made: bool) -> Callable[..., subprocess.CompletedProcess[str]]:
    def run(command: Sequence[str], cwd: Path, check: bool) -> subprocess.CompletedProcess[str]:
        if not made:
            raise subprocess.CalledProcessError(1, list(command))
        if "build" in command:
            static = cwd.parent / "src" / "contested" / "web" / "static"
            static.mkdir(parents=True)
            (static / "index.html").write_text("<!doctype html>", encoding="utf-8")
        return subprocess.CompletedProcess(list(command), 0)

    return run


def test_a_page_that_is_built_is_taken_along_without_node(
    hook: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in an sdist that carries it."""
    static = tmp_path / "src" / "contested" / "web" / "static"
    static.mkdir(parents=True)
    (static / "index.html").write_text("<!doctype html>", encoding="utf-8")
    monkeypatch.setattr(hook.shutil, "which", lambda _: pytest.fail("Node was looked for"))
    assert _built(hook, tmp_path) == ["src/contested/web/static/**"]


def test_a_page_that_is_not_built_is_built(
    hook: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With npm, in the folder of the page; an editable install waits for `make page`."""
    (tmp_path / "frontend").mkdir()
    monkeypatch.setattr(hook.shutil, "which", lambda _: "npm")
    monkeypatch.setattr(hook.subprocess, "run", _npm(made=True))
    assert _built(hook, tmp_path, "editable") == []
    assert _built(hook, tmp_path) == ["src/contested/web/static/**"]


@pytest.mark.parametrize("npm", [None, "npm"], ids=["without Node", "npm fails"])
def test_without_node_the_build_says_what_to_do(
    hook: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    npm: str | None,
) -> None:
    """And goes on: everything but the page works."""
    (tmp_path / "frontend").mkdir()
    monkeypatch.setattr(hook.shutil, "which", lambda _: npm)
    monkeypatch.setattr(hook.subprocess, "run", _npm(made=False))
    assert _built(hook, tmp_path) == []
    assert "Install Node 20 or newer and run `make page`" in capsys.readouterr().err

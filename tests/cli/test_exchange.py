"""`export`, `import`, `evaluate`: claims out, claims in, claims compared."""

import json
from pathlib import Path

from contested.samples import REPORTS
from contested.store import Filters, Ledger
from tests.cli.conftest import Run


def test_an_export_goes_where_it_is_told_in_the_form_of_its_name(
    run: Run, samples: Path, tmp_path: Path
) -> None:
    """What was written is said on standard error."""
    for name in ("claims.csv", "claims.parquet", "claims.geojson", "claims.jsonl"):
        done = run("export", "claims", "--ledger", samples, "-o", tmp_path / name)
        assert (done.exit_code, done.stdout) == (0, "")
        assert name in done.stderr.replace("\n", "")
        assert (tmp_path / name).stat().st_size > 1000


def test_an_export_without_a_file_is_the_output(run: Run, samples: Path) -> None:
    """JSONL unless another form is asked for."""
    done = run("export", "documents", "--ledger", samples)
    assert len([json.loads(line) for line in done.stdout.splitlines()]) >= 26


def test_exported_claims_come_back_under_their_makers_name(
    run: Run, samples: Path, tmp_path: Path
) -> None:
    """As they were."""
    file = tmp_path / "claims.jsonl"
    run("export", "claims", "--type", "strike", "--ledger", samples, "-o", file)
    done = run("import", "claims", file, "--maker", "Second reader", "--ledger", samples)
    count = len(file.read_text(encoding="utf-8").splitlines())
    assert done.exit_code == 0
    assert f"{count} claims are new" in done.stdout
    with Ledger.open(samples) as ledger:
        assert len(list(ledger.claims(Filters(maker="Second reader")))) == count


def test_lines_that_cannot_come_in_are_listed(run: Run, samples: Path, tmp_path: Path) -> None:
    """With their number; where none comes in, nothing was done."""
    file = tmp_path / "claims.jsonl"
    file.write_text('{"doc": "nowhere", "sentence": "x"}\nno json\n')
    done = run("import", "claims", file, "--maker", "B", "--ledger", samples)
    assert done.exit_code == 3
    assert "claims.jsonl:2 (import)" in done.stderr.replace("\n", "")
    missing = run("import", "claims", tmp_path / "no", "--maker", "B", "--ledger", samples)
    assert missing.exit_code == 3


def test_the_extractor_agrees_with_its_own_claims(run: Run, samples: Path, tmp_path: Path) -> None:
    """Measured against its export, everything is right."""
    file = tmp_path / "gold.jsonl"
    run("export", "claims", "--conflict", "sudan", "--ledger", samples, "-o", file)
    done = run("evaluate", file, "--documents", REPORTS / "sudan.jsonl", "--json")
    told = json.loads(done.stdout)
    assert done.exit_code == 0
    assert (told["recall"], told["unplaced"]) == (1.0, [])
    assert told["usable"] == told["gold"]


def test_the_demo_reads_the_samples_and_says_where_the_page_is(run: Run, tmp_path: Path) -> None:
    """And what to try next."""
    done = run("demo", "--ledger", tmp_path / "demo.db", "--no-browser")
    assert done.exit_code == 0
    assert (tmp_path / "demo.html").is_file()
    assert "demo.html" in done.stdout.replace("\n", "")
    assert "What to try next" in done.stdout
    assert "War in Sudan" in done.stdout

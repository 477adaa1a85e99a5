"""Export: what leaves the ledger as a file, in the forms of the field.

The exporters are an explicit list; others come through the entry points of the group
`contested.exporters`, each an `Exporter`.
"""

from importlib.metadata import entry_points

from contested.export import geojson, jsonl, tables
from contested.export.exporter import Exporter, ExportError
from contested.export.shown import Shown
from contested.export.writing import Exported, export

GROUP = "contested.exporters"

EXPORTERS = (
    Exporter("claims", "jsonl", jsonl.claims),
    Exporter("claims", "csv", tables.claims_csv),
    Exporter("claims", "parquet", tables.claims_parquet),
    Exporter("claims", "arrow", tables.claims_arrow),
    Exporter("claims", "geojson", geojson.claims),
    Exporter("documents", "jsonl", jsonl.documents),
    Exporter("documents", "csv", tables.documents_csv),
    Exporter("documents", "parquet", tables.documents_parquet),
    Exporter("documents", "arrow", tables.documents_arrow),
    Exporter("events", "jsonl", jsonl.events),
    Exporter("events", "csv", tables.events_csv),
    Exporter("events", "parquet", tables.events_parquet),
    Exporter("events", "arrow", tables.events_arrow),
    Exporter("events", "geojson", geojson.events),
    Exporter("series", "jsonl", jsonl.series),
    Exporter("series", "csv", tables.series_csv),
    Exporter("series", "parquet", tables.series_parquet),
    Exporter("series", "arrow", tables.series_arrow),
    Exporter("matrix", "jsonl", jsonl.matrix),
    Exporter("matrix", "csv", tables.matrix_csv),
    Exporter("matrix", "parquet", tables.matrix_parquet),
    Exporter("matrix", "arrow", tables.matrix_arrow),
)


def exporters() -> dict[tuple[str, str], Exporter]:
    """Every exporter by what it writes and its format: ours, and those installed beside us.

    Raises:
        ExportError: an entry point of the group is no exporter.
    """
    found = {(each.what, each.format): each for each in EXPORTERS}
    for point in entry_points(group=GROUP):
        installed = point.load()
        if not isinstance(installed, Exporter):
            raise ExportError(f"{point.value} in {GROUP} is no Exporter.", "Uninstall it.")
        found.setdefault((installed.what, installed.format), installed)
    return found


def exporter(what: str, format_: str) -> Exporter:
    """The exporter of `what` ("claims", "events") in a format.

    Raises:
        ExportError: there is none; the message lists those that there are.
    """
    known = exporters()
    if (what, format_) not in known:
        formats = ", ".join(sorted(f for w, f in known if w == what))
        kinds = ", ".join(sorted({w for w, _ in known}))
        have = f"There are: {formats}." if formats else f"What can be exported: {kinds}."
        raise ExportError(f"{what} cannot be exported as {format_!r}.", have)
    return known[what, format_]


__all__ = [
    "EXPORTERS",
    "ExportError",
    "Exported",
    "Exporter",
    "Shown",
    "export",
    "exporter",
    "exporters",
]

/** The fields of a claim that a reviewer can correct, and how each is entered. */
import {
  actValues,
  basisValues,
  comparatorValues,
  disputedOverValues,
  groupValues,
  kindValues,
  meansCodeValues,
  modalityValues,
  placePrecisionValues,
  placeRoleValues,
  polarityValues,
  timePrecisionValues,
  verificationMethodValues,
  verificationStatusValues,
} from "../api/schema";

/** A value within a part; `words` are looked for in the report and carry their offsets. */
export interface Entry {
  name: string;
  label: string;
  as: "words" | "text" | "number" | "day" | "choice" | "choices" | "party";
  values?: readonly string[];
  optional?: boolean;
}

/** A field of a claim: one value, a part with several, or a list of such parts. */
export interface Field {
  name: string;
  label: string;
  as: "choice" | "type" | "part" | "list";
  values?: readonly string[];
  entries: Entry[];
  /** Whether the field may be empty. */
  optional?: boolean;
}

const words = (label = "Words"): Entry => ({ name: "text", label, as: "words" });
const text = (name: string, label: string): Entry => ({ name, label, as: "text", optional: true });
const number = (name: string, label: string): Entry => ({ name, label, as: "number", optional: true });
const choice = (name: string, label: string, values: readonly string[], optional = false): Entry => ({
  name,
  label,
  as: "choice",
  values,
  optional,
});
const party: Entry = { name: "party", label: "Side", as: "party", optional: true };
const participant = [
  words(),
  party,
  choice("kind", "Kind", kindValues, true),
  { name: "groups", label: "Groups", as: "choices", values: groupValues } satisfies Entry,
  text("id", "Actor"),
];

export const CLAIM_FIELDS: Field[] = [
  { name: "type", label: "Type", as: "type", entries: [] },
  { name: "polarity", label: "Polarity", as: "choice", values: polarityValues, entries: [] },
  { name: "modality", label: "Modality", as: "choice", values: modalityValues, entries: [] },
  { name: "trigger", label: "Trigger", as: "part", entries: [words()] },
  { name: "agent", label: "Agent", as: "part", optional: true, entries: participant },
  { name: "target", label: "Target", as: "part", optional: true, entries: participant },
  {
    name: "quantity",
    label: "Figure",
    as: "part",
    optional: true,
    entries: [
      words(),
      number("low", "Lowest"),
      number("high", "Highest"),
      choice("comparator", "Comparator", comparatorValues),
      text("unit", "Unit"),
      text("object", "Counted"),
      choice("basis", "Basis", basisValues),
    ],
  },
  {
    name: "places",
    label: "Places",
    as: "list",
    entries: [
      words(),
      choice("role", "Role", placeRoleValues),
      text("country", "Country (two letters)"),
      text("admin1", "Region (GeoNames code)"),
      choice("precision", "Precision", placePrecisionValues, true),
      number("lat", "Latitude"),
      number("lon", "Longitude"),
      number("geonames_id", "GeoNames id"),
      text("feature", "Feature code"),
    ],
  },
  {
    name: "time",
    label: "Time",
    as: "part",
    optional: true,
    entries: [
      words(),
      { name: "start", label: "From", as: "day", optional: true },
      { name: "end", label: "To", as: "day", optional: true },
      choice("precision", "Precision", timePrecisionValues, true),
    ],
  },
  {
    name: "means",
    label: "Means",
    as: "part",
    optional: true,
    entries: [words(), choice("code", "Code", meansCodeValues)],
  },
  {
    name: "attribution",
    label: "Speakers",
    as: "list",
    entries: [
      words(),
      text("name", "Full name"),
      party,
      choice("act", "Act", actValues),
      text("channel", "Channel"),
      { name: "said", label: "Said on", as: "day", optional: true },
      number("depth", "Depth (1 is innermost)"),
      text("id", "Actor"),
    ],
  },
  {
    name: "verification",
    label: "Verification",
    as: "part",
    entries: [
      choice("status", "Status", verificationStatusValues),
      { ...words("Words that say so"), optional: true },
      text("by", "By"),
      choice("method", "Method", verificationMethodValues, true),
      choice("over", "Disputed over", disputedOverValues, true),
    ],
  },
];

/** The fields of a claim as they leave the program, in words. */
import type { ComponentChildren } from "preact";
import type { Claim } from "../../api/types";
import { href } from "../../app/route";
import { bounds, days, plain, unit } from "../../text/words";

export function Fields({ claim }: { claim: Claim }) {
  const { quantity, verification, time } = claim;
  return (
    <dl class="fields">
      <Field name="Type" value={claim.type} />
      <Field name="Trigger" value={quoted(claim.trigger.text)} />
      <Field name="Polarity" value={claim.polarity} />
      <Field name="Modality" value={claim.modality} />
      <Field name="Agent" value={participant(claim.agent)} />
      <Field name="Target" value={participant(claim.target)} />
      <Field name="Means" value={claim.means && `${quoted(claim.means.text)} ${plain(claim.means.code)}`} />
      {claim.places.map((place) => (
        <Field
          key={place.start}
          name="Place"
          value={`${quoted(place.text)} ${plain(place.role)}${place.country ? `, ${place.country}` : ", not found"}${
            place.lat === null ? "" : `, ${place.lat}, ${place.lon}`
          }${place.precision ? `, ${plain(place.precision)}` : ""}`}
        />
      ))}
      <Field name="Time" value={time && `${quoted(time.text)} ${days(time.start, time.end)} ${time.precision ?? ""}`} />
      <Field
        name="Figure"
        value={
          quantity &&
          `${quoted(quantity.text)} ${bounds(quantity.low, quantity.high)} ${unit(quantity.unit)}, ${plain(quantity.comparator)}, ${quantity.basis}`
        }
      />
      {claim.attribution.map((speaker) => (
        <Field
          key={`${speaker.start} ${speaker.depth}`}
          name="Speaker"
          value={`${quoted(speaker.text)} ${speaker.name ?? ""}${speaker.party ? ` (${speaker.party})` : ""}: ${speaker.act}${
            speaker.channel ? `, ${speaker.channel}` : ""
          }`}
        />
      ))}
      <Field
        name="Answers"
        value={claim.reaction_to && <a href={href(["claims", claim.reaction_to])}>another claim</a>}
      />
      <Field
        name="Verification"
        value={`${verification.status}${verification.text ? ` ${quoted(verification.text)}` : ""}${
          verification.by ? `, by ${verification.by}` : ""
        }${verification.over ? `, over ${verification.over}` : ""}`}
      />
      <Field name="Confidence" value={claim.confidence.toFixed(2)} />
      <Field name="Id" value={<code>{claim.id}</code>} />
    </dl>
  );
}

function Field({ name, value }: { name: string; value: ComponentChildren }) {
  if (value === null || value === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function quoted(words: string): string {
  return `“${words}”`;
}

function participant(value: Claim["agent"]): string | null {
  if (!value) return null;
  const rest = [value.party, value.kind && plain(value.kind), ...value.groups.map(plain)].filter(Boolean);
  return `${quoted(value.text)} ${rest.join(", ")}`;
}

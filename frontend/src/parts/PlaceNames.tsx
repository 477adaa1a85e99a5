/** The places of an event, with their names in other languages where these are known. */
import type { EventCard } from "../api/types";

type Place = EventCard["places"][number];

export function PlaceNames({ places, all = false }: { places: Place[]; all?: boolean }) {
  const shown = all ? places : places.slice(0, 2);
  return (
    <>
      {shown.map((place) => (
        <span class="place" key={place.name}>
          {place.name}
          <Others names={place.other_names ?? []} />
        </span>
      ))}
      {places.length > shown.length && <span class="more">and {places.length - shown.length} more</span>}
    </>
  );
}

function Others({ names }: { names: string[] }) {
  if (!names.length) return null;
  return <span class="others"> {names.slice(0, 2).join(" · ")}</span>;
}

import type { Place } from '../model/problem.ts';
import type { Draft, Parsed, StatedPlaces } from './intake.ts';

/** `parsed` with every place as `moved` has it. */
export function placesMapped(parsed: Parsed, moved: (place: Place) => Place): Parsed {
  return {
    ...parsed,
    drafts: parsed.drafts.map((draft) => draftMapped(draft, moved)),
    problems: parsed.problems.map((each) => ({ ...each, place: moved(each.place) })),
    ...(parsed.leftOut ? { leftOut: parsed.leftOut.map((each) => ({ ...each, place: moved(each.place) })) } : {}),
  };
}

/** `draft` with every place as `moved` has it. */
export function draftMapped(draft: Draft, moved: (place: Place) => Place): Draft {
  const { places, imagePlaces } = draft;
  return {
    ...draft,
    ...(places ? { places: mapped(places, moved) } : {}),
    ...(imagePlaces
      ? { imagePlaces: new Map([...imagePlaces].map(([address, place]) => [address, moved(place)] as const)) }
      : {}),
  };
}

function mapped(places: StatedPlaces, moved: (place: Place) => Place): StatedPlaces {
  return Object.fromEntries(Object.entries(places).map(([field, place]) => [field, moved(place)] as const));
}

import type { Place } from '../model/problem.ts';
import type { Draft, Parsed, StatedPlaces } from './intake.ts';
import type { LeftOutLine } from './left-out-line.ts';

/** `parsed` with every place as `moved` has it. */
export function placesMapped(parsed: Parsed, moved: (place: Place) => Place): Parsed {
  return {
    ...parsed,
    drafts: parsed.drafts.map((draft) => draftMapped(draft, moved)),
    problems: parsed.problems.map((each) => ({ ...each, place: moved(each.place) })),
    ...(parsed.leftOut ? { leftOut: parsed.leftOut.map((each, at) => lineMapped(each, at, moved)) } : {}),
  };
}

/** No more lines have their places told, and to tell a place may be dear. */
const MOST_PLACED = 200;

function lineMapped(line: LeftOutLine, at: number, moved: (place: Place) => Place): LeftOutLine {
  const { item } = line.place;
  return { ...line, place: at < MOST_PLACED ? moved(line.place) : item === undefined ? {} : { item } };
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

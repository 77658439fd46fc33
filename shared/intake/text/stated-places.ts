import type { Place } from '../../model/problem.ts';
import type { StatedPlaces } from '../intake.ts';
import type { FieldsFound } from './fields-found.ts';
import type { Piece } from './piece.ts';

/** Lines of a text that may name its section stand no deeper. */
const REACH = 24;

/**
 * Where a text states what is checked once its article is complete; `placeOf` gives the place of a line. `pieces` are all that its
 * fields were read from.
 */
export function statedPlaces(
  { headlineLine, publishedLine, section }: FieldsFound,
  pieces: readonly Piece[],
  placeOf: (line: number) => Place,
): { readonly places?: StatedPlaces } {
  const lines = {
    headline: headlineLine,
    published: publishedLine,
    section: section && lineOfSection(section, pieces),
  };
  const places = Object.entries(lines).flatMap(([field, line]) =>
    typeof line === 'number' ? [[field, withField(field, placeOf(line))] as const] : [],
  );
  return places.length === 0 ? {} : { places: Object.fromEntries(places) };
}

/** A line alone does not say what in it is meant. */
function withField(field: string, place: Place): Place {
  return place.path === undefined ? { ...place, path: field } : place;
}

function lineOfSection(section: string, pieces: readonly Piece[]): number | undefined {
  const sought = section.toLowerCase();
  return pieces.slice(0, REACH).find(({ text }) => text.toLowerCase().includes(sought))?.line;
}

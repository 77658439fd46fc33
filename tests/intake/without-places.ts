import type { Draft, GivenFields } from '../../shared/intake/intake.ts';

/** What a draft or front matter says of the article, without where it says so. */
export function withoutPlaces<Fields extends GivenFields | Omit<Draft, 'body'>>(
  fields: Fields,
): Omit<Fields, 'places' | 'imagePlaces'> {
  const { places: _places, imagePlaces: _imagePlaces, ...others } = fields as Fields & Pick<Draft, 'imagePlaces'>;
  return others;
}

import type { Newsroom } from '../model/newsroom.ts';
import { type Place, type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { checkImages } from './check-images.ts';
import { checkSection } from './check-section.ts';
import type { FindPlace } from './find-place.ts';
import type { NormalizedArticle, StatedPlaces } from './intake.ts';

export interface CheckContext {
  readonly newsroom: Newsroom;
  /** When the upload was received. ISO 8601, UTC. */
  readonly received?: string | undefined;
  /** Where in the file something stands as it is written there. */
  readonly find?: FindPlace | undefined;
}

/**
 * What Google's guide to Article structured data allowed a headline until 2023, and what the plugins and validators built on it still cut at or refuse;
 * since then it only warns that longer ones may be cut.
 */
const PARTNERS_HEADLINE_LENGTH = 110;

/** How much of a headline is looked for in its file. Characters. */
const LOOKED_FOR = 40;

/** What is longer is no headline; it stops the article. Characters. */
export const MAX_HEADLINE_LENGTH = 500;

const MINUTE_MS = 60_000;
/** Two clocks may differ by this much. */
const CLOCKS_DIFFER_MS = 15 * MINUTE_MS;
/** A day begins in the easternmost zone so much earlier than in UTC, which a date without a time is read in. */
const EASTERNMOST_MS = 14 * 60 * MINUTE_MS;

type Checked = Pick<NormalizedArticle, 'headline' | 'section' | 'status' | 'published' | 'embargo' | 'images'> & {
  readonly places: StatedPlaces;
  readonly imagePlaces?: ReadonlyMap<string, Place> | undefined;
};

/** What an editor should know of an article though it does not stop it. */
export function checkArticle(article: Checked, context: CheckContext): readonly Problem[] {
  return [
    ...checkHeadline(article, context),
    ...checkSection(article, context.newsroom),
    ...checkDates(article, context.received),
    ...checkImages(article, context.find),
  ];
}

function checkHeadline({ headline, places }: Checked, context: CheckContext): readonly Problem[] {
  const length = [...headline].length;
  if (length <= PARTNERS_HEADLINE_LENGTH || length > MAX_HEADLINE_LENGTH) return [];
  const place = places.headline ?? placeOfHeadline(headline, context);
  return [problem('long-headline', `${length} characters, ${quote(headline)}`, place)];
}

/** Where a headline stands whose format does not say: its end may stand on another line, or with other spaces. */
export function placeOfHeadline(headline: string, { find }: CheckContext): Place {
  return { path: 'headline', ...find?.(headline.slice(0, LOOKED_FOR)) };
}

function checkDates({ status, published, embargo, places }: Checked, received: string | undefined): readonly Problem[] {
  if (published === undefined || received === undefined || status !== 'usable') return [];
  const from = Math.max(Date.parse(received), embargo === undefined ? 0 : Date.parse(embargo));
  const leeway = published.endsWith('T00:00:00.000Z') ? EASTERNMOST_MS : CLOCKS_DIFFER_MS;
  if (Date.parse(published) - from <= leeway) return [];
  const held = embargo === undefined ? 'without an embargo' : `with an embargo until ${minuteOf(embargo)}`;
  const found = `${minuteOf(published)}, ${held}, in a file received at ${minuteOf(received)}`;
  return [problem('future-date', found, places.published ?? { path: 'published' })];
}

function minuteOf(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}

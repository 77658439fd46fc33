import { houseLanguage } from '../model/house-language.ts';
import { ASIAN } from './words/asian.ts';
import { GERMANIC } from './words/germanic.ts';
import { OTHERS_OF_EUROPE } from './words/others-of-europe.ts';
import { RIGHT_TO_LEFT } from './words/right-to-left.ts';
import { ROMANCE } from './words/romance.ts';
import { SLAVIC } from './words/slavic.ts';

/** The few words of the house's own that stand around an article, in the language of the article or the newsroom. */
export interface Wording {
  readonly correction: string;
  readonly updated: string;
  readonly tags: string;
  readonly source: string;
  readonly feeds: string;
  /** `{}` is the site's name. */
  readonly watchOn: string;
  readonly postOn: string;
  readonly openOn: string;
  readonly killed: string;
  readonly withdrawn: string;
  readonly moved: string;
  readonly months: readonly string[];
  /** Day, month name and year as `{d}`, `{m}`, `{y}`. */
  readonly date: string;
}

const WORDING: Readonly<Record<string, Wording>> = {
  ...GERMANIC,
  ...ROMANCE,
  ...SLAVIC,
  ...OTHERS_OF_EUROPE,
  ...RIGHT_TO_LEFT,
  ...ASIAN,
};

/** The languages that the house has words of its own in, as `houseLanguage` names them. */
export const WORDED_LANGUAGES: readonly string[] = Object.keys(WORDING);

/** Where the house has no words of that language, English ones. */
export function wordingFor(language: string): Wording {
  const known = houseLanguage(language);
  return Object.hasOwn(WORDING, known) ? (WORDING[known] ?? GERMANIC.en) : GERMANIC.en;
}

/**
 * `time` (ISO 8601, UTC) as people read it, to the minute: `4 January 2026, 09:30 UTC`. Written from a table of month names, so that
 * the same article gives the same bytes whatever locale data a machine has.
 */
export function readableTime(time: string, wording: Wording): string {
  const month = wording.months[Number(time.slice(5, 7)) - 1] ?? '';
  const date = wording.date
    .replace('{d}', String(Number(time.slice(8, 10))))
    .replace('{m}', month)
    .replace('{y}', time.slice(0, 4));
  return `${date}, ${time.slice(11, 16)} UTC`;
}

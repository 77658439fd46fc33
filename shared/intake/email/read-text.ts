import type { Place } from '../../model/problem.ts';
import type { GivenFields, Parsed } from '../intake.ts';
import { guessLanguage } from '../language/guess-language.ts';
import { cleanCharacters } from '../set-right/clean-characters.ts';
import { joinLines } from '../text/join-lines.ts';
import { readLines } from '../text/read-lines.ts';
import { textFormat } from '../text-format.ts';
import { withMailPlaces } from './mail-places.ts';
import { hasOwnHeadline } from './own-headline.ts';

/** The header that tells the reader of plain text that what follows came as a mail: greetings and signatures are none of it. */
const HEADER = 'From: sender\nTo: desk\n\n';
const HEADER_LINES = 3;
/** Lines enough to see how a text begins and how it is wrapped. */
const OPENING_LINES = 80;

/** The article that a message’s lines are; its headline is `subject` where they have none of their own. `placeOf` tells where a line stands. */
export function readMailText(text: string, subject: string, placeOf: (line: number) => Place): Parsed {
  const opening = cleanCharacters(text.split('\n', OPENING_LINES).join('\n'));
  const language = guessLanguage(opening);
  const dayFirst = language !== 'en' && language !== 'und';
  const given: GivenFields =
    subject === '' || hasOwnHeadline(joinLines(readLines(opening)), dayFirst) ? {} : { headline: subject };
  const { drafts, problems, leftOut = [] } = textFormat.parse(`${HEADER}${text}`, given);
  const parsed: Parsed = {
    drafts: drafts.map((draft) => ({ ...draft, ...given })),
    problems,
    leftOut: leftOut.filter(({ place }) => (place.line ?? 0) > HEADER_LINES),
  };
  return withMailPlaces(parsed, (line) => placeOf(line - HEADER_LINES));
}

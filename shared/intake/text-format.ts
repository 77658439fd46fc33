import { type Body, element } from '../model/body.ts';
import { INNER_LIMITS } from '../model/inner-limits.ts';
import type { Problem } from '../model/problem.ts';
import { quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { hasMore } from './has-more.ts';
import type { Draft, GivenFields, Parsed, TextFormat } from './intake.ts';
import { type GuessedLanguage, guessLanguage } from './language/guess-language.ts';
import { placesMapped } from './map-places.ts';
import { cleanCharacters } from './set-right/clean-characters.ts';
import { tidySpaces } from './set-right/tidy-spaces.ts';
import { buildBody } from './text/build-body.ts';
import { withoutChatMarks } from './text/chat-marks.ts';
import { correctionAtop } from './text/correction-atop.ts';
import { withoutDeskNotes } from './text/desk-notes.ts';
import { lineOfDeskPlan } from './text/desk-plan.ts';
import type { FieldsFound } from './text/fields-found.ts';
import { readHead } from './text/head.ts';
import { inlineText } from './text/inline-text.ts';
import { joinLines } from './text/join-lines.ts';
import { lineOfKillNotice } from './text/kill-notice.ts';
import { withoutLeadingNavigation } from './text/leading-navigation.ts';
import { isAllCapitals } from './text/letters.ts';
import { linesLeftOut } from './text/lines-left-out.ts';
import { linesOfFile } from './text/lines-of-file.ts';
import { withoutMailParts } from './text/mail-parts.ts';
import { withoutPageBreaks } from './text/page-breaks.ts';
import { withoutPageTop } from './text/page-top.ts';
import type { Piece } from './text/piece.ts';
import { type Line, readLines } from './text/read-lines.ts';
import { learnSpelling, setHeadlineCase, setLabelCase } from './text/readable-case.ts';
import { withoutRemarks } from './text/remarks.ts';
import { removeFurniture } from './text/remove-furniture.ts';
import { withoutStars } from './text/starred-line.ts';
import { statedPlaces } from './text/stated-places.ts';
import { readTelegramHead } from './text/telegram-head.ts';
import { correctsByPrefix, withoutWirePrefix } from './text/wire-marks.ts';
import { withoutSetting } from './text/wire-setting.ts';

/** What lies beyond them is taken as it stands, so that the work on any upload is bounded. */
const MOST_JUDGED = INNER_LIMITS.text.judgedLines;
const MAX_LINES = INNER_LIMITS.text.lines;
const MAX_ADDRESSES = INNER_LIMITS.text.addresses;
/** The shortest that there can be. */
const ADDRESS_LENGTH = 6;

/** Plain text, as pasted from a page, a word processor, a mail or a wire: structure is found by how lines look beside one another. */
export const textFormat = { name: 'text', parse: parseText } satisfies TextFormat;

function parseText(text: string, given: GivenFields = {}): Parsed {
  const telegram = given.keep === undefined ? readTelegramHead(text) : undefined;
  if (!telegram) return parseLines(text, given);
  const { headline } = { ...telegram, ...given };
  const parsed = parseLines(telegram.text, headline === undefined ? given : { ...given, headline });
  const titled = headline === undefined ? {} : { headline };
  const drafts = parsed.drafts.map((draft) => ({ ...titled, ...draft }));
  return { ...parsed, drafts, leftOut: [...telegram.leftOut, ...(parsed.leftOut ?? [])] };
}

function parseLines(text: string, given: GivenFields): Parsed {
  if (hasMore(text, '\n', MAX_LINES)) return { drafts: [], problems: [tooMany('lines', MAX_LINES)] };
  if (hasMoreAddresses(text)) return { drafts: [], problems: [tooMany('addresses', MAX_ADDRESSES)] };
  const clean = withoutSetting(cleanCharacters(text));
  // Separators of Unicode end lines as well.
  if (clean !== text && hasMore(clean, '\n', MAX_LINES)) return { drafts: [], problems: [tooMany('lines', MAX_LINES)] };
  const notice = given.status === 'canceled' ? undefined : lineOfKillNotice(clean);
  if (notice !== undefined) return withLinesOfFile(refused('desk-notice', clean, notice), text);
  const plan = given.keep === undefined ? lineOfDeskPlan(clean) : undefined;
  if (plan !== undefined) return withLinesOfFile(refused('desk-plan', clean, plan), text);
  const language = languageOf(clean, given.language);
  const lines = readLines(clean);
  const unbroken = withoutPageBreaks(lines);
  const pieces = joinLines(unbroken).map((piece) =>
    subheadOf({ ...piece, text: withoutStars(tidySpaces(piece.text.replaceAll('\t', ' '), language)) }),
  );
  const judged = pieces.slice(0, MOST_JUDGED);
  const {
    pieces: cleared,
    tags,
    copyright,
  } = removeFurniture(
    withoutLeadingNavigation(
      withoutPageTop(withoutDeskNotes(withoutMailParts(withoutRemarks(withoutChatMarks(judged))))),
    ),
  );
  const dayFirst = language !== 'en' && language !== 'und';
  const { fields, body: bodyPieces } = readHead(cleared, {
    dayFirst,
    given,
    hasSubtitle: SETS_SUBTITLES.test(clean.slice(-LONGEST_SIGN)),
  });
  const stated: Omit<Draft, 'body'> = {
    ...readableFields(withoutCount(fields, clean), language, bodyPieces),
    ...(correctsByPrefix(fields.headline ?? '') ? { significance: 'correction' as const } : {}),
    ...correctionAtop(clean),
    ...(tags.length > 0 || fields.tags ? { tags: [...new Set([...(fields.tags ?? []), ...tags])] } : {}),
    ...(fields.copyright === undefined && copyright !== undefined ? { copyright } : {}),
  };
  const { body: kept, leftOut } = linesLeftOut(withDropped(judged, lines, unbroken), bodyPieces, stated, {
    dayFirst,
    given,
    problems: fields.problems,
  });
  const body = withUnjudged(buildBody(kept), pieces.slice(MOST_JUDGED));
  const problems: Problem[] = [...fields.problems];
  if (fields.headline === undefined && given.headline === undefined) problems.push(noHeadline(cleared[0]));
  // A kill needs no words but the headline.
  if (body.children.length === 0 && given.status !== 'canceled')
    problems.push(problem('no-body', quoteOrNothing(fields.headline), { line: fields.headlineLine ?? 1 }));
  const draft: Draft = {
    ...stated,
    ...statedPlaces(fields, judged, (line) => ({ line })),
    body,
  };
  const parsed: Parsed = { drafts: [draft], problems, ...(leftOut.length > 0 ? { leftOut } : {}) };
  return clean === text ? parsed : withLinesOfFile(parsed, text);
}

/** The Dutch agency counts the versions of a story behind its headline, `(2)`, where others count parts. */
function withoutCount(fields: FieldsFound, text: string): FieldsFound {
  const { headline } = fields;
  if (headline === undefined || !headline.endsWith(')') || !text.slice(0, LEAD_WITHIN).includes('(ANP)')) return fields;
  return { ...fields, headline: headline.replace(/ \(\d{1,2}\)$/, '') };
}

const LEAD_WITHIN = 800;

/** How a French agency sets its subheads: `- Two geese -`. */
const SUBHEAD = /^[–—-] (\p{L}.{1,58}[^\s.,]) [–—-]$/u;

function subheadOf(piece: Piece): Piece {
  if (piece.gap === 0 || piece.text.length > LONGEST_SUBHEAD || !/ [–—-]$/.test(piece.text)) return piece;
  const text = SUBHEAD.exec(piece.text)?.[1];
  return text === undefined ? piece : { ...piece, text, headingLevel: 2 };
}

const LONGEST_SUBHEAD = 66;

/** The Danish agency sets one sentence below each headline, and its name below each text. */
const SETS_SUBTITLES = /\n\s{0,9}\/ritzau\/\s{0,9}$/i;
const LONGEST_SIGN = 40;

function refused(code: 'desk-notice' | 'desk-plan', text: string, line: number): Parsed {
  return { drafts: [], problems: [problem(code, quote(text.split('\n')[line - 1] ?? ''), { line })] };
}

/** `parsed` with its lines counted as an editor shows them. */
function withLinesOfFile(parsed: Parsed, text: string): Parsed {
  const lineOf = linesOfFile(text);
  if (!lineOf) return parsed;
  return placesMapped(parsed, (place) => (place.line === undefined ? place : { ...place, line: lineOf(place.line) }));
}

/** The pieces together with the lines of `lines` that `left` has not, each where it stands. */
function withDropped(pieces: readonly Piece[], lines: readonly Line[], left: readonly Line[]): readonly Piece[] {
  if (left.length === lines.length) return pieces;
  const numbers = new Set(left.map(({ number }) => number));
  const dropped = lines.flatMap(({ text, indent, number, gap }) =>
    numbers.has(number) ? [] : [{ text, raw: text, gap, indent, line: number, lineCount: 1 }],
  );
  return [...pieces, ...dropped].toSorted((one, other) => one.line - other.line);
}

/** The body with what lies beyond the lines that are judged, each line a paragraph. */
function withUnjudged(body: Body, pieces: readonly Piece[]): Body {
  if (pieces.length === 0) return body;
  return { type: 'root', children: [...body.children, ...pieces.map((piece) => element('p', inlineText(piece.text)))] };
}

export function languageOf(text: string, hint: string | undefined): GuessedLanguage {
  const primary = hint?.toLowerCase().split('-')[0];
  switch (primary) {
    case undefined:
      return guessLanguage(text);
    case 'en':
    case 'de':
    case 'fr':
    case 'es':
    case 'it':
    case 'pt':
    case 'nl':
      return primary;
    default:
      return 'und';
  }
}

function hasMoreAddresses(text: string): boolean {
  if (text.length <= MAX_ADDRESSES * ADDRESS_LENGTH) return false;
  let count = 0;
  for (const _mark of text.matchAll(/@|:\/\/|www\./gi)) if (++count > MAX_ADDRESSES) return true;
  return false;
}

function tooMany(what: 'lines' | 'addresses', most: number): Problem {
  const place = what === 'lines' ? { line: most + 1 } : {};
  return problem('too-large', `more than ${most} ${what}`, place, {
    needed: `a text of at most ${most} ${what}`,
    mend: 'Split the file.',
  });
}

function noHeadline(first: Piece | undefined): Problem {
  return problem('no-headline', quoteOrNothing(first?.text), { line: first?.line ?? 1 });
}

/** The fields as readers see them: capitals set in readable case. */
export function readableFields(
  fields: FieldsFound,
  language: GuessedLanguage,
  body: readonly Piece[],
): Omit<Draft, 'body'> {
  const { problems: _problems, headlineLine: _line, publishedLine: _date, headline, section, ...others } = fields;
  return {
    ...others,
    ...(headline === undefined ? {} : { headline: readableHeadline(headline, language, body) }),
    ...(section === undefined ? {} : { section: isAllCapitals(section) ? setLabelCase(section, language) : section }),
  };
}

function readableHeadline(headline: string, language: GuessedLanguage, body: readonly Piece[]): string {
  const plain = withoutWirePrefix(headline);
  if (!isAllCapitals(plain) || plain.length < 6) return plain;
  return setHeadlineCase(plain, language, learnSpelling(body.map((piece) => piece.text).join('\n')));
}

function quoteOrNothing(text = ''): string {
  return text === '' ? 'nothing' : quote(text);
}

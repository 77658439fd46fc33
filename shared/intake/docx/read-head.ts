import { INNER_LIMITS } from '../../model/inner-limits.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { bareByline } from '../bare-byline.ts';
import type { Draft, GivenFields, StatedPlaces } from '../intake.ts';
import { joinNames } from '../join-names.ts';
import type { LeftOutLine } from '../left-out-line.ts';
import { tidySpaces } from '../set-right/tidy-spaces.ts';
import { withoutDeskNotes } from '../text/desk-notes.ts';
import type { FieldsFound } from '../text/fields-found.ts';
import { readHead } from '../text/head.ts';
import { withoutLeadingNavigation } from '../text/leading-navigation.ts';
import { linesLeftOut } from '../text/lines-left-out.ts';
import { withoutMailParts } from '../text/mail-parts.ts';
import type { Piece } from '../text/piece.ts';
import { removeFurniture } from '../text/remove-furniture.ts';
import { statedPlaces } from '../text/stated-places.ts';
import { languageOf, readableFields } from '../text-format.ts';
import { findTitle } from './find-title.ts';
import { isListItem, keepWholeLists } from './whole-lists.ts';
import type { WordBlock, WordParagraph } from './word-blocks.ts';

export interface WordHead {
  readonly fields: Omit<Draft, 'body'>;
  readonly problems: readonly Problem[];
  readonly leftOut: readonly LeftOutLine[];
  /** The blocks that are the article’s text. */
  readonly blocks: readonly WordBlock[];
}

/** Lines in a style for one field stand no deeper. */
const STYLED_REACH = 15;
/** No article has as many; what lies beyond is taken as it stands. */
const MOST_JUDGED = INNER_LIMITS.word.judgedParagraphs;
const LONGEST_PIECE = 2000;
const BULLET = '•';
/** Lines in the style for who wrote it, one below the other. */
const MOST_NAMES = 5;

/**
 * Divides a document into what its first and last lines say of the article and its text: by their styles where they have any, else by
 * the rules for plain text. `given` is what its front matter said.
 */
export function readWordHead(all: readonly WordBlock[], given: GivenFields, bodySize: number): WordHead {
  const { fields: styled, blocks } = takeStyled(all);
  const language = languageOf(blocks.map(textOf).join('\n').slice(0, 20_000), given.language);
  const dayFirst = language !== 'en' && language !== 'und';
  const title = findTitle(blocks, bodySize);
  const judged = blocks.slice(0, MOST_JUDGED);
  const pieces = judged.flatMap((block, index) => {
    const text = tidySpaces(textOf(block), language);
    if (text === '') return [];
    // What Word numbers or sets a bullet before is read as what it looks like.
    const shown = isListItem(block) && block !== title ? `${BULLET} ${text}` : text;
    return [{ ...pieceOf(shown, index), ...(block === title ? { headingLevel: 1 } : {}) }];
  });
  const cleared = removeFurniture(withoutLeadingNavigation(withoutDeskNotes(withoutMailParts(pieces))));
  const { fields, body, above } = headOf(cleared.pieces, title && judged.indexOf(title), { dayFirst, given });
  const { tags } = cleared;
  const found: Omit<Draft, 'body'> = {
    ...readableFields(fields, language, body),
    ...(tags.length > 0 || fields.tags ? { tags: [...new Set([...(fields.tags ?? []), ...tags])] } : {}),
    ...(fields.copyright === undefined && cleared.copyright !== undefined ? { copyright: cleared.copyright } : {}),
    ...styled,
    ...placesIn(fields, styled.places, pieces, blocks),
  };
  const { body: own, leftOut } = linesLeftOut(pieces, [...above, ...body], found, {
    dayFirst,
    given,
    problems: fields.problems,
  });
  const indexOf = ({ place }: LeftOutLine) => (place.line ?? 0) - 1;
  const lost = new Set(leftOut.map(indexOf));
  const kept = keepWholeLists(blocks, new Set(own.map(({ line }) => line - 1)), lost);
  return {
    fields: found,
    leftOut: leftOut
      .filter((each) => !kept.has(indexOf(each)))
      .map((each) => ({ ...each, place: placeOf(blocks[indexOf(each)]) })),
    problems: fields.problems.map((each) => ({ ...each, place: placeOf(blocks[(each.place.line ?? 0) - 1]) })),
    blocks: blocks.filter(
      (block, index) =>
        index >= MOST_JUDGED || kept.has(index) || (!hasWords(block) && !isLetterhead(block, index, fields)),
    ),
  };
}

/** Only what has words can be judged by them, and a table never is a line of the head. */
function hasWords(block: WordBlock): boolean {
  return block.kind === 'paragraph' && block.text !== '';
}

/** Whether a table stands above the headline, as the newspaper's name does on its paper. */
function isLetterhead(block: WordBlock, index: number, { headlineLine = 0 }: FieldsFound): boolean {
  return block.kind === 'table' && index < headlineLine - 1;
}

interface FoundHead extends ReturnType<typeof readHead> {
  /** Lines above the title that are the text’s nonetheless. */
  readonly above: readonly Piece[];
}

function headOf(
  pieces: readonly Piece[],
  title: number | undefined,
  options: Parameters<typeof readHead>[1],
): FoundHead {
  const head = readHead(pieces, options);
  const at = title === undefined ? -1 : pieces.findIndex(({ line }) => line === title + 1);
  if (at <= 0 || head.fields.headline === pieces[at]?.text || options.given.headline !== undefined)
    return { ...head, above: [] };
  // What stands above hid the title: it is the headline, and they are text.
  return { ...readHead(pieces.slice(at), options), above: pieces.slice(0, at) };
}

function textOf(block: WordBlock): string {
  if (block.kind === 'paragraph')
    return block.text.replaceAll('\n', ' ').slice(0, block.text.length > LONGEST_PIECE * 4 ? LONGEST_PIECE : undefined);
  return block.rows
    .flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.map(textOf)))
    .join('\t')
    .slice(0, LONGEST_PIECE);
}

function pieceOf(text: string, index: number): Piece {
  return { text, raw: text, gap: index === 0 ? 0 : 1, indent: 0, line: index + 1, lineCount: 1 };
}

/** Where a reader of the document finds a block. */
function placeOf(block: WordBlock | undefined): Place {
  if (block?.kind !== 'table') return block?.facts.at ?? {};
  return placeOf(block.rows[0]?.cells[0]?.blocks[0]);
}

function placesIn(
  fields: FieldsFound,
  styled: StatedPlaces | undefined,
  pieces: readonly Piece[],
  blocks: readonly WordBlock[],
): { readonly places?: StatedPlaces } {
  const { places } = statedPlaces(fields, pieces, (line) => placeOf(blocks[line - 1]));
  return places || styled ? { places: { ...places, ...styled } } : {};
}

/** The fields whose lines have a style that names them, and the blocks without those and without a table of contents. */
function takeStyled(blocks: readonly WordBlock[]): {
  readonly fields: GivenFields;
  readonly blocks: readonly WordBlock[];
} {
  let fields: GivenFields = {};
  const names: string[] = [];
  let lastName = -1;
  const left = blocks.filter((block, index) => {
    if (block.kind === 'table' || block.text === '') return true;
    const kind = block.facts.role?.kind;
    if (kind === 'contents') return false;
    const field = index < STYLED_REACH ? styledField(kind, block) : undefined;
    const [name] = Object.keys(field ?? {});
    if (field?.byline !== undefined && (names.length === 0 || lastName === index - 1) && names.length < MOST_NAMES) {
      names.push(field.byline);
      lastName = index;
      fields = { ...fields, byline: joinNames(names) };
      return false;
    }
    if (!field || name === undefined || name in fields) return true;
    const places = kind === 'section' ? { places: { section: block.facts.at } } : {};
    fields = { ...fields, ...field, ...places };
    return false;
  });
  return { fields, blocks: left };
}

function styledField(kind: string | undefined, { text }: WordParagraph): GivenFields | undefined {
  const line = text.replace(/\s+/g, ' ');
  if (kind === 'standfirst' && line.length <= 2000) return { standfirst: line };
  if (kind === 'byline' && line.length <= 300) return { byline: bareByline(line) };
  return kind === 'section' && line.length <= 100 ? { section: line } : undefined;
}

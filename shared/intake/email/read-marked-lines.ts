import { type BodyNode, element } from '../../model/body.ts';
import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { type Block, isElement } from '../html/content.ts';
import { withoutOuterRules } from '../html/without-outer-rules.ts';
import type { Draft, GivenFields, Parsed } from '../intake.ts';
import { guessLanguage } from '../language/guess-language.ts';
import { listParagraphs } from '../list-paragraphs.ts';
import { readCreditLine } from '../text/bylines.ts';
import { withoutDeskNotes } from '../text/desk-notes.ts';
import { readHead } from '../text/head.ts';
import { withoutLeadingNavigation } from '../text/leading-navigation.ts';
import { isAllCapitals } from '../text/letters.ts';
import { linesLeftOut } from '../text/lines-left-out.ts';
import { withoutMailParts } from '../text/mail-parts.ts';
import type { Piece } from '../text/piece.ts';
import { learnSpelling, setHeadlineCase } from '../text/readable-case.ts';
import { removeFurniture } from '../text/remove-furniture.ts';
import { statedPlaces } from '../text/stated-places.ts';
import { withoutWirePrefix } from '../text/wire-marks.ts';
import { joinBlocks, type MarkedLine } from './mail-blocks.ts';
import { hasOwnHeadline } from './own-headline.ts';

/** What tells the rules for plain text that the lines below came as a mail. */
const HEADER: readonly Piece[] = ['From: sender', 'To: desk'].map((text) => ({ ...pieceOf(text), line: 0 }));
const LONGEST_HEADING = 110;
/** What lies beyond them is taken as it stands. */
const MOST_JUDGED = INNER_LIMITS.text.judgedLines;

/**
 * The article that a message’s lines in HTML are. Which of them are headline, byline, text or furniture is for their words to say,
 * by the rules for plain text; how they look is for their markup.
 */
export function readMarkedLines(lines: readonly MarkedLine[], subject: string): Parsed {
  const pieces = piecesOf(lines.slice(0, MOST_JUDGED));
  const language = guessLanguage(pieces.map(({ text }) => text).join('\n'));
  const dayFirst = language !== 'en' && language !== 'und';
  const given: GivenFields = subject === '' || hasOwnHeadline(pieces, dayFirst) ? {} : { headline: subject };
  const cleared = removeFurniture(withoutLeadingNavigation(withoutDeskNotes(withoutMailParts([...HEADER, ...pieces]))));
  const { fields, body } = readHead(cleared.pieces, { dayFirst, given });
  const { problems, headlineLine: _line, publishedLine: _date, headline: found, section, ...others } = fields;
  const plain = found === undefined ? undefined : withoutWirePrefix(found);
  const spelling = () => learnSpelling(body.map(({ text }) => text).join('\n'));
  const headline =
    plain !== undefined && isAllCapitals(plain) && plain.length > 5
      ? setHeadlineCase(plain, language, spelling())
      : plain;
  const tags = [...new Set([...(others.tags ?? []), ...cleared.tags])];
  const stated: Omit<Draft, 'body'> = {
    ...others,
    ...given,
    ...(headline === undefined ? {} : { headline }),
    ...(section === undefined ? {} : { section }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(cleared.copyright === undefined || others.copyright !== undefined ? {} : { copyright: cleared.copyright }),
    ...statedPlaces(fields, pieces, (line) => ({ line })),
  };
  const { leftOut } = linesLeftOut(pieces, body, stated, { dayFirst, given, problems });
  return { drafts: [{ ...stated, body: { type: 'root', children: bodyOf(lines, body) } }], problems, leftOut };
}

/** The lines that have words of their own to judge them by; lists, tables and pictures have none. */
function piecesOf(lines: readonly MarkedLine[]): readonly Piece[] {
  return lines.flatMap((line, index) => {
    const level = headingLevel(line);
    if (line.text === '' || (line.inline === undefined && level === undefined)) return [];
    const gap = index > 0 && lines[index - 1]?.block !== line.block ? 1 : 0;
    return [{ ...pieceOf(line.text), gap, line: index + 1, ...(level === undefined ? {} : { headingLevel: level }) }];
  });
}

function pieceOf(text: string): Piece {
  return { text, raw: text, gap: 0, indent: 0, line: 1, lineCount: 1 };
}

/** The rank of a heading, or of a line in bold that stands by itself: mail programs offer no other headings. */
function headingLevel({ block, inline, text }: MarkedLine): number | undefined {
  if (block.type !== 'embed' && /^h[2-6]$/.test(block.tagName)) return Number(block.tagName.slice(1)) - 1;
  return inline !== undefined && isBold(inline) && isLabelled(text) ? 2 : undefined;
}

function isBold(inline: readonly BodyNode[]): boolean {
  const [only] = inline;
  return inline.length === 1 && only !== undefined && isElement(only, 'strong');
}

function isLabelled(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[.,;:…]["'”’»)]*$/.test(text) && readCreditLine(text, false) === undefined;
}

/** The blocks of the lines that are the article’s: those of `body`, and what stands among them and has no words to judge. */
function bodyOf(lines: readonly MarkedLine[], body: readonly Piece[]): readonly Block[] {
  const kept = new Set(body.map(({ line }) => line - 1));
  const first = body[0]?.line ?? 0;
  const last = lines.length > MOST_JUDGED ? lines.length : (body.at(-1)?.line ?? 0);
  const judged = (line: MarkedLine) => line.inline !== undefined || headingLevel(line) !== undefined;
  // Lists and tables that end an article follow its last line; behind other words, which are none of it, they belong to those.
  const end = lines.findIndex((line, index) => index >= last && line.text !== '' && judged(line));
  const chosen = lines.filter((line, index) => {
    if (index >= MOST_JUDGED) return true;
    if (line.text !== '' && judged(line)) return kept.has(index);
    return (index >= first - 1 || isPicture(line)) && (end < 0 || index < end);
  });
  return withoutOuterRules(listParagraphs(joinBlocks(chosen).map(headed)));
}

function isPicture({ block }: MarkedLine): boolean {
  return block.type !== 'embed' && block.tagName === 'figure';
}

/** A paragraph that is a line in bold as the heading that it stands for. */
function headed(block: Block, index: number, blocks: readonly Block[]): Block {
  if (block.type === 'embed' || block.tagName !== 'p' || !isBold(block.children)) return block;
  const [bold] = block.children;
  const next = blocks[index + 1];
  if (bold?.type !== 'element' || !next || next.type === 'embed') return block;
  const words = bold.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const stands = words !== '' && isLabelled(words) && !(next.tagName === 'p' && isBold(next.children));
  return stands ? element('h2', bold.children, block.properties) : block;
}

import { type Element, plainText } from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import { guessLanguage } from '../language/guess-language.ts';
import { isAskedFor, type LeftOutLine } from '../left-out-line.ts';
import { parseTime } from '../parse-time.ts';
import { isDayWithoutYear } from '../text/author-lines.ts';
import { type CreditLine, readCreditLine } from '../text/bylines.ts';
import { isInTitleCase } from '../text/headline.ts';
import { readHashtagLine, readLabelLine } from '../text/label-lines.ts';
import { areTwoNames, isNameWithRole, isPersonName } from '../text/names.ts';
import { isCreditLine } from '../text/picture-credits.ts';
import { speaksOfEmbargo } from '../text/read-embargo.ts';
import { isKnownSection } from '../text/section-labels.ts';
import { type Block, isElement } from './content.ts';
import type { Findings } from './findings.ts';
import { hasProse, LEAST_PROSE } from './has-prose.ts';
import { noteByline } from './metadata-rules.ts';
import { noteLabel, noteLabelLine } from './note-labels.ts';
import type { ClearedBlocks } from './without-notes.ts';

/** So far down may the lines stand that say who wrote an article, and when. */
const REACH = 4;
const MAX_LINE = 160;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const PARTICLE = `(?:and|&|de|del|della|di|da|du|la|le|van|von|der|den|ter|bin|al|el|y|e|i|et|und|of)`;
/** `By` and names; behind a comma or a bar anything may follow. */
const BYLINE = new RegExp(
  String.raw`^[Bb](?:y|Y):?\s+${NAME}(?:,?\s+(?:${NAME}|${PARTICLE})){0,12}(?:\s*[,|·•–—].{0,100})?$`,
  'u',
);

/** A date in figures, which may begin with the day or the month. */
const IN_FIGURES = /\d[./]\d{1,2}[./]\d/;

/**
 * Takes section, byline and date off the top of an article, where they stand in lines of their own. Lines among them that say nothing of the kind
 * (`3 min read`) are left out, but for those that `keep` asks for.
 */
export function takeOpeningLines(
  blocks: readonly Block[],
  findings: Findings,
  headline: string,
  keep?: readonly string[],
): ClearedBlocks {
  let isOpening = hasProse(blocks);
  const leftOut: LeftOutLine[] = [];
  const kept = blocks.filter((block, index) => {
    if (isOpening && index < REACH && isElement(block, 'ul') && takesList(block, findings)) return false;
    if (index === blocks.length - 1 && isElement(block, 'p') && takesTags(cleanLine(plainText(block)), findings))
      return !hasProse(blocks);
    if (index >= REACH || block.type === 'embed' || !/^(?:p|h[2-6])$/.test(block.tagName)) return true;
    const written = plainText(block);
    if (isHeldBack(written)) return true;
    if (isOpening && written.includes('\n') && takesLines(written, blocks, findings)) return false;
    const line = cleanLine(written);
    const isText = line.length > MAX_LINE || blocks.length === 1;
    if (!isText && isStated(line, block.tagName === 'p', findings)) return false;
    if (isOpening && block.tagName === 'p' && (takesTags(line, findings) || noteLabelLine(line, findings)))
      return false;
    if (isText || block.tagName !== 'p') {
      isOpening = false;
      return true;
    }
    const next = blocks[index + 1];
    const isCredited =
      isOpening &&
      ((index === 0 && next !== undefined && isSection(line, findings)) ||
        isSubtitle(line, block, next, findings) ||
        isCredit(line, blocks, findings) ||
        (next?.type === 'element' && next.tagName === 'p' && isName(line, plainText(next), findings, headline)));
    const isLeftOut = isOpening && !isCredited && saysNothing(line) && !isAskedFor(line, keep);
    if (isLeftOut) leftOut.push({ place: {}, text: line });
    isOpening = isCredited || isLeftOut;
    return !isOpening;
  });
  return { blocks: kept, leftOut };
}

/** Whether one of a paragraph’s lines speaks of an embargo, of which every format is asked alike. */
function isHeldBack(written: string): boolean {
  return (
    written.length <= LONGEST_HELD && written.split('\n', MOST_LINES).some((line) => speaksOfEmbargo(cleanLine(line)))
  );
}

const LONGEST_HELD = 600;

/** Whether a line below the headline, of a piece or of what a word processor wrote, is no sentence and stands directly above the writer’s name. */
function isSubtitle(line: string, block: Element, next: Block | undefined, findings: Findings): boolean {
  if (!findings.isManuscript || findings.standfirst !== undefined || findings.byline !== undefined) return false;
  if (line.length < SHORTEST_SUBTITLE || SENTENCE_END.test(line) || next === undefined || !isElement(next, 'p'))
    return false;
  const below = plainText(next);
  const isNamed = below.length <= MAX_LINE && readCreditLine(cleanLine(below), false)?.byline !== undefined;
  if (!isNamed || readCreditLine(line, false) !== undefined || plainText(block).includes('\n')) return false;
  findings.standfirst = line;
  return true;
}

const SHORTEST_SUBTITLE = 20;
const SENTENCE_END = /[.!?…:;,]["'”’»)]*$/;

/** Whether a line above the text is nothing but hashtags. */
function takesTags(line: string, findings: Findings): boolean {
  const tags = line.startsWith('#') ? readHashtagLine(line) : [];
  if (tags.length === 0) return false;
  findings.tags ??= tags;
  return true;
}

/** Whether a list above the text is nothing but who wrote it, when, and how long it takes to read. */
function takesList({ children }: Element, findings: Findings): boolean {
  const items = children.map((item) => cleanLine(plainText(item)));
  if (items.length > MOST_LINES || items.some((item) => item.length > LONGEST_CREDIT || speaksOfEmbargo(item)))
    return false;
  const credits = items.map((item) => readCreditLine(item, false) ?? (isDayWithoutYear(item, false) ? {} : undefined));
  if (!credits.some((credit) => credit !== undefined)) return false;
  if (!items.every((item, i) => credits[i] !== undefined || isPersonName(item))) return false;
  items.forEach((item, i) => {
    noteCredit(credits[i] ?? { byline: item }, findings);
  });
  return true;
}

const LONGEST_CREDIT = 60;

/** Lines of one paragraph above the text. */
const MOST_LINES = 12;
const LABELLED = /^[\p{L}][\p{L}\p{N} _-]{0,30}\s?[:：]/u;

/** Whether a paragraph is nothing but lines that state fields: `Author: Jane Doe`, or names and dates as they stand. */
function takesLines(written: string, blocks: readonly Block[], findings: Findings): boolean {
  const lines = written.split('\n', MOST_LINES + 1).map(cleanLine);
  if (lines.length > MOST_LINES || lines.some((line) => line === '' || line.length > MAX_LINE)) return false;
  const labels = lines.map(readLabelLine);
  const known = labels.filter((label) => label !== undefined);
  if (known.length >= 2 && known.length * 2 >= lines.length && lines.every((line) => LABELLED.test(line))) {
    for (const label of known) noteLabel(label, findings);
    return true;
  }
  const credits = lines.map((line) => readCreditLine(line, IN_FIGURES.test(line) && startsWithDay(blocks)));
  if (credits.some((credit) => credit === undefined)) return false;
  for (const credit of credits) noteCredit(credit ?? {}, findings);
  return true;
}

/** Whether a line says who wrote the article or when; what stands behind a name may be the date. */
function isStated(line: string, isParagraph: boolean, findings: Findings): boolean {
  const dated = isParagraph && /\d{4}/.test(line) && BYLINE.test(line) ? readCreditLine(line, false) : undefined;
  if (dated?.byline !== undefined && dated.published !== undefined) {
    noteCredit(dated, findings);
    return true;
  }
  return isByline(line, findings) || isDate(line, findings);
}

function isSection(line: string, findings: Findings): boolean {
  if (!isKnownSection(line)) return false;
  findings.section ??= line;
  return true;
}

/** Whether a line states who wrote the article, where and when, and nothing else, in any language that plain text is read in. */
function isCredit(line: string, blocks: readonly Block[], findings: Findings): boolean {
  const credit = readCreditLine(line, IN_FIGURES.test(line) && startsWithDay(blocks));
  if (credit === undefined || isEmpty(credit)) return false;
  noteCredit(credit, findings);
  return true;
}

/** Whether a line is one of those that stand beside a writer and a day, and says nothing of either: `3 min read`. */
function saysNothing(line: string): boolean {
  const credit = readCreditLine(line, false);
  return credit !== undefined && isEmpty(credit);
}

function isEmpty(credit: CreditLine): boolean {
  return Object.keys(credit).length === 0;
}

function startsWithDay(blocks: readonly Block[]): boolean {
  const language = guessLanguage(blocks.map(plainText).join('\n'));
  return language !== 'en' && language !== 'und';
}

function noteCredit({ byline, dateline, published, modified }: CreditLine, findings: Findings): void {
  findings.byline ??= byline;
  findings.dateline ??= dateline;
  findings.published ??= published?.instant;
  findings.modified ??= modified?.instant;
}

/** Whether a line is the name of whoever wrote the text below it, perhaps with an office. */
function isName(line: string, below: string, findings: Findings, headline: string): boolean {
  // Of a page’s lines others say whether they are names: most of them are labels.
  if (findings.isPage || findings.byline !== undefined || below.length < LEAST_PROSE) return false;
  const mayBe = isPersonName(line) || isNameWithRole(line) || (areTwoNames(line) && !isInTitleCase(headline));
  if (!mayBe || isCreditLine(line)) return false;
  findings.byline = line;
  return true;
}

function isByline(line: string, findings: Findings): boolean {
  const known = findings.byline;
  const isKnown =
    known !== undefined &&
    (line === known ||
      (/^by/i.test(line) && new RegExp(`^by:?\\s+${escapePattern(known)}(?:$|\\s*[,|·•–—])`, 'i').test(line)));
  // A sentence may begin with “By” as well; it ends like one.
  const reads = BYLINE.test(line) && !/[^.\p{Lu}][.!?]$/u.test(line);
  if (!isKnown && !reads) return false;
  noteByline(line, findings);
  return true;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

const DATED =
  /^((?:(?:first\s{1,9})?(?:published|posted|updated|last\s{1,9}updated|modified|date)(?:\s{1,9}on)?\s{0,9}:?\s{1,9})?)(.{1,60})$/i;

function isDate(line: string, findings: Findings): boolean {
  const [, , written = ''] = DATED.exec(line) ?? [];
  if (written === '') return false;
  if (findings.timeTexts.has(written)) return true;
  const time = parseTime(written);
  if (time === undefined) return false;
  if (/^(?:last\s+)?(?:updated|modified)/i.test(line)) findings.modified ??= time;
  else findings.published ??= time;
  return true;
}

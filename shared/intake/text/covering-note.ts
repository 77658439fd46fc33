import { readCreditLine } from './bylines.ts';
import { readDateline } from './dateline.ts';
import { countWords, endsOpen, endsSentence } from './letters.ts';
import { isClosing, isGreeting, isNameOfSomebody, isSignedBy, saidToDesk } from './said-to-desk.ts';
import { isRelease } from './wire-marks.ts';

const RULE = /^(?:[-*_=~#•—–]\s*){3,}$/;

const MAX_PARAGRAPHS = 10;
/** Words of a paragraph to the desk; the words of an article are more. */
const LONGEST_PARAGRAPH = 60;
/** Words of what stands between two things that are said to the desk. */
const LONGEST_BETWEEN = 25;
/** Words of a name with what its bearer is below it. */
const LONGEST_SIGNATURE = 20;
/** Words of a title, and of the text that follows one. */
const TITLE = { fewest: 3, most: 30 };
const FEWEST_OF_TEXT = 15;
/** Paragraphs below a title in which its text begins: standfirst, byline, date. */
const MOST_OF_HEAD = 4;

/**
 * How many of the paragraphs at the top are a note to the desk that came with the article: the greeting, what it says of the article,
 * thanks and name; up to the line that parts them, where there is one. `sender` is the name of who wrote the note, empty for an office.
 */
export function lengthOfCoveringNote(paragraphs: readonly string[], sender: string): number {
  let end = 0;
  let isClosed = false;
  let between = 0;
  for (let at = 0; at < Math.min(paragraphs.length - 1, MAX_PARAGRAPHS); at++) {
    const paragraph = (paragraphs[at] ?? '').trim();
    if (RULE.test(paragraph)) return end > 0 || between > 0 ? at + 1 : end;
    if (countWords(paragraph) > LONGEST_PARAGRAPH || isDatelined(paragraph, sender)) break;
    if (isOfNote(paragraphs, at, { sender, isNote: end > 0, isClosed })) {
      isClosed ||= isClosing(paragraph) || isSignedBy(paragraph, sender);
      end = at + 1;
      between = 0;
    } else if (ruleFollows(paragraphs, at) && end > 0) between++;
    else if (end === 0 || isClosed || between > 0 || !isAside(paragraph)) break;
    else between++;
  }
  return end;
}

/** “Tom – the bridge copy” is no dateline, though it looks like one. */
function isDatelined(paragraph: string, sender: string): boolean {
  return readDateline(paragraph) !== undefined && !isGreeting(paragraph) && saidToDesk(paragraph, sender) !== 'surely';
}

interface Note {
  readonly sender: string;
  readonly isNote: boolean;
  readonly isClosed: boolean;
}

function isOfNote(paragraphs: readonly string[], at: number, { sender, isNote, isClosed }: Note): boolean {
  const paragraph = (paragraphs[at] ?? '').trim();
  if (at === 0 && isGreeting(paragraph)) return true;
  if (isNote && (isClosing(paragraph) || isSignedBy(paragraph, sender))) return true;
  if (isNote && isFirstName(paragraph) && titleFollows(paragraphs, at)) return true;
  // The name of who signs for an office, and the office.
  const [line = ''] = paragraph.split('\n');
  if (isClosed && line !== paragraph && countWords(paragraph) <= LONGEST_SIGNATURE && isNameOfSomebody(line))
    return true;
  if (isClosed && countWords(paragraph) <= 6 && (isNameOfSomebody(paragraph) || beginsArticle(paragraphs, at + 1)))
    return true;
  const said = saidToDesk(paragraph, sender);
  if (said === 'surely' || (said === 'in a note' && isNote)) return true;
  // Below a greeting such a line points at the article, whether that has a title or not.
  if (isNote && said !== undefined && /[:：]$/.test(paragraph)) return true;
  return said !== undefined && titleFollows(paragraphs, at);
}

/** A name or an initial by itself, as people sign who know each other: `Anna`, `A.`, `/Anna`, `Anna x`. */
function isFirstName(paragraph: string): boolean {
  return /^[/–—-]{0,2} ?\p{Lu}[\p{Ll}’'-]{0,14}\.?(?: x{1,3})?$/u.test(paragraph);
}

/** Whether a paragraph may stand between two that speak to the desk: a short sentence. */
function isAside(paragraph: string): boolean {
  return countWords(paragraph) <= LONGEST_BETWEEN && endsSentence(paragraph);
}

/** Whether a line parts the next few paragraphs from what follows. */
function ruleFollows(paragraphs: readonly string[], at: number): boolean {
  return paragraphs.slice(at + 1, MAX_PARAGRAPHS).some((each) => RULE.test(each.trim()));
}

/** Whether a title, and text below it, stand further down: then what stands above it is none of the article. */
function titleFollows(paragraphs: readonly string[], at: number): boolean {
  for (let below = at + 1; below < Math.min(paragraphs.length, MAX_PARAGRAPHS); below++) {
    const paragraph = (paragraphs[below] ?? '').trim();
    if (isRelease(firstLine(paragraph))) return true;
    if (countWords(paragraph) > LONGEST_PARAGRAPH) return false;
    if (isTitle(paragraph) && hasTextBelow(paragraphs, below)) return true;
  }
  return false;
}

/** Whether an article begins at a paragraph: with its title and text below it, or with the mark of a release. */
export function beginsArticle(paragraphs: readonly string[], at: number): boolean {
  const paragraph = (paragraphs[at] ?? '').trim();
  return isRelease(firstLine(paragraph)) || (isTitle(paragraph) && hasTextBelow(paragraphs, at));
}

function isTitle(paragraph: string): boolean {
  const words = countWords(paragraph);
  if (words < TITLE.fewest || words > TITLE.most || endsOpen(paragraph)) return false;
  if ((endsSentence(paragraph) && !/[?？]$/.test(paragraph)) || isGreeting(paragraph) || isClosing(paragraph))
    return false;
  return readCreditLine(paragraph, false) === undefined;
}

function hasTextBelow(paragraphs: readonly string[], title: number): boolean {
  return paragraphs
    .slice(title + 1, title + 1 + MOST_OF_HEAD)
    .some((each) => countWords(each) >= FEWEST_OF_TEXT && endsSentence(each.trim()));
}

function firstLine(paragraph: string): string {
  return paragraph.split('\n', 1)[0] ?? '';
}

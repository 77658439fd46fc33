import { type BodyNode, type Element, plainText } from '../../model/body.ts';
import { composed } from '../../model/composed.ts';
import { cleanLine } from '../clean-line.ts';
import type { GivenFields } from '../intake.ts';
import { isMastheadName } from '../text/section-labels.ts';
import type { Block } from './content.ts';
import type { Findings } from './findings.ts';
import { headlineOfTitle } from './plain-title.ts';

/** A line that is no heading can be the headline up to this length. */
const MAX_LINE = 150;
/** What may stand above a headline: a picture, a short line such as the section. */
const MAX_KICKER = 40;
/** Lines above a headline in bold. */
const MOST_ABOVE = 2;
/** What sites and sections are called; few headlines are as short. */
const MAX_LABEL = 15;
const LEAST_WORDS = 4;
/** What is longer is text. */
const LEAST_TEXT = 80;
/** What a headline in a page’s microdata counts as among the statements of its head. */
export const MICRODATA_HEADLINE = 'itemprop:headline';
/** Where pages state their title for others, the best first. */
export const SHARED_TITLES = [
  'og:title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dc:title',
  'dcterms.title',
  'dcterm:title',
  'citation_title',
  MICRODATA_HEADLINE,
] as const;
const SENTENCE_END = /[.!?…:;,。！？]["'”’»)]*$/;

/**
 * The headline of an article in markup: the one that is given; else what the page calls itself where others see it; else its
 * `h1`, its first heading, or a first line that is like one. Empty where there is none.
 */
export function findHeadline(blocks: readonly Block[], findings: Findings, given: GivenFields): string {
  if (given.headline !== undefined) return given.headline;
  if (findings.shownHeadline !== undefined) return findings.shownHeadline;
  const heading = mainHeading(blocks, findings);
  const shared = SHARED_TITLES.map((name) => statedAs(findings, name)).find((title) => title !== undefined);
  const site = statedAs(findings, 'og:site_name');
  const linked = statedAs(findings, 'ld:headline');
  const others = [shared, findings.title, heading, findings.strayHeading].filter((each) => isTelling(each));
  // Some systems state a description there.
  if (linked !== undefined && (others.length === 0 || others.some((other) => sharesWords(linked, other))))
    return withoutSite(linked, site, [heading, findings.strayHeading]);
  if (shared !== undefined) return withoutSite(shared, site, [heading, findings.strayHeading]);
  const opening = lineAboveText(blocks, findings);
  if (opening !== undefined) return opening;
  if (heading !== undefined && heading !== '' && !isLabelBeside(heading, findings.title)) return heading;
  const title = headlineOfTitle(findings.title ?? '');
  if (title !== '') return withoutSite(title, site, [findings.strayHeading]);
  return findings.strayHeading ?? openingHeading(blocks) ?? '';
}

/** What the first main heading says; what the one below it says, where that is the name of the newspaper above all its articles. */
function mainHeading(blocks: readonly Block[], { mainHeadings, title }: Findings): string | undefined {
  const at = blocks.findIndex((block) => block.type === 'element' && mainHeadings.has(block));
  const main = blocks[at];
  if (!main) return undefined;
  const heading = cleanLine(plainText(main));
  const next = blocks[at + 1];
  if (!isNameOfSite(heading, title) || next?.type !== 'element' || !/^h[2-4]$/.test(next.tagName)) return heading;
  const below = cleanLine(plainText(next));
  return below.split(' ').length >= LEAST_WORDS ? below : heading;
}

/**
 * The first line, where it is all in bold, or a word processor’s and no sentence, and the first main heading stands below text: that is a heading within the
 * article.
 */
function lineAboveText(blocks: readonly Block[], { mainHeadings, isOfWordProcessor }: Findings): string | undefined {
  const [first, ...others] = blocks;
  if (first?.type !== 'element' || first.tagName !== 'p') return undefined;
  if (!isStrong(first) && (!isOfWordProcessor || SENTENCE_END.test(plainText(first).trim()))) return undefined;
  const at = others.findIndex((block) => block.type === 'element' && mainHeadings.has(block));
  const line = cleanLine(plainText(first));
  const isBelowText = others.slice(0, Math.max(at, 0)).some((block) => plainText(block).length >= LEAST_TEXT);
  return isBelowText && line !== '' && line.length <= MAX_LINE ? line : undefined;
}

/** Whether a main heading is the newspaper’s name: as they are called, or what the whole document is called in few words. */
export function isNameOfSite(heading: string, title = ''): boolean {
  return isMastheadName(heading) || (heading.split(' ').length < LEAST_WORDS && sameWords(heading, title));
}

function statedAs({ fields }: Findings, name: string): string | undefined {
  const value = cleanLine(fields.find((each) => each.name === name)?.value ?? '');
  return value === '' ? undefined : value;
}

const WORDS = /[\p{L}\p{N}]+/gu;

/** Whether a title is more than the name of a site or a section. */
function isTelling(title: string | undefined): title is string {
  return title !== undefined && title.length > MAX_LABEL;
}

/** Whether a third of a line’s words stand in another. */
function sharesWords(line: string, other: string): boolean {
  const words = foldLine(line).match(WORDS) ?? [];
  const others = new Set(foldLine(other).match(WORDS));
  return words.filter((word) => others.has(word)).length * 3 >= words.length;
}

/** Whether a heading is but one word, as sections are called, of which a title of several knows nothing. */
function isLabelBeside(heading: string, title = ''): boolean {
  return !heading.includes(' ') && title.split(' ').length >= 3 && !foldLine(title).includes(foldLine(heading));
}

const SEPARATOR = /^\s*[|–—\-·•:»«/]+\s*\S/;

/** A title without the site’s name, where another source agrees on what is left. */
function withoutSite(title: string, site: string | undefined, agreeing: readonly (string | undefined)[]): string {
  for (const other of agreeing) {
    if (
      other !== undefined &&
      other !== '' &&
      sameWords(title.slice(0, other.length), other) &&
      SEPARATOR.test(title.slice(other.length))
    ) {
      return title.slice(0, other.length).trim();
    }
  }
  if (site !== undefined && title.length > site.length && sameWords(title.slice(-site.length), site)) {
    const before = title.slice(0, -site.length);
    const cut = /\s[|–—\-·•:»]\s*$/.exec(before);
    if (cut && cut.index > 0) return before.slice(0, cut.index).trim();
  }
  return title;
}

/** Whether two lines say the same, whatever their case, quotation marks and spaces. */
export function sameWords(a: string, b: string): boolean {
  return a === b || (!startApart(a, b) && foldLine(a) === foldLine(b));
}

/** Whether two lines differ in their first letter already, where both are plain: then they need not be folded to tell them apart. */
function startApart(a: string, b: string): boolean {
  const plain = /^[a-z\d][a-z\d ]/i;
  return plain.test(a) && plain.test(b) && a.charAt(0).toLowerCase() !== b.charAt(0).toLowerCase();
}

/** A line as it is compared: whatever its case, quotation marks, dashes and spaces. */
export function foldLine(line: string): string {
  return composed(line, 'NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`']/g, "'")
    .replace(/[“”„«»"]/g, '"')
    .replace(/[‐-―-]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The headline of a piece without an `h1`: its first heading where hardly anything stands above, else a first line like one. */
function openingHeading(blocks: readonly Block[]): string | undefined {
  const at = blocks.findIndex((block) => block.type === 'element' && /^h[2-6]$/.test(block.tagName));
  const heading = blocks[at];
  if (heading && at <= 2 && blocks.slice(0, at).every(isAbove)) return cleanLine(plainText(heading));
  const bold = loneBoldLine(blocks);
  if (bold !== undefined) return bold;
  const [first, ...others] = blocks;
  if (first?.type !== 'element' || first.tagName !== 'p' || others.length === 0) return undefined;
  const line = cleanLine(plainText(first));
  if (line.length > MAX_LINE || line === '') return undefined;
  return isStrong(first) || !SENTENCE_END.test(line) ? line : undefined;
}

/** The second or third line where it is all in bold, and only short lines that are not stand above it: a section, a date. */
function loneBoldLine(blocks: readonly Block[]): string | undefined {
  const at = blocks.slice(0, MOST_ABOVE + 1).findIndex((block) => block.type === 'element' && isStrong(block));
  const bold = blocks[at];
  if (!bold || at < 1 || !blocks.slice(0, at).every(isAbove)) return undefined;
  const line = cleanLine(plainText(bold));
  return line.split(' ').length >= LEAST_WORDS && line.length <= MAX_LINE ? line : undefined;
}

function isAbove(block: Block): boolean {
  if (block.type === 'embed' || block.tagName === 'figure') return true;
  const line = cleanLine(plainText(block));
  return block.tagName === 'p' && line.length <= MAX_KICKER && !SENTENCE_END.test(line);
}

function isStrong({ children }: Element): boolean {
  const [only]: readonly BodyNode[] = children;
  return children.length === 1 && only?.type === 'element' && only.tagName === 'strong';
}

import { type BodyNode, plainText } from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import { type Block, isElement } from '../html/content.ts';
import { sameWords } from '../html/find-headline.ts';
import type { GivenFields } from '../intake.ts';
import { isRoleLine, readCreditLine } from '../text/bylines.ts';
import { isCreditLine } from '../text/captions.ts';
import { furnitureKind } from '../text/furniture.ts';
import { endsSentence } from '../text/letters.ts';

/** A block with what the rules look at. */
interface Looked {
  readonly block: Block;
  readonly line: string;
  /** The share of its text that is links. */
  readonly linked: number;
  readonly links: number;
}

/** A paragraph of this length is the article’s own, whatever stands around it. */
const LONG = 140;
/** Lines above the first long paragraph that may all be of the page. */
const MAX_OPENING = 8;
const MAX_LABEL = 90;

/** Takes off what is still of the page around the article: lines above its first paragraph, lists of other articles, what follows its end. */
export function trimBlocks(blocks: readonly Block[], fields: GivenFields): readonly Block[] {
  let looked = blocks.map(look);
  looked = withoutRelated(looked);
  looked = withoutFurniture(looked);
  looked = withoutOpening(looked, fields);
  looked = withoutEnding(looked, fields);
  // Where the rules would leave nothing they do not fit the page.
  return looked.length === 0 ? blocks : looked.map(({ block }) => block);
}

function look(block: Block): Looked {
  const line = block.type === 'embed' ? '' : cleanLine(plainText(block));
  let linked = 0;
  let links = 0;
  const count = (node: BodyNode): void => {
    if (node.type !== 'element') return;
    if (node.tagName === 'a') {
      links++;
      linked += cleanLine(plainText(node)).length;
    } else node.children.forEach(count);
  };
  count(block);
  return { block, line, links, linked: line === '' ? 0 : Math.min(1, linked / line.length) };
}

const isParagraph = ({ block }: Looked) => block.type === 'element' && block.tagName === 'p';
const isHeading = ({ block }: Looked) => block.type === 'element' && /^h[2-6]$/.test(block.tagName);
const isList = ({ block }: Looked) => block.type === 'element' && (block.tagName === 'ul' || block.tagName === 'ol');
const isText = (each: Looked) => isParagraph(each) || isHeading(each);
const isLong = (each: Looked) =>
  isParagraph(each) &&
  each.linked < 0.5 &&
  (each.line.length >= LONG || (each.line.length >= 60 && endsSentence(each.line)));

/** Titles of other articles: a list of nothing but links, or a paragraph that is one. */
function isTeaser({ block, line, linked, links }: Looked): boolean {
  if (block.type === 'embed') return false;
  if (block.tagName === 'ul' || block.tagName === 'ol') {
    const items = block.children.filter((child) => isElement(child, 'li'));
    return linked > 0.8 && items.length > 0 && links >= items.length && line.length / items.length >= 18;
  }
  return block.tagName === 'p' && links > 0 && linked > 0.85 && line.length >= 15;
}

/** Drops titles like “Related” with the links below them, and links to other articles between the paragraphs. */
function withoutRelated(blocks: readonly Looked[]): Looked[] {
  const teasers = blocks.filter((each) => isParagraph(each) && isTeaser(each)).length;
  const paragraphs = blocks.filter(isParagraph).length;
  // A page of links is about them.
  const isOfLinks = teasers > 4 && teasers * 3 > paragraphs;
  const kept: Looked[] = [];
  let inRelated = false;
  for (const [at, each] of blocks.entries()) {
    const isTitle =
      isText(each) && each.line.length <= 60 && furnitureKind(each.line.replace(/[\s:：…]+$/, '')) === 'related';
    const leads =
      isTitle || (isText(each) && each.line.length <= 40 && /[:：]$/.test(each.line) && isTeaserList(blocks[at + 1]));
    if (leads && !isLong(each)) {
      inRelated = true;
      continue;
    }
    if (inRelated && isTeaser(each)) continue;
    inRelated = false;
    if (!isOfLinks && isTeaser(each) && !isListOfSources(each, blocks.slice(at + 1), kept)) continue;
    kept.push(each);
  }
  return kept;
}

function isTeaserList(each: Looked | undefined): boolean {
  return each !== undefined && isList(each) && isTeaser(each);
}

/** Whether a list of links is the article’s own: a paragraph announces it. */
function isListOfSources(each: Looked, _after: readonly Looked[], before: readonly Looked[]): boolean {
  if (!isList(each)) return false;
  const above = before.at(-1);
  return above !== undefined && (isHeading(above) || /[:：]$/.test(above.line));
}

/** Lines that are the page’s own wherever they stand. */
function withoutFurniture(blocks: readonly Looked[]): Looked[] {
  return blocks.filter((each) => {
    if (!isText(each) || each.line === '') return true;
    const kind = furnitureKind(each.line);
    return !(kind === 'always' || (kind === 'bar' && !isHeading(each) && each.line.length <= 30));
  });
}

/** Drops lines without a sentence between the headline and the first real paragraph. */
function withoutOpening(blocks: readonly Looked[], fields: GivenFields): Looked[] {
  const first = blocks.findIndex(isLong);
  if (first <= 0) return [...blocks];
  const lines = blocks.slice(0, first).filter(isText);
  if (lines.length > MAX_OPENING) return [...blocks];
  return blocks.filter((each, at) => at >= first || !isParagraph(each) || !isLabel(each, fields));
}

function isLabel({ line }: Looked, fields: GivenFields): boolean {
  if (line.length > MAX_LABEL) return false;
  if (readCreditLine(line, true) || isRoleLine(line) || isCreditLine(line)) return true;
  if (namesIn(fields.byline).some((name) => line.toLowerCase().includes(name.toLowerCase()))) return true;
  if (fields.standfirst !== undefined && sameWords(line, fields.standfirst)) return false;
  return !endsSentence(line) && !/[,:;،、：]$/.test(line);
}

function namesIn(byline: string | undefined): readonly string[] {
  return (byline ?? '').split(/,\s*|\s+(?:and|und|et|y|e|en)\s+/).filter((name) => name.length >= 4);
}

const AFTER_END =
  /^(?:follow |have a (?:tip|story|question)|sign up|subscribe|join (?:our|us|the)|like this (?:story|article)|want more|first published|updated? (?:on|at|:)|last updated|source:|sources:|copyright|©|all rights|filed under|tags?:|topics?:|posted in|more (?:from|on|about|stories)|read more|read next|share (?:this|on)|click here|get (?:the|our) |download (?:the|our)|email |e-mail |contact )/i;

/** Drops what stands below the end: where to follow the writer, who that is, when the page was changed. */
function withoutEnding(blocks: readonly Looked[], fields: GivenFields): Looked[] {
  const kept = [...blocks];
  const names = namesIn(fields.byline);
  while (kept.length > 1) {
    const last = kept.at(-1);
    if (!last) break;
    if (isHeading(last)) {
      kept.pop();
      continue;
    }
    if (!isParagraph(last) || !isAfterEnd(last.line, names)) break;
    kept.pop();
  }
  return kept;
}

function isAfterEnd(line: string, names: readonly string[]): boolean {
  if (line.length > 400) return false;
  if (furnitureKind(line) !== undefined) return true;
  if (line.length <= 200 && AFTER_END.test(line)) return true;
  if (names.some((name) => line.toLowerCase().startsWith(name.toLowerCase()))) return true;
  return /^\S+@\S+\.\S+$/.test(line) || /^https?:\/\/\S+$/.test(line) || readCreditLine(line, true) !== undefined;
}

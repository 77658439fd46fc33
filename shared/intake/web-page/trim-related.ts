import { isElement } from '../html/content.ts';
import { furnitureKind } from '../text/furniture.ts';
import { endsSentence, isAllCapitals } from '../text/letters.ts';
import { labelOfTitle } from './labelled-title.ts';
import { isHeading, isList, isLong, isParagraph, isText, itemsOf, type LookedAt } from './look-at.ts';

const LONGEST_TITLE = 70;
const MORE =
  /^(?:more|other|latest|recent|top|popular|related|recommended|further) (?:[\p{L}\p{N}’'&.-]+ ){0,4}(?:stories|news|articles|coverage|posts|headlines|videos|guides?)$|^(?:more|related) (?:from|on|in|about|to|for|at)\b.{0,50}$|^(?:mehr|weitere) .{0,40}(?:artikel|nachrichten|themen|news)$|^(?:plus|autres) .{0,30}(?:articles|actualités)$|^(?:más|otras) .{0,30}(?:noticias|artículos)$|^don['’]?t miss$|^you (?:may|might) .{0,30}(?:like|enjoy|love)$|^also in (?:the )?news$|^(?:see|read|learn) more$|^.{0,30}gift guides?$/iu;
/** Titles of lists of links that are the article’s own. */
const SOURCES =
  /^(?:sources?|references?|notes?|footnotes?|further reading|bibliography|links?|downloads?|documents?|resources?|quellen|literatur|einzelnachweise|références|sources et références|fuentes|referencias|fonti|referências|bronnen|источники|примечания|参考文献|المصادر|מקורות)/iu;
/** Links of this length are titles. */
const SHORTEST_TITLE = 18;

/** Drops titles like “Related” with the links below them, and links to other articles between the paragraphs. */
export function withoutRelated(blocks: readonly LookedAt[]): readonly LookedAt[] {
  const teasers = blocks.filter((each) => isParagraph(each) && isTeaser(each)).length;
  const lists = blocks.filter((each) => isList(each) && isTeaser(each)).length;
  // A page of links is about them.
  const isOfLinks = (teasers > 6 && teasers * 3 > blocks.filter(isParagraph).length) || lists > 6;
  const last = blocks.findLastIndex(isLong);
  const kept: LookedAt[] = [];
  let inRelated = false;
  for (const [at, each] of blocks.entries()) {
    if (isRelatedTitle(each)) {
      inRelated = true;
      continue;
    }
    const isInset = !inRelated && isList(each) && !isOfLinks && isInsetIn(blocks, at);
    const isOthers = inRelated || (!isOfLinks && !isOwnList(each, kept.at(-1), at > last));
    if (isInset || (isOthers && isTeaser(each))) {
      if (!inRelated && (isInset || at > last)) dropTitle(kept);
      continue;
    }
    inRelated = false;
    kept.push(each);
  }
  return kept;
}

function isRelatedTitle(each: LookedAt): boolean {
  if (!isText(each) || isLong(each) || each.line.length > LONGEST_TITLE) return false;
  const title = each.line.replace(/(?<![\s:：….])[\s:：….]+$/, '');
  return furnitureKind(title) === 'related' || MORE.test(title);
}

/** Titles of other articles: a list of nothing but links, or a paragraph that is one. */
function isTeaser(each: LookedAt): boolean {
  const { line, linked, links } = each;
  if (isList(each)) {
    const items = itemsOf(each);
    if (items.length === 0 || links < items.length || widthOf(line) / items.length < SHORTEST_TITLE) return false;
    return linked > 0.75 || (items.length > 1 && areLabelled(each));
  }
  if (links === 0 || line.length < 15) return false;
  // So systems show an article of the same site in another.
  if (isElement(each.block, 'blockquote')) return links === 1 && linked > 0.9 && !endsSentence(line);
  if (!isParagraph(each)) return false;
  if (linked > 0.85 || (links === 1 && linked > 0.7 && !endsSentence(line))) return true;
  return links === 1 && isAllCapitals(labelIn(each) ?? '');
}

function labelIn({ block }: LookedAt): string | undefined {
  return block.type === 'embed' ? undefined : labelOfTitle(block);
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Characters, those that say as much as two Latin ones as two. */
function widthOf(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}

/** Links of this length are headlines. */
const SHORTEST_HEADLINE = 25;

/** Whether a list of headlines under a title interrupts the text, which goes on below without a title. */
function isInsetIn(blocks: readonly LookedAt[], at: number): boolean {
  const [title, list, next] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (!title || !list || !next || !isHeading(title) || SOURCES.test(title.line)) return false;
  const items = itemsOf(list);
  if (items.length < 2 || !items.every((item) => item.length >= SHORTEST_HEADLINE)) return false;
  // Titles with their kickers are no list of the article’s own, even where it goes on with a title.
  if (list.links === items.length && areLabelled(list)) return isLong(next) || isHeading(next);
  return isLong(next) && list.linked > 0.9;
}

/** Whether every item of a list is a title with its kicker. */
function areLabelled({ block }: LookedAt): boolean {
  return (
    block.type !== 'embed' &&
    block.children.every((item) => item.type === 'element' && labelOfTitle(item) !== undefined)
  );
}

/** Whether a list of links is the article’s own: a line or a title above announces it. */
function isOwnList(each: LookedAt, above: LookedAt | undefined, isAfterEnd: boolean): boolean {
  if (!isList(each) || !above) return false;
  if (isHeading(above)) return !isAfterEnd || SOURCES.test(above.line);
  return /[:：]$/.test(above.line) && (!isAfterEnd || isLong(above) || SOURCES.test(above.line));
}

/** Drops the title of what was dropped. */
function dropTitle(kept: LookedAt[]): void {
  const above = kept.at(-1);
  if (above && isText(above) && !isLong(above) && above.line.length <= LONGEST_TITLE && !endsSentence(above.line))
    kept.pop();
}

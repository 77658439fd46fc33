import { nameWords } from './furniture-names.ts';

/** Where names and dates are of something else. */
const OF_OTHERS: ReadonlySet<string> = new Set(
  'comment comments related teaser teasers recommended latest trending event events tweet'.split(' '),
);
/** Where they most often are, too, but for what a label says. */
const BESIDE: ReadonlySet<string> = new Set('sidebar widget footer card cards copyright newsletter'.split(' '));
const MAX_LEVELS = 12;
const ARTICLE = 'article, [itemtype$="Article"], [itemtype$="BlogPosting"]';

/** Whether a name or a day stands in a part of a page that is not about its article; where one `isLabelled`, it may stand beside the text. */
export function isElsewhere(element: Element, isLabelled = false): boolean {
  let around: Element | null = element;
  for (let level = 0; around && level < MAX_LEVELS; level++, around = around.parentElement) {
    if (/^(?:BODY|MAIN|ARTICLE|HTML)$/.test(around.nodeName) || around.matches(ARTICLE)) return false;
    if (around.nodeName === 'BLOCKQUOTE') return true;
    // An article has a footer and things beside it of its own.
    if (/^(?:NAV|ASIDE|FOOTER)$/.test(around.nodeName) && !(isLabelled && around.nodeName === 'ASIDE'))
      return around.nodeName === 'NAV' ? !element.hasAttribute('itemprop') : around.closest('article') === null;
    const names = nameWords(around);
    if (names.some((word) => OF_OTHERS.has(word) || (!isLabelled && isBeside(word, names, element)))) return true;
  }
  return false;
}

const ARTICLE_WORDS: ReadonlySet<string> = new Set('article entry post story'.split(' '));

function isBeside(word: string, names: readonly string[], element: Element): boolean {
  // There every part of a page is a widget.
  if (word === 'widget' && names.includes('elementor')) return false;
  const isOfArticle = () => element.closest(ARTICLE) !== null || names.some((name) => ARTICLE_WORDS.has(name));
  return BESIDE.has(word) && !(word === 'footer' && isOfArticle());
}

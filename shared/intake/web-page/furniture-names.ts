/*
 * What class names, ids and the like say of an element, in the words that the content systems in use share. A name is taken
 * apart into its words first: `articleShareBar` and `article__share-bar` both hold “share”.
 */

const SPLIT = /[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u;
const MAX_LENGTH = 400;

/** The words of an element’s class names, id and test id, in lower case. */
export function nameWords(element: Element): readonly string[] {
  const { id } = element;
  // An id with figures in it was made by a machine, a long one from a heading: their words are chance.
  const isName = !/\d/.test(id) && id.length <= 30;
  const names = [
    element.getAttribute('class'),
    isName ? id : '',
    element.getAttribute('data-testid'),
    element.getAttribute('data-component'),
  ]
    .filter((each) => each !== null && each !== '')
    .join(' ');
  return wordsOfNames(names);
}

/** The words of class names and the like, in lower case. */
export function wordsOfNames(names: string): readonly string[] {
  return names
    .slice(0, MAX_LENGTH)
    .split(SPLIT)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Never a part of an article, whatever stands in it. */
const AROUND = words(`
  share shares sharing sharebar sharetools sharebuttons sharethis sharedaddy addtoany addthis socialshare socialmedia
  related relatedposts relatedarticles relatedcontent recommended recommendation recommendations recirc recirculation
  newsletter newsletters subscribe subscription subscriptions signup mailchimp cookie cookies consent gdpr onetrust
  comments kommentare kommentarer commentaires comentarios commenti komentarze reacties yorumlar disqus commentlist respond breadcrumb breadcrumbs sidebar popup popover tooltip rollover hovercard modal lightbox overlay
  adb adblock adblocker ad ads adslot advert adverts advertisement advertising advertorial adsense adbox adunit dfp gpt banner sponsor sponsored sponsors
  taboola outbrain trending mostread popular pagination pager skip megamenu nav navbar navigation menu masthead
  toolbar toolbox promobox upsell
`);

/** Mostly of other articles, but some sites so name what they show to everybody of an article for subscribers. */
const TEASERS = words('teaser teasers promo promos');

const CARDS = words('card cards preview rail carousel swiper slider');
const CAPTIONS = words('caption captions imagecaption');

/** What a site says for itself, under or within its articles. */
const NOTES = words('boilerplate disclosure disclosures affiliate affiliates placeholder factbox infobox');

/** Beside an article’s text: dropped where they are short. */
const BESIDE = words(`
  social follow byline bylines dateline author authors authorbio bio timestamp datetime pubdate published updated posted
  tags taglist keywords topics categories category meta metadata postmeta postmetadata entrymeta tools actions print rating ratings vote
  donate donation login register comment reactions reaction like likes views toc readtime reading readingtime disclaimer
  copyright audio listen player hashtags feedback footer cta
`);

/** Pairs of words that mean what neither does alone. */
const AROUND_PAIRS =
  /\b(?:read (?:also|next)|see also|more (?:on|from|stories|news|articles)|most (?:read|popular|viewed)|you may|up next|next (?:article|post|story)|prev(?:ious)? (?:article|post|story)|post (?:nav|navigation)|sign up|call to action|also (?:read|like)|in other news|latest (?:news|posts|stories)|back to top|off canvas|author (?:bio|box|info|card|profile)|about (?:the )?author|jp relatedposts|wp block (?:latest posts|query)|mw editsection|hatnote|summary (?:item|excerpt))\b/;
/** The same of what stands beside an article’s text. */
const BESIDE_PAIRS = /\b(?:(?:article|post|entry|news) (?:info|data)|(?:topic|tag) list)\b/;

/** What readers write below an article, and where they do. */
export const COMMENT_LIST = /\bcomments? (?:list|form|section|thread|area|reply)\b|\bcommentlist\b/;

/** Of what leads to more to read, or of what hides the rest of a text until readers ask for it. */
const MORE = /\bread more\b/;

const AUTHOR_WORDS = words('author authors autor auteur autore contributor writer');
const BIOGRAPHY_WORDS = words('bio biography biographie about profile card box info');

export type Standing = 'around' | 'teaser' | 'more' | 'note' | 'beside' | 'card' | 'caption' | undefined;

/** With one of these a name says how a page is laid out, not what an element is. */
const LAYOUT = words('grid layout template has with without no hide width columns container wrapper row');

/** Where an element with these words in its names stands to an article. */
export function standingOf(names: readonly string[]): Standing {
  if (names.length === 0) return undefined;
  const isLayout = names.some((word) => LAYOUT.has(word));
  const joined = names.join(' ');
  if (
    names.some((word) => AROUND.has(word) && !(isLayout && (word === 'sidebar' || word.startsWith('ad')))) ||
    AROUND_PAIRS.test(joined) ||
    COMMENT_LIST.test(joined)
  )
    return 'around';
  if (names.some((word) => TEASERS.has(word))) return 'teaser';
  if (MORE.test(joined)) return 'more';
  if (names.some((word) => AUTHOR_WORDS.has(word)) && names.some((word) => BIOGRAPHY_WORDS.has(word))) return 'note';
  if (names.some((word) => NOTES.has(word))) return 'note';
  if (names.some((word) => BESIDE.has(word)) || BESIDE_PAIRS.test(joined)) return 'beside';
  if (names.some((word) => CARDS.has(word))) return 'card';
  return !isLayout && names.some((word) => CAPTIONS.has(word)) ? 'caption' : undefined;
}

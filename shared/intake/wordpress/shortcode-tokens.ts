/** A tag of a shortcode as it stands in a post: `[name attributes]`, `[/name]` or `[name /]`. */
export interface ShortcodeTag {
  /** In lower case. */
  readonly name: string;
  readonly closes: boolean;
  /** What stands between the name and the bracket, untrusted. */
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

const TAG = /\[(\[?)(\/?)([a-zA-Z][\w-]{0,60})((?:[\s=/"'][^[\]]{0,3000})?)\](\]?)/g;
/** A post has no more; what follows is left as text. */
const MAX_TAGS = 20_000;
/** What is shown as it stands, brackets and all. */
const VERBATIM = /<(pre|code|script|style|textarea)\b[^<>]{0,1000}>/gi;

/** Names that stand alone, without attributes or an end, and are shortcodes nevertheless. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'gallery playlist audio video caption wp_caption embed youtube vimeo tweet twitter instagram toc ads ad adsense addtoany share ' +
    'sharethis social_share related_posts newsletter subscribe more nextpage contact-form breadcrumb jetpack-related-posts ' +
    'archives sitemap product products row column columns'
  ).split(' '),
);

/**
 * The tags of shortcodes in `content`, in order. WordPress knows which are registered; here they are told from words in brackets
 * (`[sic]`, `[laughs]`) by an attribute, an end tag, an underscore in their name, or a name that is known.
 */
export function findShortcodeTags(content: string): readonly ShortcodeTag[] {
  const tags: ShortcodeTag[] = [];
  const opened = new Set<string>();
  const closed = new Set<string>();
  const verbatim = verbatimRanges(content);
  let range = 0;
  for (const match of content.matchAll(TAG)) {
    const [whole, opening, slash, name = '', attributes = '', closing] = match;
    while (range < verbatim.length && (verbatim[range]?.end ?? 0) <= match.index) range++;
    if ((verbatim[range]?.start ?? Number.POSITIVE_INFINITY) < match.index) continue;
    // Doubled brackets, of one tag or of a pair: how WordPress writes what is to be read and not run.
    if (opening === '[' || (slash === '/' && closing === ']')) continue;
    if (tags.length >= MAX_TAGS) break;
    const tag: ShortcodeTag = {
      name: name.toLowerCase(),
      closes: slash === '/',
      attributes: attributes.trim().replace(/\/$/, '').trim(),
      start: match.index,
      end: match.index + whole.length - (closing ?? '').length,
    };
    (tag.closes ? closed : opened).add(tag.name);
    tags.push(tag);
  }
  return tags.filter((tag) => isShortcode(tag, tag.closes ? opened : closed));
}

/** `paired` has the names of the tags of the other kind: those that close for one that opens. */
function isShortcode({ name, attributes }: ShortcodeTag, paired: ReadonlySet<string>): boolean {
  if (paired.has(name) || KNOWN.has(name) || name.includes('_')) return true;
  return /^=\S|(?:^|\s)[\w-]{1,40}=\S/.test(attributes);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function verbatimRanges(content: string): readonly Range[] {
  const ranges: Range[] = [];
  const lower = content.toLowerCase();
  /** Names of which no end follows: nobody need look for it again. */
  const endless = new Set<string>();
  VERBATIM.lastIndex = 0;
  for (let match = VERBATIM.exec(content); match; match = VERBATIM.exec(content)) {
    const name = (match[1] ?? '').toLowerCase();
    const close = endless.has(name) ? -1 : lower.indexOf(`</${name}`, VERBATIM.lastIndex);
    // Without an end there is no saying how much is meant.
    if (close < 0) endless.add(name);
    else {
      ranges.push({ start: match.index, end: close });
      VERBATIM.lastIndex = close;
    }
  }
  return ranges;
}

const ATTRIBUTE = /(?<![\w-])([\w-]{1,60})\s{0,3}=\s{0,3}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"']{1,2000}))/g;
/** Quotation marks as WordPress sets them for readers, in attributes as well. */
const SET_QUOTES = /[\u201c\u201d\u2033]|&(?:#8220|#8221|#8243|quot|ldquo|rdquo);/g;

/** The attributes of a shortcode by their names in lower case. */
export function shortcodeAttributes(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of written.replace(SET_QUOTES, '"').matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
  }
  return attributes;
}

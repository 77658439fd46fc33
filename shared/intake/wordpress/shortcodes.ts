import { findShortcodeTags, type ShortcodeTag, shortcodeAttributes } from './shortcode-tokens.ts';

/** HTML without the shortcodes of WordPress, and those that had something to show which nobody else can. */
export interface WithoutShortcodes {
  readonly html: string;
  /** Each as it was written, cut to 100 characters. */
  readonly leftOut: readonly string[];
}

const MAX_TOLD = 20;

/** Names that show nothing of the article: menus, advertisements, marks that a theme acts on. */
const FURNITURE =
  /^(?:toc|ads?|adsense|adrotate|addtoany|share\w*|social\w*|related\w*|jetpack-related-posts|newsletter|subscribe|subscription\w*|more|nextpage|breadcrumb|archives|sitemap|sharethis|divider|separator|spacer|clear)$|_(?:separator|divider|spacer|empty_space|ads?|share|social[a-z]{0,20}|sidebar|search)$/;
/** Names of what plays or shows a thing of another site. */
const EMBEDS =
  /^(?:embed|embedyt|youtube\w*|yt\w*|vimeo|tweet|twitter|instagram|tiktok|facebook|soundcloud|spotify|dailymotion|ted|flickr|reddit|fve|iframe)$|_(?:video|youtube|vimeo|tweet)$/;
/** Names of what would need a player, a script or other posts. */
const SHOWN_BY_WORDPRESS =
  /^(?:audio|video|playlist|contact-form\S*|wpforms|gravityform|form)$|gallery|slider|slideshow/;
/** Of these, those that enclose nothing to read. */
const ENCLOSES_NOTHING = /^(?:audio|video|playlist|gallery)$/;
const CODE =
  /^(?:code|sourcecode|source|php|html|css|javascript|js|python|java|bash|sql|highlight|crayon|cc[a-z]{1,10})$/;
const CAPTION = /^(?:caption|wp_caption)$/;

/**
 * `content` with its shortcodes resolved: `[caption]` becomes a figure, `[embed]` and its kin an address in a paragraph of its own
 * (which the HTML reader takes for an embed or a link), `[code]` preformatted text; the tags of layouts go and what stands in them stays;
 * galleries, forms and players are left out and told.
 */
export function withoutShortcodes(content: string): WithoutShortcodes {
  if (!content.includes('[')) return { html: content, leftOut: [] };
  const tags = findShortcodeTags(content);
  const ends = endsOf(tags);
  const leftOut: string[] = [];
  let html = '';
  let at = 0;
  for (const [index, tag] of tags.entries()) {
    if (tag.start < at) continue;
    html += content.slice(at, tag.start);
    at = tag.end;
    if (tag.closes) continue;
    const close = ends.get(index);
    const inner = close === undefined ? undefined : content.slice(tag.end, close.start);
    const shown = showShortcode(tag, inner);
    if (shown !== undefined) {
      html += shown;
      if (close) at = close.end;
    } else if (isLeftOut(tag, inner) && leftOut.length < MAX_TOLD) {
      leftOut.push(content.slice(tag.start, Math.min(tag.end, tag.start + 100)));
      if (close && ENCLOSES_NOTHING.test(tag.name)) at = close.end;
    }
  }
  return { html: unescaped(html + content.slice(at)), leftOut };
}

/** `[[gallery]]` and `[[caption]x[/caption]]` are how WordPress writes shortcodes that are to be read and not run. */
function unescaped(html: string): string {
  if (!html.includes('[[')) return html;
  return html
    .replace(/\[(\[[a-zA-Z][^[\]]{0,3000}\])\]/g, '$1')
    .replace(/\[(\[[a-zA-Z][^[\]]{0,3000}\][^[\]]{0,3000}\[\/[a-zA-Z][\w-]{0,60}\])\]/g, '$1');
}

/** For each opening tag that has one, its closing tag: the next of its name. */
function endsOf(tags: readonly ShortcodeTag[]): ReadonlyMap<number, ShortcodeTag> {
  const ends = new Map<number, ShortcodeTag>();
  const next = new Map<string, ShortcodeTag>();
  for (let index = tags.length - 1; index >= 0; index--) {
    const tag = tags[index];
    if (!tag) continue;
    if (tag.closes) next.set(tag.name, tag);
    else {
      const close = next.get(tag.name);
      if (close) ends.set(index, close);
      // The one before it is not closed by the same tag.
      next.delete(tag.name);
    }
  }
  return ends;
}

/** What stands for a shortcode with what it encloses; `undefined` where only its tags go. */
function showShortcode({ name, attributes }: ShortcodeTag, inner: string | undefined): string | undefined {
  if (CAPTION.test(name)) return inner === undefined ? undefined : figure(attributes, inner);
  if (CODE.test(name)) return inner === undefined ? undefined : `<pre>${inner.replace(/<br\s?\/?>\n?/g, '\n')}</pre>`;
  if (/_image$/.test(name) && inner === undefined) return pictureOf(attributes);
  if (!EMBEDS.test(name)) return undefined;
  const address = addressOf(name, attributes, inner);
  return address === undefined ? undefined : `\n<p><a href="${escaped(address)}">${escaped(address)}</a></p>\n`;
}

/** The picture that a builder of pages names by its address: `[et_pb_image src="https://…" alt="…"]`. */
function pictureOf(attributes: string): string | undefined {
  const named = shortcodeAttributes(attributes);
  const src = named.get('src') ?? '';
  if (!/^https?:\/\/\S{3,2000}$/.test(src)) return undefined;
  return `\n<figure><img src="${escaped(src)}" alt="${escaped(named.get('alt') ?? '')}"></figure>\n`;
}

function isLeftOut({ name }: ShortcodeTag, inner: string | undefined): boolean {
  if (FURNITURE.test(name)) return false;
  if (SHOWN_BY_WORDPRESS.test(name)) return true;
  return inner === undefined;
}

/** `<img …>` with or without a link around it, then the caption; older posts have it as an attribute. */
function figure(written: string, inner: string): string {
  const image = inner.search(/<img\b/i);
  if (image < 0) return inner;
  const imageEnd = inner.indexOf('>', image) + 1 || inner.length;
  const link = /^\s{0,20}<\/a>/i.exec(inner.slice(imageEnd, imageEnd + 40));
  const end = imageEnd + (link?.[0].length ?? 0);
  const attributes = shortcodeAttributes(written);
  const caption = inner.slice(end).trim() || (attributes.get('caption') ?? '');
  const shown = inner.slice(0, end).trim();
  return `\n<figure>${shown}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>\n`;
}

const ADDRESS = /https?:\/\/[^\s<>"'[\]]{3,2000}/i;

/** The address that an embedding shortcode names in whichever way, or that its id stands for. */
function addressOf(name: string, attributes: string, inner: string | undefined): string | undefined {
  const written = ADDRESS.exec(`${inner ?? ''} ${attributes.replaceAll('&amp;', '&')}`)?.[0].replace(
    /(?:&#8221;|”)[\s\S]*$/,
    '',
  );
  if (written !== undefined) return written.replaceAll('&#038;', '&').replaceAll('&amp;', '&');
  const named = shortcodeAttributes(attributes);
  const id = named.get('id') ?? named.get('v') ?? /^=?\s?([\w-]{3,40})/.exec(inner?.trim() || attributes)?.[1];
  if (id === undefined) return undefined;
  if (/^(?:youtube|yt|embedyt)/.test(name)) return `https://www.youtube.com/watch?v=${id}`;
  if (name === 'vimeo') return `https://vimeo.com/${id}`;
  return name === 'tweet' || name === 'twitter' ? `https://x.com/i/status/${id}` : undefined;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

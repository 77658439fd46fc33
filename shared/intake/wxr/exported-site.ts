import { childrenNamed, textOf, type XmlElement } from '../xml/xml-tree.ts';
import { encodedElement, exportedNamed, exportedText, metaOf, rssText } from './wxr-element.ts';

/** What the posts of an export share: who wrote them, the pictures beside them, the names of categories. */
export interface ExportedSite {
  /** BCP 47, as the site states it. */
  readonly language: string;
  /** Names as readers see them, by login. */
  readonly authors: ReadonlyMap<string, string>;
  /** The site’s media, by the number of their item. */
  readonly media: ReadonlyMap<string, XmlElement>;
  /** Those of them that were uploaded to a post, by its number. */
  readonly attached: ReadonlyMap<string, readonly XmlElement[]>;
  /** Blocks that several posts share, by the number of their item. */
  readonly blocks: ReadonlyMap<string, XmlElement>;
  /** Names of categories, by number. */
  readonly categories: ReadonlyMap<string, string>;
}

/** What `channel` says of all its items. */
export function readSite(channel: XmlElement, items: readonly XmlElement[]): ExportedSite {
  const media = items.filter((item) => exportedText(item, 'post_type') === 'attachment');
  return {
    language: rssText(channel, 'language'),
    authors: new Map(
      exportedNamed(channel, 'author').map((author) => [exportedText(author, 'author_login'), nameOf(author)] as const),
    ),
    media: new Map(media.map((item) => [exportedText(item, 'post_id'), item] as const)),
    attached: Map.groupBy(media, (item) => exportedText(item, 'post_parent')),
    blocks: new Map(
      items
        .filter((item) => exportedText(item, 'post_type') === 'wp_block')
        .map((item) => [exportedText(item, 'post_id'), item] as const),
    ),
    categories: new Map(
      exportedNamed(channel, 'category').map(
        (category) => [exportedText(category, 'term_id'), exportedText(category, 'cat_name')] as const,
      ),
    ),
  };
}

function nameOf(author: XmlElement): string {
  const shown = exportedText(author, 'author_display_name');
  if (shown !== '') return shown;
  return `${exportedText(author, 'author_first_name')} ${exportedText(author, 'author_last_name')}`.trim();
}

/** Logins that name nobody. */
const NOBODY = /^(?:admin|administrator|editor|webmaster|root|wordpress|wp|user|author|redaktion|redaction)\d{0,3}$/i;

/** The name that readers see of who has this login; empty for a login that names nobody. */
export function authorNamed(login: string, { authors }: ExportedSite): string {
  const name = authors.get(login) ?? login;
  // A login that no author of the file explains may still be a name; one of small letters is none.
  return NOBODY.test(name) || (name === login && !/\p{Lu}|\p{Lo}/u.test(name)) ? '' : name;
}

/** A medium as WordPress’s REST API hands it out. */
export interface MediaRecord {
  readonly source_url: string;
  readonly alt_text: string;
  readonly caption: string;
  readonly media_details: {
    readonly width?: string;
    readonly height?: string;
    readonly image_meta: { readonly credit: string };
  };
}

/** A medium of the site as WordPress’s REST API hands it out. */
export function mediaRecord(item: XmlElement): MediaRecord {
  const meta = metaOf(item);
  const details = meta.get('_wp_attachment_metadata') ?? '';
  const caption = encodedElement(item, 'excerpt');
  return {
    source_url: exportedText(item, 'attachment_url') || rssText(item, 'guid'),
    alt_text: meta.get('_wp_attachment_image_alt') ?? '',
    caption: caption ? textOf(caption).trim() : '',
    media_details: { ...sizeOf(details), image_meta: { credit: creditOf(details) } },
  };
}

/** The size in what PHP has serialized; those of its smaller versions follow later. CSS pixels. */
function sizeOf(details: string): { readonly width?: string; readonly height?: string } {
  const [, width, height] = /^a:\d{1,4}:\{s:5:"width";i:(\d{1,6});s:6:"height";i:(\d{1,6});/.exec(details) ?? [];
  return width === undefined || height === undefined ? {} : { width, height };
}

function creditOf(details: string): string {
  return /s:6:"credit";s:\d{1,4}:"([^"]{1,200})";/.exec(details)?.[1] ?? '';
}

/** The items of an export, in its order. */
export function itemsOf(channel: XmlElement): readonly XmlElement[] {
  return childrenNamed(channel, 'item', '');
}

import { cleanLine } from '../clean-line.ts';
import type { RawValue } from '../raw-value.ts';
import { readPixels } from '../read-images.ts';
import { bestRendition } from '../xml/best-rendition.ts';
import { asArticleHtml, tagAttributes } from '../xml/html-elements.ts';
import { makerOf } from '../xml/without-placeholder.ts';
import type { Translate } from '../xml/xml-body.ts';
import { childNamed, childrenNamed, textOf, type XmlElement } from '../xml/xml-tree.ts';
import { attributeCode } from './concept.ts';
import type { NewsItem } from './news-item.ts';

/** A picture that items of the same message may show. */
export interface Picture {
  readonly item: NewsItem;
  /** The image in the form of front matter's. */
  readonly image: RawValue;
  readonly attributes: Readonly<Record<string, string>>;
}

interface RemoteRendition {
  readonly href: string;
  readonly width: number | undefined;
  readonly height: string | undefined;
  readonly isForWeb: boolean;
}

/** The widths of renditions that do not say, by what IPTC's vocabulary of renditions calls them. */
const LIKELY_WIDTHS: Readonly<Record<string, number>> = { thumbnail: 150, lowres: 400, preview: 900, highres: 1200 };

/** The file of an item's picture that a page should show: the one that is made for the web, else the widest that is not too wide. */
export function bestPicture(contentSet: XmlElement | undefined): RemoteRendition | undefined {
  const all = childrenNamed(contentSet, 'remoteContent').filter(isPicture).map(renditionOf);
  return bestRendition(all.filter(({ isForWeb, href }) => isForWeb && /^https?:/i.test(href))) ?? bestRendition(all);
}

function isPicture({ attributes }: XmlElement): boolean {
  const type = attributes.get('contenttype')?.toLowerCase() ?? '';
  if (type !== '') return type.startsWith('image/');
  return /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(attributes.get('href') ?? '');
}

function renditionOf(remote: XmlElement): RemoteRendition {
  const { attributes } = remote;
  const { code } = attributeCode(remote, 'rendition');
  const inPixels = !/mm|inch|cm/.test(attributeCode(remote, 'widthunit').code);
  const width = inPixels ? attributes.get('width') : undefined;
  return {
    href: attributes.get('href')?.trim() ?? '',
    width: readPixels(width) ?? LIKELY_WIDTHS[code],
    height: width === undefined ? undefined : attributes.get('height'),
    isForWeb: code === 'web',
  };
}

/** The image that an item's own files are, with what the item says of it. */
export function imageOf(item: NewsItem): RawValue {
  const best = bestPicture(item.contentSet);
  if (!best || best.href === '') return undefined;
  return { entries: Object.entries(describe(item, best)) };
}

function describe(item: NewsItem, { href, width, height }: RemoteRendition): Readonly<Record<string, string>> {
  const { contentMeta, names, kind } = item;
  const described: Record<string, string> = { src: href };
  if (width !== undefined && height !== undefined) Object.assign(described, { width: String(width), height });
  if (kind !== 'picture') return described;
  const descriptions = names.inLanguage(childrenNamed(contentMeta, 'description'));
  const inRole = (role: RegExp) => descriptions.find((each) => role.test(attributeCode(each, 'role').code));
  const caption = inRole(/caption/) ?? inRole(/^$/) ?? childNamed(contentMeta, 'headline');
  const alt = inRole(/alt|accessib/);
  const credit = childNamed(contentMeta, 'creditline') ?? childNamed(contentMeta, 'by');
  const creator = childNamed(contentMeta, 'creator');
  const maker = makerOf((credit ? cleanLine(textOf(credit)) : creator && names.nameOf(creator)) ?? '');
  if (alt) described.alt = cleanLine(textOf(alt));
  if (caption) described.caption = cleanLine(textOf(caption));
  if (maker !== '') described.credit = maker;
  return described;
}

/** The picture items of a message by everything that another item may call them: guid, address, identifier of a file. */
export function pictureIndex(items: readonly NewsItem[]): ReadonlyMap<string, Picture> {
  const index = new Map<string, Picture>();
  for (const item of items) {
    const best = bestPicture(item.contentSet);
    if (item.kind !== 'picture' || !best || !/^(?:https?:)?\/\//i.test(best.href)) continue;
    const attributes = describe(item, best);
    const picture: Picture = { item, image: { entries: Object.entries(attributes) }, attributes };
    for (const key of keysOf(item)) if (!index.has(key)) index.set(key, picture);
  }
  return index;
}

function keysOf({ element, contentSet }: NewsItem): readonly string[] {
  const files = childrenNamed(contentSet, 'remoteContent').flatMap(({ attributes }) => [
    attributes.get('residref'),
    attributes.get('href'),
  ]);
  return [element.attributes.get('guid'), ...files].flatMap((key) =>
    key === undefined || key === '' ? [] : [key.trim()],
  );
}

/** Everything that an element may name another item by. */
export function referencesOf({ attributes }: XmlElement): readonly string[] {
  return ['residref', 'guidref', 'href', 'idref', 'src'].flatMap((name) => attributes.get(name)?.trim() ?? []);
}

/** HTML whose images may name picture items instead of addresses; `shown` hears of each that does. */
export function withPictures(index: ReadonlyMap<string, Picture>, shown: (picture: Picture) => void): Translate {
  return (element, body) => {
    const picture = /^(?:img|object|figure)$/.test(element.name)
      ? referencesOf(element)
          .map((key) => index.get(key))
          .find((each) => each !== undefined)
      : undefined;
    if (!picture || element.name === 'figure') return asArticleHtml(element, body);
    shown(picture);
    const { src = '', alt, width = '', height = '' } = picture.attributes;
    const own = tagAttributes(element);
    return [{ tag: 'img', attributes: { src, alt: own.alt ?? alt ?? '', width, height } }];
  };
}

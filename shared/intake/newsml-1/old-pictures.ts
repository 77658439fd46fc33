import { cleanLine } from '../clean-line.ts';
import type { RawValue } from '../raw-value.ts';
import { readPixels } from '../read-images.ts';
import { bestRendition } from '../xml/best-rendition.ts';
import { childNamed, childrenNamed, textOf, type XmlElement } from '../xml/xml-tree.ts';
import { formalName, linesAround, type OldContent, type OldItem } from './old-item.ts';
import type { OldTexts } from './old-texts.ts';

/** A picture of an item: the file of it that a page should show. */
export interface OldPicture {
  readonly content: OldContent;
  readonly href: string;
  readonly width: number | undefined;
  /** The image in the form of front matter's. */
  readonly image: RawValue;
}

/** What a logo or an icon is no picture of the article for. */
const NOT_SHOWN = /logo|icon/;

/** The pictures of an item, each once: renditions of one lie in one component. */
export function picturesOf({ contents }: OldItem, { caption }: OldTexts): readonly OldPicture[] {
  const byComponent = new Map<XmlElement | undefined, OldPicture[]>();
  for (const content of contents) {
    if (!isPicture(content) || NOT_SHOWN.test(content.role)) continue;
    const picture = pictureOf(content, caption);
    // Renditions lie in a component each within that of the picture, or all in one.
    const [own, outer] = content.around;
    const owner = /preview|thumb|quicklook|image|picture|photo|main|hires|lowres/.test(content.role)
      ? (outer ?? own)
      : own;
    byComponent.set(owner, [...(byComponent.get(owner) ?? []), picture]);
  }
  return [...byComponent.values()].flatMap((renditions) => bestRendition(renditions) ?? []);
}

function isPicture({ at }: OldContent): boolean {
  const href = at.attributes.get('Href')?.trim() ?? '';
  if (href === '') return false;
  const said = ['MimeType', 'Format', 'MediaType'].map((name) => {
    const element = childNamed(at, name);
    return element ? formalName(element).toLowerCase() : '';
  });
  if (said.some((each) => /^image\/|^(?:photo|picture|image|graphic)$|jpe?g|png|gif/.test(each))) return true;
  return said.every((each) => each === '') && /\.(?:jpe?g|png|gif|webp)(?:[?#]|$)/i.test(href);
}

function pictureOf(content: OldContent, caption: OldContent | undefined): OldPicture {
  const href = content.at.attributes.get('Href')?.trim() ?? '';
  const characteristics = childNamed(content.at, 'Characteristics');
  const measure = (name: RegExp) => {
    const property = childrenNamed(characteristics, 'Property').find((each) => name.test(formalName(each)));
    return property?.attributes.get('Value')?.trim();
  };
  const [width, height] = [measure(/^(?:pixel ?)?width$/i), measure(/^(?:pixel ?)?height$/i)];
  const [credit] = linesAround(content.around.slice(0, 1), 'CreditLine');
  const data = caption?.around[1] === content.around[1] ? childNamed(caption?.at, 'DataContent') : undefined;
  const described = {
    src: href,
    ...(width && height ? { width, height } : {}),
    ...(data ? { caption: cleanLine(textOf(data)) } : {}),
    ...(credit ? { credit: cleanLine(textOf(credit)) } : {}),
  };
  return { content, href, width: readPixels(width), image: { entries: Object.entries(described) } };
}

import { quote } from '../../model/problem.ts';
import { cleanLine } from '../clean-line.ts';
import { readPixels } from '../read-images.ts';
import { bestRendition } from '../xml/best-rendition.ts';
import type { Tag } from '../xml/xml-body.ts';
import { childrenNamed, textOf, type XmlElement } from '../xml/xml-tree.ts';
import type { NitfBody } from './nitf-body.ts';

/** Images of one article; each costs as much as a page of text. */
const MAX_FIGURES = 1000;

/** Emits a `media` element: an image as a figure with its caption and maker, anything else as a warning. */
export function emitMedia(media: XmlElement, body: NitfBody): readonly Tag[] | undefined {
  const references = childrenNamed(media, 'media-reference');
  const renditions = references.filter((each) => isImage(media, each)).map((reference) => renditionOf(reference));
  const best = bestRendition(renditions);
  if (best && body.figures++ < MAX_FIGURES) emitFigure(media, best, body);
  else leaveOut(media, references, body);
  return undefined;
}

interface NitfRendition {
  readonly reference: XmlElement;
  readonly href: string;
  readonly width: number | undefined;
}

function renditionOf(reference: XmlElement): NitfRendition {
  const { attributes } = reference;
  // Some systems write the address as other vocabularies do.
  const href = attributes.get('source') ?? attributes.get('data-location') ?? attributes.get('href') ?? '';
  return { reference, href: href.trim(), width: readPixels(attributes.get('width')) };
}

function isImage(media: XmlElement, { attributes }: XmlElement): boolean {
  const type = attributes.get('mime-type')?.trim().toLowerCase() ?? '';
  if (type !== '') return type.startsWith('image/');
  return /^(?:image|photo|picture|graphic)?$/i.test(media.attributes.get('media-type')?.trim() ?? '');
}

function emitFigure(media: XmlElement, { reference, href }: NitfRendition, body: NitfBody): void {
  const { builder } = body;
  const { attributes } = reference;
  const alt = attributes.get('alternate-text') ?? metadataOf(media, 'alternate-text') ?? '';
  const captions = childrenNamed(media, 'media-caption');
  builder.open('figure', {});
  builder.open('img', {
    src: href,
    alt,
    width: attributes.get('width') ?? '',
    height: attributes.get('height') ?? '',
  });
  if (captions.length > 0) {
    builder.open('figcaption', {});
    for (const caption of captions) body.add(caption.children);
    builder.close('figcaption');
  }
  const credit = creditOf(media, reference);
  if (credit !== '') {
    builder.open('span', { class: 'credit' });
    builder.text(credit);
    builder.close('span');
  }
  builder.close('figure');
}

function creditOf(media: XmlElement, { attributes }: XmlElement): string {
  const producers = childrenNamed(media, 'media-producer').map((each) => cleanLine(textOf(each)));
  const producer = producers.filter((each) => each !== '').join(', ');
  return producer || (attributes.get('source-credit') ?? attributes.get('copyright') ?? '');
}

function metadataOf(media: XmlElement, name: string): string | undefined {
  return childrenNamed(media, 'media-metadata')
    .find(({ attributes }) => attributes.get('name') === name)
    ?.attributes.get('value');
}

function leaveOut(media: XmlElement, references: readonly XmlElement[], body: NitfBody): void {
  const kind = media.attributes.get('media-type')?.trim() || 'media';
  const named = references.map(({ attributes }) => attributes.get('source') ?? attributes.get('name') ?? '');
  const name =
    named.find((each) => each !== '') ?? cleanLine(childrenNamed(media, 'media-caption').map(textOf).join(' '));
  const inFile = kind === 'image' && childrenNamed(media, 'media-object').length > 0;
  const found = name === '' ? `<media media-type="${kind}">` : `${kind} ${quote(name)}`;
  body.builder.warn(inFile ? 'image-left-out' : 'left-out', found, { line: media.line });
}

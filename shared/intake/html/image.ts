import { type BodyNode, element, type Properties, text } from '../../model/body.ts';
import { quote } from '../../model/problem.ts';
import { cleanLine } from '../clean-line.ts';
import { readPixels } from '../read-images.ts';
import { checkAddress } from './address.ts';
import { type Attributes, classesOf, isUndisplayed } from './attributes.ts';
import type { BodyBuilder } from './body-builder.ts';
import { takeCredit } from './credit.ts';

/** Where scripts for lazy loading keep the real address, while `src` holds a placeholder. */
const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-orig-file', 'data-full-src'] as const;
/** Wide enough for any page, and no more than a reader should have to load. */
const MAX_CANDIDATE_WIDTH = 2048;
const MAX_ALT_LENGTH = 1000;

/** An `img` as nodes: a figure of its own, the text of a picture that stands for a character, or nothing for one that counts readers. `written` is its caption, as plain text. */
export function imageNodes(attributes: Attributes, builder: BodyBuilder, written = ''): readonly BodyNode[] {
  const said = captionOf(cleanLine(written));
  const alt = cleanLine((attributes.alt ?? '').slice(0, MAX_ALT_LENGTH));
  if (classesOf(attributes).some((name) => /^(?:emoji|wp-smiley|latex)$/.test(name)))
    return alt === '' ? [] : [text(alt)];
  const width = readPixels(attributes.width ?? attributes['data-width']);
  const height = readPixels(attributes.height ?? attributes['data-height']);
  if (isTracker(attributes, width, height)) return [];
  const address = addressOf(attributes, builder);
  if (address === undefined) return withinText(attributes, alt, builder);
  const src = checkAddress(address, 'media', builder);
  if (!src) return lost(builder);
  const properties: Properties = {
    src,
    ...(alt === '' ? {} : { alt }),
    // One length without the other says nothing of the shape.
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...(said.credit === undefined ? {} : { credit: said.credit }),
  };
  const image = element('img', [], properties);
  return [element('figure', said.caption ? [image, said.caption] : [image])];
}

/** What is shorter is a placeholder. Characters. */
const LEAST_PICTURE = 400;

/** A picture that is written into the markup itself has no address that others could load it from. */
function withinText({ src = '' }: Attributes, alt: string, builder: BodyBuilder): readonly BodyNode[] {
  if (builder.findings.isPage || src.length < LEAST_PICTURE || !/^\s*data:image\//i.test(src)) return [];
  builder.warn('image-left-out', alt === '' ? 'a picture within the text' : quote(alt));
  return lost(builder);
}

function captionOf(written: string): ReturnType<typeof takeCredit> {
  if (written === '') return { caption: undefined, credit: undefined };
  return takeCredit(element('figcaption', [text(written)]));
}

/** The caption of an image that is not there is of no use either. */
function lost(builder: BodyBuilder): readonly BodyNode[] {
  const figure = builder.nearest('figure');
  if (figure) figure.lostImage = true;
  return [];
}

function isTracker(attributes: Attributes, width: number | undefined, height: number | undefined): boolean {
  const thin = (written: string | undefined, pixels: number | undefined) =>
    pixels === 1 || /^\s*0(?:px)?\s*$/.test(written ?? '');
  if (isUndisplayed(attributes) || thin(attributes.width, width) || thin(attributes.height, height)) return true;
  return width === undefined && (attributes.alt ?? '').trim() === '' && COUNTER.test(attributes.src ?? '');
}

/** What a wire's release is counted with: no file of a picture, and the text's number behind a question mark. */
const COUNTER = /\/(?:ct|ti|rt|track|tracker|tracking|pixel|beacon|counter|impression)(?:\.gif|\.png)?\?[^/]{1,300}$/i;

/** The first address that is one: what lazy loading would put in its place, its own, the best of its candidates. */
function addressOf(attributes: Attributes, builder: BodyBuilder): string | undefined {
  const lazy = LAZY.map((name) => attributes[name]).find(isReal);
  const real =
    lazy ??
    bestCandidate(attributes['data-srcset'] ?? attributes['data-lazy-srcset']) ??
    (isReal(attributes.src) ? attributes.src : undefined) ??
    bestCandidate(attributes.srcset) ??
    builder.nearest('picture')?.candidate;
  if (real !== undefined) return real;
  // A broken address is worth a warning, a placeholder is not.
  const written = (attributes.src ?? '').trim();
  return written === '' || /^data:/i.test(written) ? undefined : written;
}

function isReal(address: string | undefined): boolean {
  return address !== undefined && address.trim() !== '' && !/^\s*(?:data|about|blob):/i.test(address);
}

/** The best of a `srcset` (HTML Standard, “srcset attributes”): the widest that is not too wide, else the densest. */
export function bestCandidate(srcset: string | undefined): string | undefined {
  let best: string | undefined;
  let bestSize = -1;
  for (const candidate of (srcset ?? '').slice(0, 20_000).split(/,\s+|,(?=https?:)/)) {
    const [address, descriptor = '1x'] = candidate.trim().split(/\s+/);
    if (address === undefined || !isReal(address)) continue;
    const size = Number.parseFloat(descriptor) * (descriptor.endsWith('w') ? 1 : 1000);
    const fits = Number.isFinite(size) && size <= MAX_CANDIDATE_WIDTH;
    const rank = fits ? size : Number.isFinite(size) ? 1 / size : 0;
    if (rank > bestSize) {
      best = address;
      bestSize = rank;
    }
  }
  return best;
}

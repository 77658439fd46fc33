import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { Picture } from '../json/figures.ts';
import { elements, type JsonValue, member, parts, textOf } from '../json/json-value.ts';
import { plainLine } from '../json/plain-line.ts';
import { readImages } from '../read-images.ts';
import { rendered } from './post-fields.ts';

/** Wide enough for any page, and no more than a reader should have to load. CSS pixels. */
const MAX_WEB_WIDTH = 2048;
/** How far shapes may differ and still be one: what differs more is a crop. */
const SAME_SHAPE = 0.03;

export interface Featured {
  readonly picture?: Picture;
  readonly problems: readonly Problem[];
}

interface Size {
  readonly href: string;
  readonly width: number;
  readonly height: number;
}

/** The post’s featured image at its best size for the web, with what the media library says of it. `base` is the post’s own address. */
export function featuredImage(item: JsonValue, base: string | undefined): Featured {
  const [media] = elements(member(member(item, '_embedded'), 'wp:featuredmedia'));
  const source = media && textOf(member(media, 'source_url'));
  if (!media || source === undefined)
    return fromAddress(member(item, 'jetpack_featured_media_url', 'featured_image'), base);
  const details = member(media, 'media_details');
  const whole = sizeOf(details, source);
  const sizes = parts(member(details, 'sizes')).flatMap((each) => {
    const href = textOf(member(each, 'source_url'));
    return href === undefined ? [] : [sizeOf(each, href)];
  });
  const { href, width, height } = bestSize(whole, sizes);
  const { value, faults = [] } = readImages(
    {
      entries: [
        ['src', href],
        ['alt', plainLine(textOf(member(media, 'alt_text')) ?? '')],
        ['caption', plainLine(textOf(rendered(member(media, 'caption'))) ?? '').trim()],
        ['credit', creditOf(details)],
        ['width', width > 0 ? String(width) : ''],
        ['height', height > 0 ? String(height) : ''],
      ],
    },
    base,
  );
  const problems = faults.map((each) =>
    problem('ignored-field', quote(each.found ?? ''), { path: media.path }, { needed: each.needed }),
  );
  const [image] = value ?? [];
  const addresses = new Set([whole, ...sizes].map((each) => each.href));
  return image ? { picture: { key: 'featured', image, addresses }, problems } : { problems };
}

function fromAddress(from: JsonValue, base: string | undefined): Featured {
  const [image] = readImages(textOf(from), base).value ?? [];
  return image
    ? { picture: { key: 'featured', image, addresses: new Set([image.src]) }, problems: [] }
    : { problems: [] };
}

function sizeOf(of: JsonValue, href: string): Size {
  const length = (name: string) => Number(textOf(member(of, name))) || 0;
  return { href, width: length('width'), height: length('height') };
}

/** The whole image where it is not too wide for the web, else the widest of its sizes that is not, and not cropped. */
function bestSize(whole: Size, sizes: readonly Size[]): Size {
  if (whole.width <= MAX_WEB_WIDTH) return whole;
  const shape = whole.width / whole.height;
  const [widest] = sizes
    .filter(({ width, height }) => width <= MAX_WEB_WIDTH && Math.abs(width / height / shape - 1) <= SAME_SHAPE)
    .toSorted((a, b) => b.width - a.width);
  return widest ?? whole;
}

function creditOf(details: JsonValue): string {
  const meta = member(details, 'image_meta');
  return plainLine(textOf(member(meta, 'credit')) ?? textOf(member(meta, 'copyright')) ?? '').trim();
}

/** Whether two addresses are of one image in two sizes: WordPress writes the size into the name (`-1024x683`). */
export function isSamePicture(one: string, other: string): boolean {
  return bareAddress(one) === bareAddress(other);
}

function bareAddress(address: string): string {
  return address.replace(/[?#][\s\S]*$/, '').replace(/-(?:\d{2,5}x\d{2,5}|scaled)(?=\.[a-z]{3,4}$)/i, '');
}

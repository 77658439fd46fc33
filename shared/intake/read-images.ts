import type { Image } from '../model/article.ts';
import { checkUrl } from '../model/checked-url.ts';
import { cleanLine } from './clean-line.ts';
import { isList, isRecord, type RawRecord, type RawValue, showRaw } from './raw-value.ts';
import type { FieldFault, FieldReading } from './read-field.ts';
import { suggestAddress } from './suggest-value.ts';

const MAX_IMAGES = 100;
const MAX_PIXELS = 20_000;

/** The keys of an image in front matter, with those that other systems use. */
const KEYS: Readonly<Record<keyof Image, readonly string[]>> = {
  src: ['src', 'url', 'href', 'image', 'path', 'file'],
  alt: ['alt', 'alttext', 'alternative'],
  caption: ['caption', 'title', 'description', 'legend'],
  credit: ['credit', 'byline', 'photographer', 'author', 'by', 'copyright', 'source'],
  width: ['width'],
  height: ['height'],
};

/** Images as front matter gives them: an address, an object with `src`, `alt`, `caption`, `credit`, `width`, `height`, or a list of either. */
export function readImages(raw: RawValue, base: string | undefined): FieldReading<readonly Image[]> {
  const images: Image[] = [];
  const faults: FieldFault[] = [];
  for (const each of isList(raw) ? raw.slice(0, MAX_IMAGES) : [raw]) {
    if (each === undefined) continue;
    const read = readImage(each, base);
    if ('src' in read) images.push(read);
    else faults.push(read);
  }
  return { ...(images.length > 0 ? { value: images } : {}), faults };
}

function readImage(raw: RawValue, base: string | undefined): Image | FieldFault {
  const record = isRecord(raw) ? raw : undefined;
  const address = record ? entry(record, 'src') : raw;
  const written = typeof address === 'string' ? address.trim() : '';
  const mend = suggestAddress(written);
  const src = mend === undefined ? checkUrl(written, 'media', base) : undefined;
  if (!src) return imageFault(written, raw, mend);
  if (!record) return { src };
  const alt = textOf(entry(record, 'alt'));
  const caption = textOf(entry(record, 'caption'));
  const credit = textOf(entry(record, 'credit'));
  const width = readPixels(textOf(entry(record, 'width')));
  const height = readPixels(textOf(entry(record, 'height')));
  return {
    src,
    ...(alt === undefined ? {} : { alt }),
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
}

function imageFault(written: string, raw: RawValue, mend: string | undefined): FieldFault {
  const needed = 'the address of an image that begins with https:// or http://, alone or as src: of an object';
  const relative = mend === undefined && written !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(written) && !/\s/.test(written);
  return {
    code: relative ? 'relative-url' : 'bad-field',
    found: showRaw(raw),
    needed,
    ...(mend === undefined ? {} : { mend }),
  };
}

function entry(record: RawRecord, key: keyof Image): RawValue {
  return record.entries.find(([name]) => KEYS[key].includes(name.toLowerCase().replace(/[\s_-]+/g, '')))?.[1];
}

function textOf(raw: RawValue): string | undefined {
  const text = typeof raw === 'string' ? cleanLine(raw).slice(0, 2000) : '';
  return text === '' ? undefined : text;
}

/** A length in CSS pixels as an attribute writes it (`640`, `640px`); `undefined` for anything else, and for none at all. */
export function readPixels(text: string | undefined): number | undefined {
  const match = /^\s*(\d{1,6})(?:\.\d{1,6})?(?:px)?\s*$/.exec(text ?? '');
  const pixels = match ? Number(match[1]) : 0;
  return pixels >= 1 && pixels <= MAX_PIXELS ? pixels : undefined;
}

import { type JsonValue, member, textOf } from '../json/json-value.ts';

/** Wide enough for any page, and no more than a reader should have to load. CSS pixels. */
const MAX_WEB_WIDTH = 2048;
/** What a browser shows: not the camera’s own file, nor print’s. */
const WEB_TYPE = /^image\/(?:jpe?g|pjpeg|png|webp|gif|avif|svg\+xml)/i;
const NO_WEB_NAME = /\.(?:tiff?|eps|psd|raw|nef|cr2|heic|bmp|pdf|mp4|mov|mp3)(?:[?#]|$)/i;
/** Names that agencies give renditions, the most useful first, for where no size is given. */
const NAMES = [
  /^(?:base|web|large|high|highres|main)/i,
  /^(?:view|preview|medium|normal)/i,
  /^(?:orig|full)/i,
  /^(?:thumb|small|icon|square)/i,
] as const;
/** How far shapes may differ and still be one: what differs more is a crop. */
const SAME_SHAPE = 0.03;

interface Rendition {
  readonly at: JsonValue;
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The rendition of a picture to show: of those that a browser takes and that are not cropped, the widest of at most 2,048 pixels, else the
 * narrowest; without sizes, the one whose name promises most.
 */
export function chooseRendition(renditions: readonly (JsonValue & { readonly key?: string })[]): JsonValue | undefined {
  const usable = renditions.filter(isForWeb).map(sized);
  const whole = usable.find(({ name, width, height }) => /^(?:orig|base|full)/i.test(name) && width > 0 && height > 0);
  const uncropped = whole ? usable.filter((each) => hasShape(each, whole)) : usable;
  const measured = uncropped.filter(({ width }) => width > 0);
  if (measured.length === 0) return byName(usable)?.at;
  const fitting = measured.filter(({ width }) => width <= MAX_WEB_WIDTH);
  const widest = fitting.reduce<Rendition | undefined>(
    (best, each) => (best && best.width >= each.width ? best : each),
    undefined,
  );
  const narrowest = measured.reduce<Rendition | undefined>(
    (best, each) => (best && best.width <= each.width ? best : each),
    undefined,
  );
  return (widest ?? narrowest)?.at;
}

function isForWeb(rendition: JsonValue): boolean {
  const href = textOf(member(rendition, 'href', 'url'));
  if (href === undefined) return false;
  const type = textOf(member(rendition, 'contentType', 'contenttype', 'mimetype'));
  return type === undefined ? !NO_WEB_NAME.test(href.slice(-300)) : WEB_TYPE.test(type.trim());
}

function sized(at: JsonValue & { readonly key?: string }): Rendition {
  const length = (name: string) => Number(textOf(member(at, name))) || 0;
  return { at, name: textOf(member(at, 'name')) ?? at.key ?? '', width: length('width'), height: length('height') };
}

function hasShape({ width, height }: Rendition, whole: Rendition): boolean {
  if (width <= 0 || height <= 0) return false;
  return Math.abs(width / height / (whole.width / whole.height) - 1) <= SAME_SHAPE;
}

function byName(renditions: readonly Rendition[]): Rendition | undefined {
  for (const pattern of NAMES) {
    const found = renditions.find(({ name }) => pattern.test(name));
    if (found) return found;
  }
  return renditions[0];
}

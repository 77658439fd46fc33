import type { Image } from '../../model/article.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { JsonDocument } from '../json/json-article.ts';
import { elements, isRecord, type JsonValue, textOf } from '../json/json-value.ts';
import { plainLine } from '../json/plain-line.ts';
import type { RawValue } from '../raw-value.ts';
import { readImages } from '../read-images.ts';
import { firstText, namesOf, property, resolved } from './linked-values.ts';

const MAX_IMAGES = 50;
/** Sites name the same picture in the shapes that search engines ask for: 16:9, 4:3 and square. */
const CROP_MARK = /(?:[-_/.](?:16[x:_-]9|4[x:_-]3|1[x:_-]1|square)|-\d{2,4}x\d{2,4})(?=[-_./]|$)/gi;

/** The images of an article: addresses, `ImageObject`s, or a list of either. Of a picture in several shapes, the first. */
export function articleImages(
  item: JsonValue,
  document: JsonDocument,
  base: string | undefined,
): { readonly images: readonly Image[]; readonly problems: readonly Problem[] } {
  const images = new Map<string, Image>();
  const problems: Problem[] = [];
  const at = property(item, 'image', 'primaryImageOfPage', 'associatedMedia', 'thumbnailUrl');
  for (const each of elements(at).slice(0, MAX_IMAGES)) {
    const raw = rawImage(resolved(each, document), document);
    if (raw === undefined) continue;
    const { value, faults = [] } = readImages(raw, base);
    for (const { code, found = '', needed } of faults)
      problems.push(
        problem(code === 'bad-field' ? 'ignored-field' : code, quote(found), { path: each.path }, { needed }),
      );
    const [image] = value ?? [];
    const key = image?.src.replace(/[?#][\s\S]*$/, '').replace(CROP_MARK, '');
    if (image && key !== undefined && !images.has(key)) images.set(key, image);
  }
  return { images: [...images.values()], problems };
}

function rawImage(at: JsonValue, document: JsonDocument): RawValue {
  if (!isRecord(at.value)) return textOf(at);
  const src = firstText(property(at, 'url', 'contentUrl', '@id'), document, '@id', 'url');
  // What is associated with an article may be a video or a file as well.
  if (src === undefined || /^(?:Video|Audio|Data)/.test(textOf(property(at, '@type')) ?? '')) return undefined;
  const line = (...names: readonly string[]) => plainLine(firstText(property(at, ...names), document) ?? '');
  const maker = namesOf(property(at, 'creator', 'author', 'photographer'), document);
  const size = (name: string) => lengthOf(firstText(property(at, name), document, 'value', 'name'));
  return {
    entries: [
      ['src', src],
      ['alt', line('alternateName', 'accessibilitySummary') || line('description')],
      ['caption', line('caption') || line('name')],
      [
        'credit',
        line('creditText') ||
          maker.join(', ') ||
          line('copyrightNotice') ||
          namesOf(property(at, 'copyrightHolder'), document).join(', '),
      ],
      ['width', size('width')],
      ['height', size('height')],
    ],
  };
}

/** `1200`, `"1200"`, `"1200 px"`, and the `value` of a QuantitativeValue. */
function lengthOf(written: string | undefined): string | undefined {
  return /^\s*(\d{1,6})/.exec(written ?? '')?.[1];
}

import { type CheckedUrl, checkUrl } from '../../model/checked-url.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { Picture } from '../json/figures.ts';
import { type JsonValue, member, parts, textOf } from '../json/json-value.ts';
import { plainLine } from '../json/plain-line.ts';
import type { RawValue } from '../raw-value.ts';
import { readImages } from '../read-images.ts';
import { chooseRendition } from './choose-rendition.ts';
import { namesIn } from './ninjs-names.ts';
import { inRole, textsOf } from './ninjs-texts.ts';

const MAX_PICTURES = 100;
/** What the picture that leads an article is called. */
const LEADING = /^(?:feature|main|lead|hero|primary|top)/i;
const ALT_ROLES = ['alt', 'alttext', 'alt_text', 'accessibility', 'alternative'] as const;
// ninjs 2 names the form of a text in its role, too: `text`, `richtext`.
const CAPTION_ROLES = ['caption', 'main', 'description', '', 'summary', 'text', 'plain', 'richtext', 'html'] as const;

/** The pictures among an item’s associations, those that lead it first; associated texts, videos and sounds are no part of the article. */
export function readPictures(item: JsonValue): {
  readonly pictures: readonly Picture[];
  readonly problems: readonly Problem[];
} {
  const pictures: Picture[] = [];
  const problems: Problem[] = [];
  for (const each of parts(member(item, 'associations')).slice(0, MAX_PICTURES)) {
    const key = textOf(member(each, 'name')) ?? each.key;
    const type = textOf(member(each, 'type'))?.toLowerCase();
    if (type === 'video' || type === 'audio') {
      problems.push(problem('left-out', quote(`type: ${type}`), { path: each.path }));
      continue;
    }
    if (type !== undefined && !/^(?:picture|image|photo|graphic)$/.test(type)) continue;
    const rendition = chooseRendition(parts(member(each, 'renditions')));
    if (!rendition) continue;
    const { value, faults = [] } = readImages(rawImage(each, rendition), undefined);
    for (const fault of faults)
      problems.push(
        problem('ignored-field', quote(fault.found ?? ''), { path: rendition.path }, { needed: fault.needed }),
      );
    const [image] = value ?? [];
    if (image) pictures.push({ key, image, addresses: addressesOf(each) });
  }
  const isLeading = ({ key }: Picture) => LEADING.test(key);
  return { pictures: [...pictures.filter(isLeading), ...pictures.filter((each) => !isLeading(each))], problems };
}

function addressesOf(association: JsonValue): ReadonlySet<CheckedUrl> {
  return new Set(
    parts(member(association, 'renditions')).flatMap(
      (each) => checkUrl(textOf(member(each, 'href', 'url')) ?? '', 'media') ?? [],
    ),
  );
}

function rawImage(picture: JsonValue, rendition: JsonValue): RawValue {
  const line = (of: JsonValue | undefined) => plainLine((of && textOf(of)) ?? '');
  const descriptions = textsOf(picture, 'descriptions', 'description');
  const body = textsOf(picture, 'bodies', 'body')[0]?.at;
  const described = inRole(descriptions, ...CAPTION_ROLES)?.at;
  const alt = inRole(descriptions, ...ALT_ROLES)?.at ?? member(picture, 'alt_text', 'altText', 'alttext', 'alt');
  // Where a picture has a description, Superdesk has its alternative text in the body.
  const alternative = line(alt) || (described ? line(body) : '') || line(member(picture, 'headline'));
  const [maker] = namesIn(member(picture, 'people', 'person', 'authors'));
  const credit =
    line(member(picture, 'creditLine', 'creditline', 'credit')) ||
    line(member(picture, 'by', 'byline')) ||
    maker ||
    line(member(picture, 'copyrightHolder', 'copyrightholder', 'copyrightNotice', 'copyrightnotice')) ||
    namesIn(member(picture, 'infoSources', 'infosources', 'infosource', 'source'))[0];
  return {
    entries: [
      ['src', textOf(member(rendition, 'href', 'url'))],
      ['alt', alternative],
      ['caption', line(described ?? body ?? member(picture, 'caption'))],
      ['credit', credit?.replace(/^(?:photo(?:graph)?|foto|image)?\s?(?:by)?\s?:\s/i, '')],
      ['width', textOf(member(rendition, 'width'))],
      ['height', textOf(member(rendition, 'height'))],
    ],
  };
}

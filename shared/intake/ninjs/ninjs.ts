import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { problemForDesks } from '../for-desks.ts';
import type { GivenFields } from '../intake.ts';
import { finishDraft } from '../json/finish-draft.ts';
import type { JsonArticleFormat, JsonRead } from '../json/json-article.ts';
import { readJsonFields } from '../json/json-fields.ts';
import { elements, isRecord, type JsonRecord, type JsonValue, member, own, parts, textOf } from '../json/json-value.ts';
import { tellLeftOutAt } from '../tell-left-out-lines.ts';
import { correctsByPrefix, withoutWirePrefix } from '../text/wire-marks.ts';
import { chooseByline, readWireCopy } from '../wire-copy.ts';
import { readNinjsBody } from './ninjs-body.ts';
import { ninjsFields } from './ninjs-fields.ts';
import { namesIn } from './ninjs-names.ts';
import { readPictures } from './ninjs-pictures.ts';

/** Names that are ninjs’s own, in the spelling of one version or another; nearly every item has several of them. */
const TELLING =
  /^(?:versioncreated|versionCreated|pubstatus|pubStatus|embargoedUntil|firstCreated|contentcreated|contentCreated|representationtype|representationType|usageterms|usageTerms|ednote|edNote|copyrightholder|copyrightHolder|body_(?:html\d?|xhtml|text|richhtml\d?)|description_(?:text|html)|altids|altIds|trustindicator|trustindicators|trustIndicators|infosources?|infoSources|slugline)$/;
const BODIES = /^body(?:Xhtml|Html|Text)$|^body_(?:html\d?|xhtml|text|richhtml\d?)$/;
/** What items are that hold no text of their own (IPTC news item types). */
const NO_TEXT: ReadonlySet<string> = new Set([
  'picture',
  'video',
  'audio',
  'graphic',
  'composite',
  'planning',
  'event',
  'component',
  'animated',
]);

/** IPTC ninjs 1.x, 2.x and 3.x, and what Superdesk and other agencies’ systems make of it. */
export const ninjs: JsonArticleFormat = { name: 'ninjs', recognizes, read };

function recognizes(record: JsonRecord): boolean {
  if (Object.hasOwn(record, '@context') || Object.hasOwn(record, '@type')) return false;
  const standard = own(record, 'standard');
  if (isRecord(standard) && isNinjs(own(standard, 'name'))) return true;
  if (isTexts(own(record, 'bodies')) || isTexts(own(record, 'headlines'))) return true;
  const names = Object.keys(record);
  if (names.some((name) => BODIES.test(name))) return true;
  return Object.hasOwn(record, 'uri') && (names.some((name) => TELLING.test(name)) || isItemOfText(record));
}

/** Whether it says at least that it is a text, and what the headline is. */
function isItemOfText(record: JsonRecord): boolean {
  return own(record, 'type') === 'text' && typeof own(record, 'headline') === 'string';
}

function isNinjs(name: unknown): boolean {
  return typeof name === 'string' && /ninjs/i.test(name);
}

/** Headlines and bodies from ninjs 2.0 on: objects with a `value`. */
function isTexts(value: unknown): boolean {
  return Array.isArray(value) && isRecord(value[0]) && Object.hasOwn(value[0], 'value');
}

function read(item: JsonValue): JsonRead {
  const type = (textOf(member(item, 'type')) ?? 'text').toLowerCase();
  const { pictures, problems: ofPictures } = readPictures(item);
  const { fields: own, problems: ofFields } = readJsonFields(ninjsFields(item));
  const fields: GivenFields = pictures.length === 0 ? own : { ...own, images: pictures.map(({ image }) => image) };
  const { body, found, from, problems: ofBody } = readNinjsBody(item, fields, pictures);
  const isKill = fields.status === 'canceled';
  if (NO_TEXT.has(type) && body.children.length === 0 && !isKill)
    return { problems: [problem('item-left-out', quote(`type: ${type}`), { path: member(item, 'type').path })] };
  const fallback = textOf(member(item, 'title', 'slugline', 'uri'));
  const copy = readWireCopy(body);
  const byline = chooseByline(found.byline, fields.byline);
  const isCorrected = correctsByPrefix(fields.headline ?? '');
  const all: GivenFields = {
    ...(isCorrected ? { significance: 'correction' as const } : {}),
    ...copy.found,
    ...found,
    ...fields,
    ...(byline === undefined ? {} : { byline }),
  };
  const headline = all.headline === undefined ? {} : { headline: withoutWirePrefix(all.headline) };
  const forDesks = problemForDesks({ ...all, ...headline, body: copy.body }, { path: item.path }, genresOf(item));
  if (forDesks) return { problems: [forDesks] };
  const finished = finishDraft(
    {
      fields: { ...all, ...headline },
      body: copy.body,
      problems: [...ofFields, ...ofPictures, ...tellLeftOutAt({ path: from.path }, copy.leftOut), ...ofBody],
    },
    member(item, 'headline', 'headlines'),
    from,
    fallback,
  );
  return {
    ...finished,
    problems: finished.problems.map((each) => (each.code === 'no-body' ? toldOf(each, item) : each)),
  };
}

/** Some agencies send what an article is called, and its text as a file to fetch. */
function toldOf(noBody: Problem, item: JsonValue): Problem {
  const renditions = member(item, 'renditions');
  const file = [...elements(renditions), ...parts(renditions)].find(isFileOfText);
  if (!file) return noBody;
  const found = `nothing but a link to the text, ${file.path.replace(/^.*\./, '')}`;
  return problem(
    'no-body',
    found,
    { path: file.path },
    { mend: 'Fetch the file that is linked there, and upload that.' },
  );
}

function isFileOfText(file: JsonValue): boolean {
  const type = textOf(member(file, 'mimetype', 'contentType', 'contenttype')) ?? '';
  return (
    textOf(member(file, 'href')) !== undefined && (/^text\//.test(type) || textOf(member(file, 'type')) === 'text')
  );
}

/** What kind of text it is, by its genres and by the service that it runs in, of which ANPA calls that for advisories `v`. */
function genresOf(item: JsonValue): readonly string[] {
  const services = ['service', 'anpa_category'].flatMap((name) => elements(member(item, name)));
  const isAdvisory = services.some((each) => /^v$/i.test(textOf(member(each, 'code', 'qcode')) ?? ''));
  const names = ['genres', 'genre', 'service', 'anpa_category'].flatMap((name) => namesIn(member(item, name)));
  return isAdvisory ? ['Advisories', ...names] : names;
}

import { problem } from '../../model/problem-catalogue.ts';
import { problemForDesks } from '../for-desks.ts';
import type { GivenFields } from '../intake.ts';
import { describeFigures, type Picture } from '../json/figures.ts';
import { finishDraft } from '../json/finish-draft.ts';
import type { JsonArticleFormat, JsonRead } from '../json/json-article.ts';
import { type JsonField, readJsonFields } from '../json/json-fields.ts';
import { elements, type JsonRecord, type JsonValue, member, own, textOf } from '../json/json-value.ts';
import { plainLine } from '../json/plain-line.ts';
import { type BodyRead, NO_BODY, readHtmlBody } from '../json/read-body.ts';
import { namesIn } from '../ninjs/ninjs-names.ts';
import { readPictures } from '../ninjs/ninjs-pictures.ts';
import { tellLeftOutAt } from '../tell-left-out-lines.ts';
import { readDateline } from '../text/dateline.ts';
import { uriOf } from '../uri-of.ts';
import { chooseByline, readWireCopy } from '../wire-copy.ts';

/** An entry of dpa's digitalwires, the German agency's JSON for texts with their pictures. */
export const digitalwires: JsonArticleFormat = { name: 'dpa digitalwires', recognizes, read };

function recognizes(record: JsonRecord): boolean {
  const format = own(record, 'format');
  if (typeof format === 'string' && /^digitalwires@/.test(format)) return true;
  return typeof own(record, 'urn') === 'string' && Object.hasOwn(record, 'article_html');
}

function read(item: JsonValue): JsonRead {
  const { pictures, problems: ofPictures } = readPictures(item);
  const { fields: own, problems: ofFields } = readJsonFields(fieldsOf(item));
  const fields: GivenFields = pictures.length === 0 ? own : { ...own, images: pictures.map(({ image }) => image) };
  const article = member(item, 'article_html');
  if (textOf(article) === undefined && fields.status !== 'canceled')
    return { problems: [problem('item-left-out', 'an entry without a text', { path: article.path })] };
  const {
    body,
    found,
    problems: ofBody,
  } = joined(
    readPart(article, fields, addressesByName(item, pictures)),
    readPart(member(item, 'infobox_html'), fields),
  );
  const copy = readWireCopy(body);
  const byline = chooseByline(found.byline, fields.byline);
  const all: GivenFields = { ...copy.found, ...found, ...fields, ...(byline === undefined ? {} : { byline }) };
  const place = { path: item.path };
  const forDesks = problemForDesks({ ...all, body: copy.body }, place, namesIn(member(item, 'genre_names')));
  if (forDesks) return { problems: [forDesks] };
  return finishDraft(
    {
      fields: all,
      body: describeFigures(copy.body, pictures),
      problems: [...ofFields, ...ofPictures, ...tellLeftOutAt({ path: article.path }, copy.leftOut), ...ofBody],
    },
    member(item, 'headline'),
    article,
    textOf(member(item, 'urn')),
  );
}

/** What stands in the notepad is for desks, but for what it says was corrected; so are the names of those who wrote and edited. */
function fieldsOf(item: JsonValue): readonly JsonField[] {
  const field = (name: JsonField['field'], ...names: readonly string[]): JsonField => ({
    field: name,
    from: member(item, ...names),
  });
  const urn = member(item, 'urn');
  const note = correctionOf(item);
  const signal = member(item, 'signal');
  const isCorrection = note !== undefined || /correct/.test(textOf(signal) ?? '');
  return [
    { field: 'id', from: urn, raw: uriOf(textOf(urn)?.trim() ?? '', 'urn:newsml:dpa.com') },
    field('documentVersion', 'version'),
    field('status', 'pubstatus'),
    field('urgency', 'urgency'),
    field('language', 'language'),
    field('embargo', 'embargoed'),
    field('published', 'content_created', 'version_created', 'updated'),
    field('modified', 'version_created', 'updated'),
    field('headline', 'headline'),
    field('standfirst', 'teaser', 'subhead'),
    ...bylineOf(item),
    ...datelineOf(item),
    ...sectionOf(item),
    { field: 'tags', from: member(item, 'keyword_names'), raw: tagsOf(item) },
    field('source', 'creditline'),
    field('copyright', 'copyrightnotice'),
    ...(note === undefined ? [] : [{ field: 'correction' as const, from: member(item, 'notepad'), raw: note }]),
    ...(isCorrection ? [{ field: 'significance' as const, from: signal, raw: 'correction' }] : []),
  ];
}

/** `Von dpa` names nobody. */
function bylineOf(item: JsonValue): readonly JsonField[] {
  const from = member(item, 'byline');
  const name = textOf(from)?.trim().toLowerCase() ?? '';
  const agency = textOf(member(item, 'creditline'))?.trim().toLowerCase();
  return agency !== undefined && name.replace(/^\p{L}{2,5} /u, '') === agency ? [] : [{ field: 'byline', from }];
}

function datelineOf(item: JsonValue): readonly JsonField[] {
  const from = member(item, 'dateline');
  const line = textOf(from)?.trim() ?? '';
  const place = readDateline(`${line} x`)?.place;
  return place ? [{ field: 'dateline', from, raw: place }] : [];
}

/** Desks stand there by their codes as well, `pl`, which are nothing to readers. */
function sectionOf(item: JsonValue): readonly JsonField[] {
  for (const name of ['rubric_names', 'desk_names']) {
    const from = member(item, name);
    const section = namesIn(from).find((each) => each.length > LONGEST_CODE);
    if (section !== undefined) return [{ field: 'section', from, raw: section }];
  }
  return [];
}

const LONGEST_CODE = 3;

function tagsOf(item: JsonValue): readonly string[] {
  return ['keyword_names', 'dpasubject_names', 'genre_names'].flatMap((name) => namesIn(member(item, name)));
}

const CORRECTED = /<h\d>\s?(?:Berichtigung|Korrektur|Correction|Corrección)\s?<\/h\d>/iu;

/** What the notepad says was corrected, as its part for the public has it in the first item below that title. */
function correctionOf(item: JsonValue): string | undefined {
  const written = textOf(member(member(item, 'notepad'), 'public_html')) ?? '';
  const notepad = written.slice(0, LONGEST_NOTEPAD);
  const title = CORRECTED.exec(notepad);
  const start = title ? notepad.indexOf('<li', title.index) : -1;
  const end = notepad.indexOf('</li>', start);
  return start === -1 || end === -1 ? undefined : plainLine(notepad.slice(start, end)).trim();
}

const LONGEST_NOTEPAD = 20_000;

function readPart(from: JsonValue, given: GivenFields, pictures: ReadonlyMap<string, string> = new Map()): BodyRead {
  const html = textOf(from);
  return html === undefined ? NO_BODY : readHtmlBody(asHtml(html, pictures), from, given);
}

/** An entry's own elements as those of HTML: `<dnl-youtubeembed src>` frames a page, `<dnl-image ref>` shows one of its pictures. */
function asHtml(html: string, pictures: ReadonlyMap<string, string>): string {
  if (!html.includes('<dnl-')) return html;
  return html
    .replace(/<(\/?)dnl-(?:[a-z]{1,20}embed|wgchart)(?=[\s>])/g, '<$1iframe')
    .replace(/<dnl-image ref="([^"<>]{1,200})"/g, (element, ref: string) => {
      const address = pictures.get(ref);
      return address === undefined ? element : `<img src="${address.replaceAll('&', '&amp;')}"`;
    });
}

/** Where the pictures lie that the text may show, by what the entry calls them. */
function addressesByName(item: JsonValue, pictures: readonly Picture[]): ReadonlyMap<string, string> {
  const named = elements(member(item, 'associations')).flatMap((each) => {
    const urn = textOf(member(each, 'urn'));
    const own = elements(member(each, 'renditions')).flatMap((one) => textOf(member(one, 'url')) ?? []);
    const shown = pictures.find(({ image }) => own.includes(image.src));
    return urn === undefined || !shown ? [] : [[urn, shown.image.src] as const];
  });
  return new Map(named);
}

function joined(article: BodyRead, infobox: BodyRead): BodyRead {
  return {
    body: { ...article.body, children: [...article.body.children, ...infobox.body.children] },
    found: article.found,
    problems: [...article.problems, ...infobox.problems],
  };
}

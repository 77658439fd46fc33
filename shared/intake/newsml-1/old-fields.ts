import { cleanLine } from '../clean-line.ts';
import type { FieldName } from '../field-names.ts';
import { withStop } from '../newsml-g2/news-item-fields.ts';
import { parseTime } from '../parse-time.ts';
import type { RawValue } from '../raw-value.ts';
import { slugOfSlugline } from '../slug-of-slugline.ts';
import { isDayWithoutYear } from '../text/author-lines.ts';
import { readDateline } from '../text/dateline.ts';
import { setNameCase } from '../text/readable-case.ts';
import { uriOf } from '../uri-of.ts';
import { isSubtitle } from '../xml/is-subtitle.ts';
import { saysMoreThanNames } from '../xml/says-more-than-names.ts';
import { trimMarks } from '../xml/trim-marks.ts';
import type { XmlField } from '../xml/xml-fields.ts';
import { childNamed, childrenNamed, textOf, type XmlElement } from '../xml/xml-tree.ts';
import {
  formalName,
  linesAround,
  metadataAround,
  type OldContent,
  type OldItem,
  propertiesAround,
} from './old-item.ts';
import type { OldTexts } from './old-texts.ts';

/** Collects fields, each with the element that gives it. */
type Give = (field: FieldName, value: RawValue, at: XmlElement | undefined) => void;

/** What an item says of its article besides the text, whose first part is `main`; of several fields of a name the first that is filled counts. */
export function oldItemFields(item: OldItem, texts: OldTexts, main: OldContent | undefined): readonly XmlField[] {
  const fields: XmlField[] = [];
  const give: Give = (field, value, at) => {
    if (at) fields.push({ field, value, at, path: `${item.path}/${at.name}` });
  };
  giveIdentity(item, give);
  // A kill counts whatever the status says.
  giveInstructions(item, give);
  giveStatus(item, give);
  giveTimes(item, give);
  const urgency = childNamed(item.management, 'Urgency');
  give('urgency', urgency && formalName(urgency), urgency);
  const around = main?.around ?? childrenNamed(item.element, 'NewsComponent').slice(0, 1);
  const language = (main?.language ?? item.element.attributes.get('xml:lang'))?.toLowerCase();
  give('language', language === 'x-default' ? undefined : language, item.element);
  giveLines(around, give);
  giveText('headline', texts.headline, give);
  giveText('standfirst', texts.standfirst, give);
  giveRights(around, give);
  const keywords = [
    ...propertiesAround(around, 'DescriptiveMetadata', 'keyword'),
    ...linesAround(around, 'KeywordLine').map((line) => cleanLine(textOf(line))),
  ];
  give('tags', [...new Set(keywords.filter((each) => !/[;/]/.test(each)))], item.element);
  return fields;
}

/** The public identifier without the revision that it ends in (NewsML 1.2, PublicIdentifier), or its parts. */
function giveIdentity({ identification }: OldItem, give: Give): void {
  const identifier = childNamed(identification, 'NewsIdentifier');
  const part = (name: string) => {
    const at = childNamed(identifier, name);
    return at ? cleanLine(textOf(at)) : '';
  };
  const stable = /^(urn:newsml:[^:\s]+:[^:\s]+:\S+):\d+[NUAnua]?$/.exec(part('PublicIdentifier'))?.[1];
  const parts = [part('ProviderId'), part('DateId'), part('NewsItemId')];
  const built = parts.every((each) => each !== '') ? `urn:newsml:${parts.map(encodeURI).join(':')}` : undefined;
  give('id', uriOf(stable ?? built ?? part('PublicIdentifier'), 'urn:newsml'), identifier);
  give('documentVersion', /^\d+/.exec(part('RevisionId'))?.[0], identifier);
}

/** A status that is to change says when an embargo ends, or when a text is to be taken off. One without an end holds the article back. */
function giveStatus({ management }: OldItem, give: Give): void {
  const status = childNamed(management, 'Status');
  if (!status) return;
  const code = formalName(status).toLowerCase();
  const release = changeTo(management, /^(?:usable|published)$/);
  const withdrawal = changeTo(management, /^(?:cancell?ed|withheld|killed)$/);
  const isHeld = /^(?:embargoed|withheld)$/.test(code);
  if (isHeld && release) give('embargo', cleanLine(textOf(release)), release);
  if (code === 'usable' && withdrawal) give('expires', cleanLine(textOf(withdrawal)), withdrawal);
  give('status', isHeld ? (release ? 'usable' : 'withheld') : code, status);
}

function changeTo(management: XmlElement | undefined, status: RegExp): XmlElement | undefined {
  const change = childrenNamed(management, 'StatusWillChange').find((each) => {
    const future = childNamed(each, 'FutureStatus');
    return future !== undefined && status.test(formalName(future).toLowerCase());
  });
  return childNamed(change, 'DateAndTime');
}

/** The status of an item that is embargoed and does not say until when. */
export function openEmbargoOfItem({ management }: OldItem): XmlElement | undefined {
  const status = childNamed(management, 'Status');
  const isEmbargoed = status !== undefined && formalName(status).toLowerCase() === 'embargoed';
  return isEmbargoed && !changeTo(management, /^(?:usable|published)$/) ? status : undefined;
}

/** What desks are to do with the item: it corrects what they have, takes it back, or only adds to it. */
function giveInstructions({ management }: OldItem, give: Give): void {
  for (const each of childrenNamed(management, 'Instruction')) {
    const code = formalName(each).toLowerCase();
    if (/^(?:kill|cancel|annul|delete|withdraw)/.test(code)) give('status', 'canceled', each);
    if (/^(?:correct|rectif)/.test(code)) give('significance', 'correction', each);
    if (/^update/.test(code)) give('significance', 'update', each);
  }
}

function giveTimes({ management }: OldItem, give: Give): void {
  const [first, version] = ['FirstCreated', 'ThisRevisionCreated'].map((name) => childNamed(management, name));
  for (const each of [first, version]) give('published', each && cleanLine(textOf(each)), each);
  give('modified', version && cleanLine(textOf(version)), version);
}

function giveLines(around: readonly XmlElement[], give: Give): void {
  const lines = (name: string) => linesAround(around, name).map((at) => ({ at, text: cleanLine(textOf(at)) }));
  for (const { at, text } of lines('HeadLine')) give('headline', text, at);
  for (const { at, text } of lines('SubHeadLine')) give('standfirst', isSubtitle(text) ? text : undefined, at);
  const [title] = lines('ByLineTitle');
  for (const { at, text } of lines('ByLine')) {
    if (saysMoreThanNames(text)) give('standfirst', text, at);
    else give('byline', [setNameCase(text), title?.text].filter(Boolean).join(', '), at);
  }
  for (const { at, text } of lines('SlugLine')) give('slug', slugOfSlugline(text), at);
  for (const { at, text } of lines('DateLine')) give('dateline', placeOf(text), at);
}

/** The place of a dateline without its day and agency; of a day alone there is none. */
function placeOf(line: string): string | undefined {
  const bare = trimMarks(line, ':.–—-');
  const place = readDateline(`${bare} — x`)?.place ?? bare;
  const isDay = parseTime(place) !== undefined || isDayWithoutYear(place, true) || isDayWithoutYear(place, false);
  return /\p{L}{2}/u.test(place) && !isDay ? withStop(place, line) : undefined;
}

function giveText(field: FieldName, content: OldContent | undefined, give: Give): void {
  const data = childNamed(content?.at, 'DataContent');
  const text = data && cleanLine(textOf(data));
  give(field, field === 'standfirst' && text !== undefined && !isSubtitle(text) ? undefined : text, data);
}

function giveRights(around: readonly XmlElement[], give: Give): void {
  for (const line of linesAround(around, 'CopyrightLine')) give('copyright', cleanLine(textOf(line)), line);
  for (const line of linesAround(around, 'CreditLine')) give('source', cleanLine(textOf(line)), line);
  for (const name of ['Source', 'Provider'])
    for (const each of metadataAround(around, 'AdministrativeMetadata', name)) {
      const party = childNamed(each, 'Party');
      give('source', party && formalName(party), party);
    }
}

import { cleanLine } from '../clean-line.ts';
import type { FieldName } from '../field-names.ts';
import { parseTime } from '../parse-time.ts';
import type { RawValue } from '../raw-value.ts';
import { correctsByNote } from '../text/correction-atop.ts';
import { setNameCase } from '../text/readable-case.ts';
import { isSubtitle } from '../xml/is-subtitle.ts';
import { saysMoreThanNames } from '../xml/says-more-than-names.ts';
import { trimMarks } from '../xml/trim-marks.ts';
import type { XmlField } from '../xml/xml-fields.ts';
import { childElements, childNamed, childrenNamed, textOf, type XmlElement } from '../xml/xml-tree.ts';
import { isNoticeOfRights } from './nitf-body.ts';
import { nitfId, withoutVersion } from './nitf-id.ts';
import { nitfTags, sectionOf } from './nitf-subjects.ts';

/** Collects fields, each with the path of the element that gives it. */
type Give = (field: FieldName, value: RawValue, at: XmlElement, path: string) => void;

/** What a NITF document at `path` says of its article besides the text; of several fields of a name the first counts. */
export function nitfFields(root: XmlElement, path: string): readonly XmlField[] {
  const fields: XmlField[] = [];
  const give: Give = (field, value, at, where) => fields.push({ field, value, at, path: `${path}${where}` });
  const head = childNamed(root, 'head');
  const docdata = childNamed(head, 'docdata');
  const body = childNamed(root, 'body');
  const bodyHead = childNamed(body, 'body.head');
  if (docdata) {
    giveIdentity(docdata, give);
    giveStatus(docdata, give);
    giveDates(docdata, give);
    giveCorrection(docdata, give);
  }
  if (bodyHead) giveBodyHead(bodyHead, give);
  if (head) {
    giveText('headline', childNamed(head, 'title'), '/head/title', give);
    const section = sectionOf(head);
    if (section) give('section', section.value, section.at, `/head/${section.at.name}`);
    give('tags', nitfTags(head), head, '/head');
  }
  if (docdata) giveRights(docdata, bodyHead, give);
  const notice = childrenNamed(childNamed(body, 'body.end'), 'tagline').find((each) => isNoticeOfRights(textOf(each)));
  giveText('copyright', notice, '/body/body.end/tagline', give);
  give('language', root.attributes.get('baselang') ?? languageOf(root, body), root, '/@baselang');
  return fields;
}

/** The text of an element without that of those in it. */
function ownText({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join(' ');
}

function languageOf(root: XmlElement, body: XmlElement | undefined): string | undefined {
  const content = childNamed(body, 'body.content');
  return [root, body, content].map((each) => each?.attributes.get('xml:lang')).find((tag) => tag !== undefined);
}

function giveText(field: FieldName, at: XmlElement | undefined, path: string, give: Give): void {
  if (at) give(field, cleanLine(textOf(at)), at, path);
}

function giveIdentity(docdata: XmlElement, give: Give): void {
  const docId = childNamed(docdata, 'doc-id');
  const duKey = childNamed(docdata, 'du-key');
  const key = duKey?.attributes.get('key')?.trim() ?? '';
  const source = docId?.attributes.get('regsrc');
  const written = docId?.attributes.get('id-string')?.trim() ?? '';
  const id = nitfId(written === '' ? key : withoutVersion(written, key), source);
  if (docId) give('id', id, docId, '/head/docdata/doc-id/@id-string');
  else if (duKey) give('id', id, duKey, '/head/docdata/du-key/@key');
  if (duKey) give('documentVersion', duKey.attributes.get('version'), duKey, '/head/docdata/du-key/@version');
  const urgency = childNamed(docdata, 'urgency');
  if (urgency) give('urgency', urgency.attributes.get('ed-urg'), urgency, '/head/docdata/urgency/@ed-urg');
}

/** `embargoed` is a matter of time, which `date.release` says; without that nobody knows when it ends. */
function giveStatus(docdata: XmlElement, give: Give): void {
  const status = docdata.attributes.get('management-status')?.trim().toLowerCase();
  const held = status === 'embargoed' ? (childNamed(docdata, 'date.release') ? 'usable' : 'withheld') : status;
  give('status', held, docdata, '/head/docdata/@management-status');
}

function giveDates(docdata: XmlElement, give: Give): void {
  const dated = (name: string) => {
    const at = childNamed(docdata, name);
    return at && { at, value: at.attributes.get('norm') ?? cleanLine(textOf(at)), path: `/head/docdata/${name}/@norm` };
  };
  const issue = dated('date.issue');
  const release = dated('date.release');
  const expire = dated('date.expire');
  if (issue) give('published', issue.value, issue.at, issue.path);
  // Most wires release a document when they issue it, which is no embargo.
  const issued = issue && parseTime(issue.value);
  const released = release && parseTime(release.value);
  if (release && !(issued !== undefined && released !== undefined && released <= issued))
    give('embargo', release.value, release.at, release.path);
  if (expire) give('expires', expire.value, expire.at, expire.path);
}

function giveCorrection(docdata: XmlElement, give: Give): void {
  const message = childrenNamed(docdata, 'ed-msg').find((each) => correctsByNote(each.attributes.get('info')));
  if (message) give('significance', 'correction', message, '/head/docdata/ed-msg/@info');
  const correction = childNamed(docdata, 'correction');
  if (!correction) return;
  const { attributes } = correction;
  give('correction', attributes.get('info'), correction, '/head/docdata/correction/@info');
  if (`${attributes.get('info') ?? ''}${attributes.get('id-string') ?? ''}`.trim() !== '')
    give('significance', 'correction', correction, '/head/docdata/correction');
}

function giveBodyHead(bodyHead: XmlElement, give: Give): void {
  const hedline = childNamed(bodyHead, 'hedline');
  giveText('headline', childNamed(hedline, 'hl1'), '/body/body.head/hedline/hl1', give);
  if (hedline) give('headline', cleanLine(ownText(hedline)), hedline, '/body/body.head/hedline');
  const abstract = childNamed(bodyHead, 'abstract');
  giveText('standfirst', abstract, '/body/body.head/abstract', give);
  const subheadline = childrenNamed(hedline, 'hl2').find((each) => isSubtitle(cleanLine(textOf(each))));
  giveText('standfirst', subheadline, '/body/body.head/hedline/hl2', give);
  const bylines = childrenNamed(bodyHead, 'byline');
  const [byline] = bylines;
  const words = byline && cleanLine(textOf(byline));
  if (byline && words !== undefined && saysMoreThanNames(words))
    give('standfirst', words, byline, '/body/body.head/byline');
  else if (byline) give('byline', bylines.flatMap(namesOf), byline, '/body/body.head/byline');
  giveDateline(childNamed(bodyHead, 'dateline'), give);
  giveText('source', childNamed(bodyHead, 'distributor'), '/body/body.head/distributor', give);
  for (const note of childrenNamed(bodyHead, 'note')) {
    const noteClass = note.attributes.get('noteclass') ?? '';
    if (note.attributes.get('type') === 'npa') continue;
    if (/correct/i.test(noteClass)) giveText('correction', note, '/body/body.head/note', give);
    if (/copyright|cpyrt/i.test(noteClass)) giveText('copyright', note, '/body/body.head/note', give);
  }
}

/** The word before two names and more, in languages where it can be no part of them. */
const BY = /^(?:Par|Por|Door|Von|Av|Af|Text)\s+(?=\p{Lu}\S+\s\S)/u;

/** The names of a byline, without titles, addresses, and the initials of desks (`gr/bp`). */
function namesOf(byline: XmlElement): readonly string[] {
  const persons = childrenNamed(byline, 'person').map((person) => cleanLine(textOf(person)));
  const loose = cleanLine(byline.children.map((child) => (typeof child === 'string' ? child : ' ')).join(''));
  const isListed = persons.length > 0 && loose.replace(/\b(?:by|and|with|und|et|y|e)\b|[\s,;:&/.-]+/gi, '') === '';
  const names = isListed ? persons : [trimMarks(cleanLine(bylineText(byline)), ',;:')];
  return names
    .filter((name) => !/^\p{Ll}{1,4}(?:\/\p{Ll}{1,4})*$/u.test(name))
    .map((name) => setNameCase(name.replace(BY, '')));
}

function bylineText(byline: XmlElement): string {
  return byline.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return child.name === 'byttl' || child.name === 'virtloc' ? ' ' : textOf(child);
    })
    .join('');
}

function giveDateline(dateline: XmlElement | undefined, give: Give): void {
  if (!dateline) return;
  const path = '/body/body.head/dateline';
  const location = childNamed(dateline, 'location');
  if (location) give('dateline', placeOf(location), location, `${path}/location`);
  give('dateline', withoutAgency(cleanLine(ownText(dateline))), dateline, path);
  const date = childNamed(dateline, 'story.date');
  if (date) give('published', date.attributes.get('norm') ?? '', date, `${path}/story.date/@norm`);
}

/** `Sydney, Australia` of a location in parts, or its text. */
function placeOf(location: XmlElement): string {
  const parts = childElements(location).filter(({ name }) => name !== 'alt-code');
  const loose = ownText(location);
  const texts = parts.map((part) => cleanLine(textOf(part))).filter((part) => part !== '');
  return loose.replace(/[\s,]/g, '') === '' ? texts.join(', ') : withoutAgency(cleanLine(textOf(location)));
}

/** `(AP)`, `(dpa)`: who wrote there, unlike `(France)`. */
const AGENCY =
  /\((?:[\p{Lu}\d .&/-]{1,40}|\p{Ll}{2,5}(?:\/\p{Ll}{2,5})?|Reuters|Xinhua|Kyodo|Yonhap|Lusa|Belga|Ritzau|Tanjug|Agerpres|Anadolu|Bloomberg)\)/gu;
/** A day and an agency behind a place in capitals: `SYDNEY March 22 AAP`. */
const DAY_AND_AGENCY = /^(\p{Lu}{2}[\p{Lu} .'’-]{0,40}?),? \p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?: \p{Lu}{2,6})?$/u;

/** `NEW YORK (AP) --` is `NEW YORK`. */
function withoutAgency(text: string): string {
  const bare = trimMarks(text.slice(0, LONGEST_DATELINE).replace(AGENCY, ''), ',:–—-');
  return trimMarks(bare.replace(DAY_AND_AGENCY, '$1'), ',:–—-');
}

const LONGEST_DATELINE = 200;

function giveRights(docdata: XmlElement, bodyHead: XmlElement | undefined, give: Give): void {
  const copyright = childNamed(docdata, 'doc.copyright');
  const holder = copyright?.attributes.get('holder')?.trim() ?? '';
  const year = copyright?.attributes.get('year')?.trim() ?? '';
  if (copyright && holder !== '')
    give('copyright', ['©', year, holder].filter(Boolean).join(' '), copyright, '/head/docdata/doc.copyright');
  giveText('copyright', childNamed(bodyHead, 'copyrite'), '/body/body.head/copyrite', give);
  const rights = childNamed(childNamed(bodyHead, 'rights'), 'rights.owner');
  giveText('source', rights, '/body/body.head/rights/rights.owner', give);
  const docId = childNamed(docdata, 'doc-id');
  if (docId) give('source', docId.attributes.get('regsrc'), docId, '/head/docdata/doc-id/@regsrc');
}

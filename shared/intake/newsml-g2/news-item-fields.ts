import { cleanLine } from '../clean-line.ts';
import type { FieldName } from '../field-names.ts';
import { parseTime } from '../parse-time.ts';
import type { RawValue } from '../raw-value.ts';
import { slugOfSlugline } from '../slug-of-slugline.ts';
import { correctsByNote } from '../text/correction-atop.ts';
import { readDateline } from '../text/dateline.ts';
import { setNameCase } from '../text/readable-case.ts';
import { uriOf } from '../uri-of.ts';
import { trimMarks } from '../xml/trim-marks.ts';
import { makerOf } from '../xml/without-placeholder.ts';
import type { XmlField } from '../xml/xml-fields.ts';
import { childNamed, childrenNamed, textOf, type XmlElement } from '../xml/xml-tree.ts';
import { attributeCode, codeOf } from './concept.ts';
import type { NewsItem } from './news-item.ts';
import { newsItemTags, sectionOfItem } from './news-item-subjects.ts';

/** Collects fields, each with the path of the element that gives it. */
type Give = (field: FieldName, value: RawValue, at: XmlElement | undefined, path: string) => void;

/** What a newsItem says of its article besides the text; of several fields of a name the first that is filled counts. */
export function newsItemFields(item: NewsItem): readonly XmlField[] {
  const fields: XmlField[] = [];
  const give: Give = (field, value, at, path) => {
    if (at) fields.push({ field, value, at, path: `${item.path}/${path}` });
  };
  giveIdentity(item, give);
  giveStatus(item, give);
  giveTimes(item, give);
  giveCorrection(item, give);
  giveHeadlines(item, give);
  giveDescriptions(item, give);
  giveBylines(item, give);
  givePlace(item, give);
  giveRights(item, give);
  const { contentMeta, element } = item;
  give('urgency', textIn(contentMeta, 'urgency'), childNamed(contentMeta, 'urgency'), 'contentMeta/urgency');
  give('language', item.language, element, '@xml:lang');
  const section = sectionOfItem(item);
  // Topics are named in lower case; a section stands as readers see it.
  const name = section && section.value.charAt(0).toUpperCase() + section.value.slice(1);
  give('section', name, section?.at, 'contentMeta/subject');
  give('tags', newsItemTags(item), contentMeta, 'contentMeta');
  return fields;
}

function textIn(parent: XmlElement | undefined, name: string): string | undefined {
  const child = childNamed(parent, name);
  return child && cleanLine(textOf(child));
}

/** The guid where it is an absolute URI; of another kind of identifier the URN that stands for it. */
function giveIdentity({ element, contentMeta }: NewsItem, give: Give): void {
  const guid = element.attributes.get('guid')?.trim() ?? '';
  give('id', guid === '' ? undefined : uriOf(guid, 'urn:newsml-g2'), element, '@guid');
  give('documentVersion', element.attributes.get('version'), element, '@version');
  const slugline = childNamed(contentMeta, 'slugline');
  give('slug', slugline && slugOfSlugline(textOf(slugline)), slugline, 'contentMeta/slugline');
}

/** A kill signal counts whatever the status says. An embargo whose end nobody names holds the article back. */
function giveStatus(item: NewsItem, give: Give): void {
  const { itemMeta } = item;
  const kill = signals(itemMeta).find((each) => /^(?:mandatory)?kill(?:ed)?$/.test(codeOf(each).code));
  give('status', kill && 'canceled', kill, 'itemMeta/signal');
  const status = childNamed(itemMeta, 'pubStatus');
  const code = status && codeOf(status).code;
  if (!/^cancell?ed$/.test(code ?? '')) give('status', 'withheld', openEmbargoOf(item), 'itemMeta/embargoed');
  give('status', code, status, 'itemMeta/pubStatus');
}

/** An embargo that is there and empty has no known end (NewsML-G2 Specification, embargoed). */
export function openEmbargoOf({ itemMeta }: NewsItem): XmlElement | undefined {
  const embargoed = childNamed(itemMeta, 'embargoed');
  return embargoed && cleanLine(textOf(embargoed)) === '' ? embargoed : undefined;
}

function signals(itemMeta: XmlElement | undefined): readonly XmlElement[] {
  return childrenNamed(itemMeta, 'signal');
}

function giveTimes({ itemMeta, contentMeta }: NewsItem, give: Give): void {
  give('embargo', textIn(itemMeta, 'embargoed'), childNamed(itemMeta, 'embargoed'), 'itemMeta/embargoed');
  const created = textIn(contentMeta, 'contentCreated') ?? '';
  give('published', textIn(itemMeta, 'firstCreated'), childNamed(itemMeta, 'firstCreated'), 'itemMeta/firstCreated');
  // A day without a time says less than the time of the version.
  if (created.includes('T'))
    give('published', created, childNamed(contentMeta, 'contentCreated'), 'contentMeta/contentCreated');
  const version = childNamed(itemMeta, 'versionCreated');
  const modified = childNamed(contentMeta, 'contentModified');
  give('published', version && cleanLine(textOf(version)), version, 'itemMeta/versionCreated');
  give('modified', version && cleanLine(textOf(version)), version, 'itemMeta/versionCreated');
  give('modified', modified && cleanLine(textOf(modified)), modified, 'contentMeta/contentModified');
}

/** Notes are for editors, but for one whose role is the correction and that is not marked as not public. */
function giveCorrection({ itemMeta, contentMeta, names }: NewsItem, give: Give): void {
  const isCorrection = (each: XmlElement) =>
    /correct|clarif/.test(attributeCode(each, 'role').code) &&
    !/non|private|internal/.test(`${attributeCode(each, 'pubconstraint').code} ${attributeCode(each, 'role').code}`);
  const [note] = names.inLanguage(childrenNamed(itemMeta, 'edNote').filter(isCorrection));
  const [description] = names.inLanguage(childrenNamed(contentMeta, 'description').filter(isCorrection));
  give('correction', note && cleanLine(textOf(note)), note, 'itemMeta/edNote');
  give('correction', description && cleanLine(textOf(description)), description, 'contentMeta/description');
  for (const signal of signals(itemMeta)) {
    const { code } = codeOf(signal);
    if (/^correct(?:ion|ed)?$/.test(code)) give('significance', 'correction', signal, 'itemMeta/signal');
  }
  give('significance', note && 'correction', note, 'itemMeta/edNote');
  const toDesks = childrenNamed(itemMeta, 'edNote').find((each) => correctsByNote(textOf(each)));
  give('significance', toDesks && 'correction', toDesks, 'itemMeta/edNote');
  const update = signals(itemMeta).find((each) => codeOf(each).code === 'update');
  give('significance', update && 'update', update, 'itemMeta/signal');
}

const UNDER_HEADLINE = /sub|second|deck|kicker|over|roof|dachzeile|strap/;

function giveHeadlines({ itemMeta, contentMeta, names }: NewsItem, give: Give): void {
  const headlines = childrenNamed(contentMeta, 'headline');
  const isUnder = (each: XmlElement) => UNDER_HEADLINE.test(attributeCode(each, 'role').code);
  for (const each of names.inLanguage(headlines.filter((one) => !isUnder(one))))
    give('headline', cleanLine(textOf(each)), each, 'contentMeta/headline');
  const titles = names.inLanguage(childrenNamed(itemMeta, 'title'));
  for (const each of titles) give('headline', cleanLine(textOf(each)), each, 'itemMeta/title');
}

function giveDescriptions({ contentMeta, names }: NewsItem, give: Give): void {
  const descriptions = childrenNamed(contentMeta, 'description');
  const inRole = (role: RegExp) =>
    names.inLanguage(descriptions.filter((each) => role.test(attributeCode(each, 'role').code)));
  const headlines = childrenNamed(contentMeta, 'headline');
  const under = names.inLanguage(headlines.filter((each) => /^sub/.test(attributeCode(each, 'role').code)));
  for (const each of [...inRole(/standfirst|summary|abstract|teaser|lead|intro|deck/), ...inRole(/^$/)])
    give('standfirst', cleanLine(textOf(each)), each, 'contentMeta/description');
  for (const each of under) give('standfirst', cleanLine(textOf(each)), each, 'contentMeta/headline');
}

/** The line as the sender wrote it, else the names of its makers where they are not the agency itself. */
function giveBylines({ itemMeta, contentMeta, names }: NewsItem, give: Give): void {
  for (const each of names.inLanguage(childrenNamed(contentMeta, 'by'))) {
    const line = makerOf(cleanLine(textOf(each)));
    give('byline', areInitials(line) ? undefined : setNameCase(line), each, 'contentMeta/by');
  }
  const agencies = new Set(
    [...childrenNamed(itemMeta, 'provider'), ...childrenNamed(contentMeta, 'infoSource')].flatMap((each) => [
      names.nameOf(each)?.toLowerCase(),
      codeOf(each).code,
    ]),
  );
  const makers = (name: string, isMaker: (each: XmlElement) => boolean) =>
    childrenNamed(contentMeta, name)
      .filter(isMaker)
      .flatMap((each) => names.nameOf(each) ?? [])
      .filter((each) => isPerson(each) && !agencies.has(each.toLowerCase()))
      .map(setNameCase);
  const creators = makers('creator', () => true);
  const isAuthor = (each: XmlElement) => /author|writer|report|correspond/.test(attributeCode(each, 'role').code);
  give('byline', creators, childNamed(contentMeta, 'creator'), 'contentMeta/creator');
  give('byline', makers('contributor', isAuthor), childNamed(contentMeta, 'contributor'), 'contentMeta/contributor');
}

/** The signs of two desks: `NWA-DHA`, `KR/MO`. One alone may be an agency's name. */
function areInitials(line: string): boolean {
  return /^[\p{Lu}\d]{2,4}(?:[/-][\p{Lu}\d]{2,4}){1,3}$/u.test(line);
}

/** Not the initials or the login of a desk: `VRG`, `doe.jane`. */
function isPerson(name: string): boolean {
  return !/^[\p{Lu}\d]{1,4}$/u.test(name) && !areInitials(name) && !/^[\p{Ll}\d._-]+$/u.test(name);
}

/** The place of a dateline without its day and agency, else where the content was made. */
function givePlace({ contentMeta, names }: NewsItem, give: Give): void {
  for (const each of names.inLanguage(childrenNamed(contentMeta, 'dateline'))) {
    const line = trimMarks(cleanLine(textOf(each)), ':.–—-');
    const place = readDateline(`${line} — x`)?.place ?? line;
    if (parseTime(place) === undefined) give('dateline', withStop(place, textOf(each)), each, 'contentMeta/dateline');
  }
  for (const each of childrenNamed(contentMeta, 'located'))
    give('dateline', names.nameOf(each), each, 'contentMeta/located');
}

/** `place` with the stop of a state’s abbreviation, which looks like the end of the line: `DOVER, Del.` */
export function withStop(place: string, written: string): string {
  return /, \p{Lu}\p{Ll}{1,4}$/u.test(place) && written.includes(`${place}.`) ? `${place}.` : place;
}

function giveRights({ element, itemMeta, contentMeta, names }: NewsItem, give: Give): void {
  const trimmed = (each: XmlElement) => trimMarks(cleanLine(textOf(each)), '–—-');
  for (const each of names.inLanguage(childrenNamed(contentMeta, 'creditline')))
    give('source', trimmed(each), each, 'contentMeta/creditline');
  for (const each of childrenNamed(contentMeta, 'infoSource'))
    give('source', partyOf(each, names), each, 'contentMeta/infoSource');
  for (const each of childrenNamed(itemMeta, 'provider'))
    give('source', partyOf(each, names), each, 'itemMeta/provider');
  const rights = childrenNamed(element, 'rightsInfo');
  const notices = names.inLanguage(rights.flatMap((each) => childrenNamed(each, 'copyrightNotice')));
  for (const each of notices) give('copyright', cleanLine(textOf(each)), each, 'rightsInfo/copyrightNotice');
  for (const each of rights.flatMap((one) => childrenNamed(one, 'copyrightHolder'))) {
    const holder = partyOf(each, names);
    give('copyright', holder && `© ${holder}`, each, 'rightsInfo/copyrightHolder');
  }
}

/** An agency by its name, else by the literal or the code that it is known by: `nprov:AFP`. */
function partyOf(party: XmlElement, names: NewsItem['names']): string | undefined {
  const { attributes } = party;
  const code = (attributes.get('literal') ?? attributes.get('qcode')?.replace(/^[^:]*:/, '') ?? '').trim();
  return names.nameOf(party) ?? (code === '' || /^\d+$/.test(code) ? undefined : code);
}

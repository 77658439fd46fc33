import { INNER_LIMITS } from '../../model/inner-limits.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { unread } from '../enclosed-allowance.ts';
import type { Draft, Parsed, ReadEnclosed } from '../intake.ts';
import type { LeftOutLine } from '../left-out-line.ts';
import { placesMapped } from '../map-places.ts';
import type { Enclosed, Mail } from './mail.ts';

import { nameEnclosed } from './read-mime.ts';

const READABLE_NAME = /\.(?:docx|txt|text|md|markdown|html?|xhtml|json|xml|nitf|eml)$/i;
const READABLE_TYPE =
  /^(?:message\/rfc822|text\/(?:plain|markdown|html|xml)|application\/(?:json|ld\+json|xml|xhtml\+xml|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/;
/** What mail programs attach by themselves, which nobody misses. */
const UNTOLD =
  /^(?:application\/(?:(?:x-)?pkcs7-signature|pgp-signature|pgp-keys|ics)|text\/(?:x-)?(?:vcard|calendar|rfc822-headers)|message\/(?:delivery-status|disposition-notification))$/;
const UNTOLD_NAME = /^(?:signature\.asc|smime\.p7s|.{0,60}\.vcf|.{0,60}\.ics|ATT\d{1,6}\.(?:txt|htm|html|bin))$/i;

/** Of the files of a mail. */
const MAX_ARTICLES = INNER_LIMITS.email.enclosedArticles;
const MAX_TOLD = 10;

/** Whether a file that came with a mail may hold an article. */
export function isReadable({ name, mediaType, isInline }: Enclosed): boolean {
  if (UNTOLD_NAME.test(name) || (isInline && mediaType !== 'message/rfc822')) return false;
  return READABLE_NAME.test(name) || (!/\.[a-z0-9]{2,5}$/i.test(name) && READABLE_TYPE.test(mediaType));
}

/** A document for programs that stands in place of a mail's text, as the file that it is. */
export function documentInText({ text }: Mail): Enclosed | undefined {
  const written = text.trimStart();
  const isJson = /^\{\s{0,99}"[^"\n]{1,60}"\s{0,9}:/.test(written.slice(0, 200));
  if (!isJson && !written.startsWith('<?xml')) return undefined;
  const [name, mediaType] = isJson
    ? ['text of the mail.json', 'application/json']
    : ['text of the mail.xml', 'text/xml'];
  return { name, mediaType, bytes: new TextEncoder().encode(text), isInline: false };
}

/** The articles that a mail’s files hold, each once, and what is wrong with those that hold none. */
export async function readEnclosedArticles(files: readonly Enclosed[], read: ReadEnclosed): Promise<Parsed> {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const leftOut: LeftOutLine[] = [];
  for (const file of files.slice(0, MAX_ARTICLES)) {
    const { name, mediaType, bytes } = file;
    const key = name === '' ? 'attachment' : cleanName(name);
    const found = placesMapped(await read({ key, bytes, contentType: mediaType }), (place) => placeIn(file, place));
    // The same article may come as a Word file and as plain text.
    const news = found.drafts.filter((draft) => !drafts.some(({ headline }) => headline === draft.headline));
    const item = (given: number | undefined) =>
      given === undefined && drafts.length === 0 ? {} : { item: given ?? 1 };
    problems.push(...found.problems);
    if (news.length > 0) leftOut.push(...(found.leftOut ?? []));
    drafts.push(...news.map((draft) => ({ ...placed(draft, file), ...item(draft.item) })));
  }
  for (const file of files.slice(MAX_ARTICLES, MAX_ARTICLES + MAX_TOLD))
    problems.push({ ...unread(), place: placeIn(file, {}) });
  return { drafts: numbered(drafts), problems: drafts.length > 0 ? problems.filter(isWarning) : problems, leftOut };
}

function isWarning({ severity }: Problem): boolean {
  return severity === 'warning';
}

/** The drafts with their places among all; a single one has none. */
function numbered(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length > 1) return drafts.map((draft, index) => ({ ...draft, item: index + 1 }));
  return drafts.map(({ item: _item, ...draft }) => draft);
}

function placeIn(file: Enclosed, { item: _item, ...place }: Place): Place {
  const within = `attachment ${nameEnclosed(file)}`;
  return { ...place, path: place.path === undefined ? within : `${within}: ${place.path}` };
}

/** The article of a file with at least that file for the place of all that it states. */
function placed(draft: Draft, file: Enclosed): Draft {
  const stated = STATED.filter((field) => draft[field] !== undefined);
  const places = Object.fromEntries(stated.map((field) => [field, placeIn(file, { path: field })] as const));
  return { ...draft, places: { ...places, ...draft.places } };
}

const STATED = ['headline', 'section', 'published'] as const;

/** A name without folders: it only tells the kind of file. */
function cleanName(name: string): string {
  return name.replace(/^.*[\\/]/s, '').slice(-100);
}

/** What is to be told of the files that are no part of the article. */
export function tellLeftOut(files: readonly Enclosed[]): readonly Problem[] {
  return files
    .map((file, index) => ({ file, path: `attachment ${index + 1}` }))
    .filter(({ file }) => isTold(file))
    .slice(0, MAX_TOLD)
    .map(({ file, path }) => problem('attachment-left-out', nameEnclosed(file), { path }));
}

function isTold({ name, mediaType, isInline, bytes }: Enclosed): boolean {
  return !isInline && bytes.length > 0 && !UNTOLD.test(mediaType) && !UNTOLD_NAME.test(name);
}

import { bareByline } from '../bare-byline.ts';
import { readCreditLine } from '../text/bylines.ts';
import { endsInFullStop } from '../text/letters.ts';
import { isRoleLine } from '../text/names.ts';
import { textsOf } from './page-document.ts';
import { bareAuthor } from './tidy-authors.ts';
import { isLabel, isWriterName, mayBeCjkName } from './writer-name.ts';

const LONGEST_BYLINE = 80;
const WORDS_OF_NAMES = 6;
/** What stands before a name, in an element of its own or in that of the name. */
const BY =
  /^(?:(?:written|posted|published|words|text|story|created|submitted|erstellt|eingestellt|verfasst|geschrieben|veröffentlicht|écrit|rédigé|publié|escrito|publicado|scritto|pubblicato|geschreven|geplaatst|gepost|skriven|upplagd|skrevet|indsendt|diposting|napisane) )?(?:by|author|authors|von|par|por|di|da|door|av|af|przez|oleh|autor|auteur|autore)\s?:?$/i;
const WRITTEN_BY =
  /^(?:written|posted|published|words|text|story|created|submitted|erstellt|eingestellt|verfasst|geschrieben|veröffentlicht|écrit|rédigé|publié|escrito|publicado|scritto|pubblicato|geschreven|geplaatst|gepost|skriven|upplagd|skrevet|indsendt|diposting|napisane) (?:by|von|par|por|da|door|av|af|przez) /i;
/** What stands before a day that is in another element. */
const ON =
  /^(?:posted|published|created|submitted|veröffentlicht|publiziert|erstellt|publié|posté|publicado|pubblicato|gepubliceerd|geplaatst|publicerat|publisert|udgivet|opublikowan[eoy]|дата публикации|опубликовано)(?: (?:on|am|le|el|il|em|op|den|dnia))?\s?:?$/i;
/** What parts a name from what stands behind it in another element. */
const DASH_BEHIND = /\s?[–—|•·,]$/;
/** What stands between two names. */
const JOINED = /^(?:and|und|et|y|e|en|og|och|i|&|,)$/i;

export interface NamedWriter {
  readonly byline?: string;
  /** An instant, where the day stands with the name. */
  readonly published?: string;
  /** Whether a label says that who is named has written it. */
  readonly isLabelled: boolean;
}

/** The writer whom an element names that is called after its author; beside the name may stand a role, a day, a button to follow. */
export function namedWriter(element: Element, isDayFirst: boolean): NamedWriter {
  const named = element.querySelector('[itemprop="name"], [rel~="author"]') ?? element;
  const texts = withoutRepeated(textsOf(named, LONGEST_BYLINE * 2));
  const line = texts.join(' ').replaceAll(' ,', ',');
  const labelled = nameBehindLabel(texts);
  if (line.length > LONGEST_BYLINE * 2) return signed(labelled, true);
  const credit = readCreditLine(line, isDayFirst);
  const published = credit?.published === undefined ? {} : { published: credit.published.instant };
  const names = [...new Set(texts.map(bareName).filter(isWriterName))];
  const behind = namesBehindLabel(texts);
  if (behind.length > 0) return { ...published, ...signed(behind.join(', '), true) };
  if (credit?.byline !== undefined) {
    const isBare = names.length > 0 && standsWithOthers(texts, names, isDayFirst);
    return { ...published, ...signed(isBare ? names.join(', ') : credit.byline, bareByline(line) !== line) };
  }
  if (texts.length > 1 && names.length > 0)
    return { ...published, ...signed(names.join(', '), labelled !== undefined) };
  if (texts.length > 1 && texts.some(mayBeCjkName)) return { ...published, ...signed(texts.find(mayBeCjkName), false) };
  if (labelled !== undefined) return { ...published, ...signed(labelled, true) };
  const rest = (texts.length > 1 ? texts.filter((text) => !isLabel(text)) : texts).join(' ');
  return {
    ...published,
    ...signed(isByline(rest) ? bareName(rest) : undefined, named.matches('[rel~="author"]')),
  };
}

function signed(byline: string | undefined, isLabelled: boolean): NamedWriter {
  return byline === undefined ? { isLabelled: false } : { byline, isLabelled: isLabelled && !isLabel(byline) };
}

/** A picture is often described by the name that stands beside it. */
function withoutRepeated(texts: readonly string[]): readonly string[] {
  return texts.filter(
    (text, at) => !texts.some((other, place) => (place < at && other === text) || isPart(text, other)),
  );
}

function isPart(text: string, whole: string): boolean {
  return whole.length > text.length && text.includes(' ') && whole.endsWith(` ${text}`);
}

function bareName(text: string): string {
  return bareAuthor(bareByline(text.replace(WRITTEN_BY, '').replace(DASH_BEHIND, '')), []);
}

/** The names of people behind a label, each in an element of its own; before it may stand the paper. */
function namesBehindLabel(texts: readonly string[]): readonly string[] {
  const label = texts.findIndex((text) => BY.test(text));
  if (label < 0) return [];
  const behind = texts.slice(label + 1).filter((text) => !JOINED.test(text));
  const end = behind.findIndex((text) => !isWriterName(bareName(text)));
  return behind.slice(0, end < 0 ? undefined : end).map(bareName);
}

/** What follows a label, whatever it is called: an organisation, an account, a desk. */
function nameBehindLabel(texts: readonly string[]): string | undefined {
  const at = texts.findIndex((text) => BY.test(text));
  const name = at < 0 ? undefined : texts[at + 1]?.replace(DASH_BEHIND, '');
  if (name === undefined || !isByline(name) || !/\p{L}/u.test(name)) return undefined;
  return isLabel(name) && !name.includes(' ') ? undefined : bareAuthor(name, []);
}

/** Whether beside the names stand a role or a day in elements of their own, and nothing else. */
function standsWithOthers(texts: readonly string[], names: readonly string[], isDayFirst: boolean): boolean {
  const others = texts.filter(
    (text) => !names.includes(bareName(text)) && !BY.test(text) && !ON.test(text) && !JOINED.test(text),
  );
  return others.length > 0 && others.every((text) => isRoleLine(text) || isDay(text, isDayFirst));
}

function isDay(text: string, isDayFirst: boolean): boolean {
  return /\d{4}/.test(text) && readCreditLine(text, isDayFirst)?.published !== undefined;
}

function isByline(line: string): boolean {
  if (line.length < 3 || line.length > LONGEST_BYLINE || /[\d@:?!⋅→»›]|https?/.test(line)) return false;
  // A box about its writer says more than a name.
  return !BY.test(line) && !ON.test(line) && !(endsInFullStop(line) && line.split(' ').length > WORDS_OF_NAMES);
}

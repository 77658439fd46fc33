import { isSpanOfDays, readDate, type StatedDate } from './dates.ts';
import { furnitureKind } from './furniture.ts';
import { readLabelLine } from './label-lines.ts';
import { endsInFullStop, hasCjk } from './letters.ts';
import { lookFor } from './look-for.ts';
import { AGENCIES, isPersonName, ROLE } from './names.ts';
import { BY, readByline } from './read-byline.ts';
import { setNameCase } from './readable-case.ts';
import { rememberLines } from './remember-lines.ts';
import { isKnownSection } from './section-labels.ts';

/** What a line under the headline says of who wrote the article, where and when. */
export interface CreditLine {
  readonly byline?: string;
  readonly dateline?: string;
  readonly published?: StatedDate;
  readonly modified?: StatedDate;
}

/** What every date has in it that `readDate` reads. */
const YEAR = /\d{4}/;

/** Figures of which any may be the month. */
const UNCERTAIN_DATE = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}(?:[ ,]{1,3}\d{1,2}[:.]\d{2}(?::\d{2})?)?$/;

/** What is between the parts of a line such as `By Jane Doe | 3 March 2026 | 5 min read`. */
const PARTS = /\s*[|•·▪●∙]\s*|\s+[–—-]\s+|\s{3,}|\t+/;
const BARS = /[|•·▪●∙]/;
/** Strokes part a day from the time of day, and from whoever published it, beside a date. */
const STROKE = ' / ';
/** What those have in them, which is quicker to look for. */
const MAY_PART = /[|•·▪●∙\t]|\s[–—-]\s|\s{3}/;

/** Reads a line that states authors and dates and nothing else; `undefined` where it says more, or something else. */
export function readCreditLine(text: string, dayFirst: boolean): CreditLine | undefined {
  if (text.length > 200) return undefined;
  return dayFirst ? readDayFirst(text) : readMonthFirst(text);
}

/** Whether a line states an author or a date, and nothing else. */
export function isCredited(text: string): boolean {
  return Object.keys(readCreditLine(text, false) ?? {}).length > 0;
}

const readDayFirst = rememberLines((text) => readCredit(text, true));
const readMonthFirst = rememberLines((text) => readCredit(text, false));

/** The picture of the writer, the name, a button, a day: as themes of blogs run them together. */
const WITH_PICTURE =
  /^Photo of (\p{Lu}[\p{L} .'’-]{2,40}) \1(?: ?(?:Send an email|Follow on (?:X|Twitter)|Website))* ?(.{8,40})?$/u;

function readCredit(line: string, dayFirst: boolean): CreditLine | undefined {
  const pictured = line.startsWith('Photo of ') ? WITH_PICTURE.exec(line) : null;
  const text = pictured ? [`By ${pictured[1]}`, pictured[2] ?? ''].filter((part) => part !== '').join(' | ') : line;
  const whole = readPart(text, dayFirst);
  if (whole) return whole;
  // A row of a table.
  if (text.startsWith('|') && text.endsWith('|')) return undefined;
  if (isSpanOfDays(text, dayFirst)) return undefined;
  // A dash may stand within a date, a bar does not.
  const barred = BARS.test(text) ? readParts(partsOf(text.split(BARS)), text, dayFirst) : undefined;
  return barred ?? readParts(splitParts(text, dayFirst), text, dayFirst);
}

function isTerse(part: string): boolean {
  return part.length <= 30 && !endsInFullStop(part);
}

function partsOf(parts: readonly string[]): readonly string[] {
  return parts
    .map((part) => part.trim())
    .flatMap(splitAtLabel)
    .flatMap(splitAtName)
    .filter((part) => part !== '');
}

function readParts(parts: readonly string[], text: string, dayFirst: boolean): CreditLine | undefined {
  if (parts.length < 2 && parts[0] === text) return undefined;
  let found: CreditLine = {};
  let others = 0;
  for (const part of parts) {
    const read =
      readPart(part, dayFirst) ??
      (parts.length > 1 ? (readFollowing(part, found) ?? (namesSource(part) ? {} : undefined)) : undefined);
    if (!read && (others++ > 0 || !(parts.length > 2 || isPlaceName(part)) || !isTerse(part))) return undefined;
    found = { ...read, ...found };
  }
  // Of three parts and more, one that says something else is passed over beside a day.
  if (others > 0 && found.published === undefined && found.modified === undefined) return undefined;
  return Object.keys(found).length > 0 ? found : undefined;
}

/** `Source: Salt Works`, behind the hour of a release. */
function namesSource(part: string): boolean {
  return part.length <= 80 && readLabelLine(part)?.field === 'source';
}

/** `Modified: Feb 1, 2026 by Jane`, among other parts. */
function splitAtName(part: string): readonly string[] {
  const by = part.indexOf(' by ');
  return by > 0 && YEAR.test(part.slice(0, by)) ? [part.slice(0, by), part.slice(by + 1)] : [part];
}

/** Bars and dots part a line; where there are none, so may the comma before a date, or a label in its middle. */
function splitParts(text: string, dayFirst: boolean): readonly string[] {
  const parts = (MAY_PART.test(text) ? text.replace(/^[|•·]\s+/, '').split(PARTS) : [text]).flatMap(splitAtLabel);
  if (parts.length > 1 || parts[0] !== text) return parts.filter((part) => part !== '');
  if (!YEAR.test(text)) return parts;
  if (text.includes(STROKE)) return partsOf(text.split(STROKE));
  for (let comma = text.indexOf(','); comma > 0; comma = text.indexOf(',', comma + 1)) {
    const date = text.slice(comma + 1).trim();
    if (readDate(date, dayFirst) || readLabelledDate(date, dayFirst)) return [text.slice(0, comma), date];
  }
  if (BY.test(text)) {
    const date = dateBehindWord(text, dayFirst);
    if (date !== undefined) return date;
    const dated = DATE_BEHIND.exec(text);
    if (dated) return [text.slice(0, dated.index), dated[0].trim()];
  }
  const by = BY_BEHIND.exec(text)?.index ?? 0;
  const [date, names] = [text.slice(0, by), text.slice(by + 1).replace(/^da /, 'di ')];
  const isDated = by > 0 && (readDate(date, dayFirst) ?? readLabelledDate(date, dayFirst));
  return isDated ? [date, names] : parts;
}

/** Names, and the day behind a word for when: `By Jane Doe published on March 5, 2026`, `Par Jeanne Roux le 5 mars 2026`. */
function dateBehindWord(text: string, dayFirst: boolean): readonly string[] | undefined {
  for (const { index, 0: word } of text.matchAll(DATE_WORD)) {
    const date = text.slice(index + word.length);
    if (readDate(date, dayFirst)) return [text.slice(0, index), date];
  }
  return undefined;
}

const DATE_WORD =
  /,? (?:(?:published|posted|publiziert|veröffentlicht|publié|posté|publicado|pubblicato|gepubliceerd|publicerad|publisert) )?(?:on|am|le|el|il|em|en|op|den) (?=\S)/gi;

/** Who wrote it, behind the day: `9 January 2026 by Jane Doe`. */
const BY_BEHIND = /\s(?:by(?: the)?|par|von|por|di|da|door|av|af|przez|oleh) \p{Lu}/u;

/** A day behind a name with nothing between: `By Jane Doe March 5, 2026`. */
const DATE_BEHIND = /\s(?:\p{L}{3,10}\.? \d{1,2}, \d{4}|\d{1,2}\.? \p{L}{3,10} \d{4})$/u;

/** Labels that stand in one line with a date where words have no spaces between them. */
const CJK_LABEL =
  /\s(?=(?:来源|來源|作者|记者|記者|责任编辑|責任編輯|编辑|編輯|出典|出处)\s?[:：]|(?:수정|입력|등록|업데이트)\s)/;

/** What was done to the text on the day behind it. */
const STAGE_LABEL =
  /[\s,;(]{1,9}(?:last |zuletzt )?(?:published|updated|modified|first published|aktualisiert|geändert|mis(?:e)? à jour|modifié|actualizado|aggiornato|modificato|atualizado|modificado|bijgewerkt|uppdaterad|oppdatert|opdateret|(?:son )?güncelleme|aktualizacja|обновлено|آخر تحديث)(?!\p{L})/iu;
const namesStage = lookFor(STAGE_LABEL);

function splitAtLabel(part: string): readonly string[] {
  if (hasCjk(part) && CJK_LABEL.test(part)) return part.split(CJK_LABEL);
  const at = namesStage(part) ? part.search(STAGE_LABEL) : -1;
  if (at <= 0) return [part];
  return [part.slice(0, at).trim(), ...splitAtLabel(part.slice(at).replace(/^[\s,;(]+|\)$/g, ''))];
}

function readPart(text: string, dayFirst: boolean): CreditLine | undefined {
  const date = readDate(text.replace(/^\(|\)$/g, ''), dayFirst);
  if (date) return { published: date };
  if (text.length <= 24 && UNCERTAIN_DATE.test(text)) return {};
  if (furnitureKind(text) !== undefined) return {};
  return readLabelledDate(text, dayFirst) ?? readPlaceAndDate(text, dayFirst) ?? readByline(text);
}

function readLabelledDate(text: string, dayFirst: boolean): CreditLine | undefined {
  if (!YEAR.test(text)) return undefined;
  const label = readLabelLine(text);
  if (label?.field === 'published' || label?.field === 'modified') return datedAs(label.field, label.value, dayFirst);
  const words =
    /^(?:(first )?published|posted|publié|veröffentlicht|publiziert|erschienen|publicado|pubblicato|gepubliceerd|입력|등록|승인|发布于|发表于|опубликовано|опубліковано|publicerad|publicerat|publisert|publiceret|udgivet|opublikowano|dodano|zveřejněno|publikováno|yayınlanma(?: tarihi)?|diterbitkan|đăng (?:lúc|ngày)|δημοσιεύτηκε|δημοσίευση|julkaistu|(last |zuletzt )?(?:updated|modified|mis(?:e)? à jour|modifié|aktualisiert|geändert|actualizado|aggiornato|modificato|atualizado|modificado|bijgewerkt)|수정|обновлено|оновлено|uppdaterad|oppdatert|opdateret|aktualizacja|aktualizováno|güncelle(?:me|nme)(?: tarihi)?|diperbarui|cập nhật|ενημερώθηκε|päivitetty)(?: on| at| le| am| el| il| em| op|:| [-–])?\s+(\S.*)$/i.exec(
      text,
    );
  if (!words) return undefined;
  const modified =
    /^(?:last |zuletzt )?(?:updated|modified|mis(?:e)? à jour|modifié|aktualisiert|geändert|actualizado|aggiornato|modificato|atualizado|modificado|bijgewerkt|수정|обновлено|оновлено|uppdaterad|oppdatert|opdateret|aktualizacja|aktualizováno|güncelle|diperbarui|cập nhật|ενημερώθηκε|päivitetty)/i.test(
      text,
    );
  return datedAs(modified ? 'modified' : 'published', words[3] ?? '', dayFirst);
}

function datedAs(field: 'published' | 'modified', value: string, dayFirst: boolean): CreditLine | undefined {
  const date = readDate(value, dayFirst);
  return date && { [field]: date };
}

/** What the names of places of several words begin with, and the names of people don't. */
const OPENS_PLACE =
  /^(?:New|Nueva?|Nouvelle?|Nova|San|Santa|Santo|São|Saint|Sankt|St\.?|Los|Las|El|La|Le|Les|Den|De|Bad|Buenos|Port|Porto|Puerto|Cape|Fort|Mount|Lake|Hong|Kuala|Rio|Tel|Addis|Phnom|Ho|Sri|Abu|Novi|Salt|Grand|Great|Little|Old|North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Washington|Ciudad|Castel|Monte|Alt|Neu|Ober|Unter|Nieder|Groß|Klein|Veliky|Nizhny|Ulan|Dar|Al|United|Sierra|Costa|Vila|Villa|Belo|Palo|Kansas|Mexico|Panama|Quebec|Oklahoma|Atlantic|Iowa|Jersey|Silver|Grand|Long|Palm|Baton|Colorado|Frankfurt|Freiburg|Rothenburg|Lutherstadt|Hansestadt|Mülheim|Castrop|Reggio)[ -]/;

/** `Geneva, 3 March 2026`. */
function readPlaceAndDate(text: string, dayFirst: boolean): CreditLine | undefined {
  if (!YEAR.test(text)) return undefined;
  const comma = /^(\p{Lu}[\p{L}\p{M}'’. -]{1,40}(?:, \p{Lu}[\p{L}\p{M}. ]{1,30})?)(?:[,;]|\s[–—-])\s+(\S.*)$/u.exec(
    text,
  );
  const date = comma && readDate(comma[2] ?? '', dayFirst);
  if (!comma || !date || BY.test(text)) return undefined;
  if (isPersonName(comma[1] ?? '') && !OPENS_PLACE.test(text)) return { byline: comma[1] ?? '', published: date };
  return { dateline: comma[1] ?? '', published: date };
}

/** Parts of a line that mean something only beside others: a bare name, a role, an agency. */
function readFollowing(part: string, found: CreditLine): CreditLine | undefined {
  if (AGENCIES.test(part) || (ROLE.test(part) && part.length <= 60)) {
    return found.byline === undefined ? { byline: part } : {};
  }
  if (isKnownSection(part)) return {};
  if (found.byline === undefined && isPersonName(part)) return { byline: setNameCase(part) };
  if (found.published !== undefined || found.modified !== undefined) {
    if ((part.length <= LONGEST_CLOCK && CLOCK_OF_DATE.test(part)) || isPlaceName(part)) return {};
  }
  if (found.byline !== undefined && found.dateline === undefined && isPlaceName(part)) return { dateline: part };
  return undefined;
}

const LONGEST_CLOCK = 40;
/** A time of day, and perhaps that it is when something was changed: `10:12 AM EDT`, `aggiornato alle 20:15`. */
const CLOCK_OF_DATE =
  /^(?:\p{L}{2,12}\s){0,3}\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\.?)?(?:\s(?:uhr|hrs|[a-z]{2,4}))?$/iu;

/** Whether a part behind names or a date is a place, or the name of a site: up to three words with capitals. */
function isPlaceName(part: string): boolean {
  return (
    part.length <= 30 &&
    /^\p{Lu}[\p{L}’'-]+(?: (?:(?:de|del|da|do|di|la|le|am|an der|sur|upon|on|of) )?\p{Lu}[\p{L}’'-]+){0,2}$/u.test(part)
  );
}

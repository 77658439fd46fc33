import type { CreditLine } from './bylines.ts';
import { readLabelLine } from './label-lines.ts';
import { endsInFullStop } from './letters.ts';
import { lookFor } from './look-for.ts';
import { AGENCIES, isPersonName, ROLE } from './names.ts';
import { setNameCase } from './readable-case.ts';
import { isGenre } from './section-labels.ts';

/** The words before the name of whoever wrote it. */
export const BY =
  /^(?:(?:(?:eine?|une?|un[ao]?|an?|uma?|een|en|et)\s\p{L}{3,16}|words?|text|story|report(?:ed|ing)?|written|posted|published|article|interview|review|analysis|exclusive|veröffentlicht|geschrieben|verfasst|publié|posté|écrit|rédigé|publicado|escrito|pubblicato|scritto|geplaatst|geschreven|gepubliceerd|skrevet|skriven|publicerad|publisert|propos recueillis|das (?:interview|gespräch) führten?)\s{1,9})?(?:by|par|von|por|di|door|av|af|oleh|przez|piše|pišu|pripravil[ai]?|napisala?|napsala?|scris de|írta|teksti|oprac\.|tekst|text|texte|texto)\s{0,9}:?\s{1,9}(?=\S)/iu;
/** The place or the office of whoever signs: `Par Jane Doe (Lyon, correspondante)`. */
const IN_BRACKETS = /\s?\([^()]{2,60}\)$/;
/** Where whoever signs posts: `By Jane Doe @janedoe Reporter`. */
const ACCOUNT = /\s@\w{2,30}(?=\s|$)/;
/** What a site that nobody signs for puts under its headlines. */
const BY_NOBODY =
  /^(?:posted |published |written )?by:?\s+(?:admin|administrator|webmaster|guest|user|anonymous|editor|staff)$/i;
/** Who had the article on the desk. */
const OF_DESK = /^(?:edited|reviewed|fact[- ]checked|curated|compiled|translated) by\s?:?\s\S/i;
const LONGEST_OF_DESK = 60;
const BY_OTHER =
  /^(?:بقلم|بقلم\s{0,9}:|كتبت?\s{0,9}[:：]|כתבה|מאת|Автор\s{0,9}[:—–-]|글\s{0,9}[=:]|취재\s{0,9}[=:]|โดย|ผู้เขียน\s{0,9}:|تحریر\s{0,9}:|نویسنده\s{0,9}:|लेखक\s{0,9}:|文[/／:：]|作者\s{0,9}[:：]?|记者\s{0,9}|記者\s{0,9}|本报记者\s{0,9}|本報記者\s{0,9})\s{0,9}:?\s{0,9}(?=\S)/u;
/** Reporters as Korean papers name them, with the office behind the name and perhaps the paper before it. */
const KOREAN =
  /^(?:[\p{L}\d]{2,12}\s?=\s?)?(\p{Lo}{2,4}\s?(?:선임|수습|인턴|객원)?\s?(?:기자|특파원|논설위원|칼럼니스트|앵커|PD|주필|편집장|평론가|작가|시인|소설가|건축가|변호사|교수|연구원|연구위원))(?:\s+\S+@\S+)?$/u;
const HANGUL = /[\uac00-\ud7a3]/;
const PARTICLE =
  "(?:de|da|do|dos|das|di|del|della|van|von|der|den|de la|la|le|du|zu|bin|ibn|al|el|ter|ten|y|e|und|and|et|en|with|avec|mit|con|com|met|&|'t|’t)";
const NAME_WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|\\p{Lo}[\\p{L}\\p{M}]*)";
/** A person’s name, or an organisation’s: capitalised words with particles between. */
const NAME = new RegExp(`^${NAME_WORD}(?:\\s+(?:${PARTICLE}|${NAME_WORD}))*$`, 'u');
const NAME_AT_PLACE =
  /^(\p{Lu}\S+(?: \S+){1,3}?) (?:in|at|à|en|a|aus|em|te) ((?:the )?\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,3})$/u;

/** Who made the pictures, named behind who wrote it: `Words: Jane Doe. Pictures: Sam Reed`. */
const PICTURED =
  /\s?[.;,|/•·–—]?\s(?:pictures?|photos?|photographs?|photography|images?|illustrations?|fotos?|fotografie|fotografía|fotografias?|bilder|bild|photographies?|zdjęcia|foto’s|фото)(?::\s?|\s(?:by|von|de|di|par|por|av|af|door)\s)(?=\p{Lu})/iu;
const namesPictures = lookFor(PICTURED);

/** A line that says who wrote it, with or without “By”. */
export function readByline(text: string): CreditLine | undefined {
  const writers = withoutPictured(text);
  if (writers !== text) return readByline(writers);
  if (text.length > 140 || (endsInFullStop(text) && !/\b(?:Jr|Sr|\p{Lu})\.$/u.test(text))) return undefined;
  const starred = text.startsWith('***') ? STARRED.exec(text)?.[1] : undefined;
  if (starred !== undefined) return isPersonName(starred.split(',')[0] ?? '') ? { byline: starred } : undefined;
  const other = text.replace(BY_OTHER, '');
  if (other !== text) {
    const names = other.replace(/^[:：]\s?/, '').trim();
    return names.length <= 40 && !/[，。；！？…]|[:：]$/u.test(names) ? { byline: names } : undefined;
  }
  // Greek names whose the text is with the article of the genitive.
  const greek = /^(?:Του|Της|Των|ΤΟΥ|ΤΗΣ|ΤΩΝ)\s(.{5,40})$/.exec(text)?.[1];
  if (greek !== undefined && isPersonName(setNameCase(greek))) return { byline: setNameCase(greek) };
  const korean = HANGUL.test(text) ? KOREAN.exec(text) : null;
  if (korean) return { byline: korean[1] ?? '' };
  const label = readLabelLine(text);
  if (label?.field === 'byline' && isCredit(label.value)) return withPlace(label.value);
  const kind = text.length <= LONGEST_OF_KIND ? KIND_BY.exec(text) : null;
  if (kind && isGenre(kind[1] ?? '') && isPersonName(kind[2] ?? '')) return { byline: setNameCase(kind[2] ?? '') };
  if (BY_NOBODY.test(text) || (text.length <= LONGEST_OF_DESK && OF_DESK.test(text))) return {};
  const names = text.replace(BY, '').replace(IN_BRACKETS, '').replace(ACCOUNT, ',').replace(/,$/, '');
  return BY.test(text) && isCredit(names) ? withPlace(names) : undefined;
}

/** Who signs for the Portuguese agency: `*** Jane Doe, da agência Lusa ***`. */
const STARRED = /^\*{3} ?(\p{Lu}[^*]{4,80}[^*\s]) ?\*{3}$/u;

function withoutPictured(text: string): string {
  const pictured = text.length <= 140 && namesPictures(text) ? PICTURED.exec(text) : null;
  if (!pictured || pictured.index === 0) return text;
  const names = text.slice(pictured.index + pictured[0].length);
  return names.length <= 60 && !/[:;|]/.test(names) ? text.slice(0, pictured.index) : text;
}

/** What kind of piece it is, and who wrote it: `Gastbeitrag von Ute Sander`. */
const KIND_BY = /^(?:\p{L}{1,4}['’ ])?(\p{Lu}[\p{L}-]{2,20}) (?:by|von|par|por|di|de|door|av|af) (\p{Lu}.{3,50})$/u;
const LONGEST_OF_KIND = 80;

/** Agencies that write themselves small. */
const AGENCY_INITIALS = /^[a-z]{2,4}$/;

/** What somebody is, in up to three words without a capital: `vicevært`. */
const SMALL_ROLE = /^\p{Ll}[\p{L}-]{2,20}(?: \p{Ll}[\p{L}-]{1,20}){0,2}$/u;

/** Names, then perhaps roles, agencies and a place, all parted by commas. */
function isCredit(value: string): boolean {
  const [first = '', ...rest] = value.split(/\s{0,9},\s{0,9}/);
  if (!NAME.test(withoutPlace(first)) && !AGENCIES.test(first)) return false;
  const isSigned = isPersonName(first);
  return rest.every(
    (part) =>
      part.length <= 60 &&
      ((isSigned && SMALL_ROLE.test(part)) ||
        ROLE.test(part) ||
        AGENCIES.test(part) ||
        AGENCY_INITIALS.test(part) ||
        NAME.test(withoutPlace(part.replace(/^and /, '')))),
  );
}

function withoutPlace(name: string): string {
  return name
    .replace(/ (?:in|at|à|en|a|aus|em|te) \p{Lu}[\s\S]*$/u, '')
    .replace(/ (?:for|of) (?:the )?\p{Lu}[\s\S]*$/u, '');
}

/** `Jane Doe in Paris` names a place as well. */
function withPlace(names: string): CreditLine {
  const place = / in (\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*){0,2})$/u.exec(names);
  if (!place || names.includes(',')) return { byline: setNameCase(names) };
  return { byline: setNameCase(names.slice(0, place.index)), dateline: place[1] ?? '' };
}

/** A name and the place that its bearer reports from: `Jane Doe in Paris`, `Sam Reed at Mill Lane`. */
export function readNameAtPlace(text: string): CreditLine | undefined {
  const parts = text.length <= 80 ? NAME_AT_PLACE.exec(text) : null;
  const [, name = '', place = ''] = parts ?? [];
  return parts && isPersonName(name) ? { byline: setNameCase(name), dateline: place } : undefined;
}

import { readDate } from './dates.ts';
import type { Neighbour } from './headings.ts';
import { countWords, endsInFullStop, isAllCapitals, startsSmall } from './letters.ts';
import { namesMaker } from './named-maker.ts';
import { isNameWithRole, isPersonName, LONGEST_NAME } from './names.ts';
import { isCreditLine } from './picture-credits.ts';
import { isWhollyQuoted } from './quotations.ts';
import { SCORE } from './results.ts';

/** Headings of more words are doubtful by themselves: captions and the titles of other articles are as long. */
export const CONCISE = 9;
const LETTER_PARTS =
  /^(?:dear|to the editor|sincerely|yours|kind regards|best regards|warm regards|regards|best wishes|respectfully|faithfully|cheers|with love|sehr geehrte|liebe[rs]?|mit freundlichen|hochachtungsvoll|cher|chère|cordialement|bien à vous|madame|monsieur|estimad[oa]s?|querid[oa]s?|atentamente|saludos|un saludo|gentil[ei]|cordiali saluti|distinti saluti|prezad[oa]s?|atenciosamente|cumprimentos|geachte|met vriendelijke|hoogachtend|с уважением|уважаем\p{L}+)(?!\p{L})/iu;
const FACT_LABEL =
  /^(?:q|a|tel|phone|telephone|mobile|fax|e-?mail|web|website|date|time|when|where|who|what|venue|place|location|ort|lieu|lugar|luogo|local|plaats|price|cost|tickets?|contact|address|note|notes|ps|p\.s|source|kilde|källa|quelle|fuente|fonte|bron|źródło|zdroj|lähde|kaynak|источник|джерело|πηγή|sumber|nguồn|score|result|final score|attendance|referee|half-time|full-time|goals?|scorers?|serves|prep(?:aration)? time|cooking time|frage|antwort|telefon|teléfono|téléphone)\.?\s*[:：]/i;
/** `Revenue: $612 million vs. $577 million expected`. */
const FIGURE_BEHIND_LABEL = /^[^:：]{2,40}[:：]\s?(?:US)?[$€£¥₹]\s?\d/;
/** Words. */
const LONGEST_CALL = 9;
/** A button: `Try it free today`, `See the lamp on Amazon`. */
const CALLS =
  /^(?:try|get|start|shop|buy|order|book|claim|grab|save|check|see|find|view|watch|read|download|subscribe|learn|sign)(?!\p{L}).{0,60}(?<!\p{L})(?:now|here|today|free|trial|guide|more|deals?|off|amazon|youtube|steam|ebay|up|started)\W?$/iu;
/** Whoever made it stands below; an account; how many there are of something to be opened. */
const OF_PAGE = /(?<!\p{L})(?:by|von|par|por)\s?:?$|\s@\w|^\d{1,4} (?:images|photos|pictures|comments)$/iu;
/** What a reviewer gives. */
const RATED = /\d\s?\/\s?(?:5|6|10|100)$|[★☆⭐]$/u;
/** `Osthaven 1 0 1 — 2`. */
const MANY_FIGURES = /(?:(?<!\d)\d{1,4}\D{1,12}){3}\d/;
/** A step of a timeline. */
const MONTH_OF_YEAR = /^\p{Lu}\p{L}{2,11} (?:19|20)\d{2}$/u;
const QUESTION_LABEL = /^(?:Q\d{0,2}\s?[.:：)]|[AFPRВО]\d{0,2}\s?[:：]|[سج问答問문답]\s?[.:：)])\s?\S/u;
/** An entry of a live page: `11.04 Uhr: Bridge closed`, with its title behind the time. */
const TIMED_TITLE = /^\d{1,2}[:.h]\d{2}(?:\s?(?:am|pm|uhr|h|gmt|bst|et))?\s?[.:|–—-]?\s[\p{Lu}\p{Lo}]/iu;
/** A time of day at the start. */
export const CLOCK = /^\W*\d{1,2}[:.h]\d{2}(?!\d)|^\W*\d{1,2}\s?(?:am|pm|uhr|h)\b/i;
const CONTACT = /:\/\/|www\.|\S@\S|\d{3}[ -]\d{3}/i;
/** What captions say and headings don't. */
const OF_A_PICTURE =
  /\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|pictured|file photo|\((?:left|right|cent(?:re|er)|l|r)\)|(?:left|right), (?:and|with)|from left|poses? (?:for|with|in|at))\b/i;
/** Lines ending so introduce what someone says. */
const SPEAKS =
  /\b(?:said|says|added|wrote|asked|told \p{L}+|explained|statement|read|reads|dijo|dit|sagte|disse|ha detto|zei|adds|continued|follows|following|note|remember|includ(?:es?|ed|ing)|such as|can|may|must|should|will|could|are|were|können|müssen|sollen|dürfen|sind|peuvent|doivent|sont|pueden|deben|podem|devem|possono|devono|sono|kunnen|moeten|zijn|beachten|noter|nota)\s*:$/iu;
const BYLINE = /^(?:By|BY|Par|Von|Por|Door)\s+\p{Lu}[\p{L}.'’-]*\s+\p{Lu}/u;
const AGED = /,\s\d{1,3}(?:,|$)/;
const SAID = /^[–-] \p{Lu}[^,]{3,60}$/u;
/** Words in quotation marks that more follows, among them who said so: `“We were lucky”, says the mayor`. */
const QUOTED_WORDS = /^(?:[‘'“"«][^’'”"»]{1,40}[^’'”"»,.!?…][’'”"»]|„[^“”"»]{1,40}[^“”"»,.!?…][“”"])(?:,?\s)/;

/** Whether the words of a line of so many may be those of a heading above `next`: it opens and closes as one, and is no fact, greeting, byline or score. */
export function readsLikeHeading(text: string, words: number, next: Neighbour | undefined): boolean {
  return opensLikeHeading(text) && closesLikeHeading(text, next) && !saysSomethingElse(text, words);
}

function opensLikeHeading(text: string): boolean {
  if (startsSmall(text) && !/^(?:i[A-Z]|e[A-Z])/.test(text)) return false;
  if (text.startsWith('#') && /^#\d{1,2}[.:)]?\s+\p{Lu}/u.test(text)) return true;
  // Papers of the North open what somebody said with a dash, headings too; an item would have others beside it.
  if (SAID.test(text)) return countWords(text) <= CONCISE;
  if (/^[–—\-•*·>#@([{|~=+…,.;:]/.test(text)) return false;
  if (/^["“«„‘'「『”]/.test(text))
    return isWhollyQuoted(text) ? !/[.!?…,]["”’»'“」』][.,]?$/.test(text) : QUOTED_WORDS.test(text);
  return true;
}

function closesLikeHeading(text: string, next: Neighbour | undefined): boolean {
  if (/[,;、，；،؛–—-]$|[,;] \p{Ll}{1,3}$/u.test(text) || /[!！]["”’»]?$/.test(text)) return false;
  if (endsInFullStop(text)) return /\b(?:\p{Lu}\.){2,9}$/u.test(text);
  if (/[:：]$/.test(text)) {
    if (SPEAKS.test(text)) return false;
    // What introduces parts with titles of their own is none.
    if (next?.kind === 'line' && next.piece && isAllCapitals(next.piece.text) && !isAllCapitals(text)) return false;
    const words = countWords(text);
    if (next?.kind === 'list' || next?.kind === 'table') return words <= 2;
    return words <= 6 && !/^["“«„‘'「–—-]/.test(next?.piece?.text ?? '');
  }
  return true;
}

function saysSomethingElse(text: string, words: number): boolean {
  if (QUESTION_LABEL.test(text)) return true;
  if (
    LETTER_PARTS.test(text) ||
    FACT_LABEL.test(text) ||
    FIGURE_BEHIND_LABEL.test(text) ||
    CONTACT.test(text) ||
    AGED.test(text)
  )
    return true;
  if ((words <= LONGEST_CALL && CALLS.test(text)) || OF_PAGE.test(text)) return true;
  if (CLOCK.test(text)) return words < 3 || !TIMED_TITLE.test(text);
  if ((SCORE.test(text) && words <= 10) || RATED.test(text)) return true;
  if (BYLINE.test(text) || (words > 5 && OF_A_PICTURE.test(text))) return true;
  // A line of results.
  if (MANY_FIGURES.test(text)) return true;
  const figures = text.match(/\d/g)?.length ?? 0;
  if (figures === 4 && MONTH_OF_YEAR.test(text)) return false;
  if (figures * 10 > text.replace(/\s/g, '').length * 4) return true;
  return isCreditLine(text) || namesMaker(text) || isNameWithRole(text) || readDate(text, true) !== undefined;
}

/** `Jane Doe, gardener`: a name, and in small letters what its bearer is. */
export function saysWhatBearerIs(text: string): boolean {
  const comma = text.indexOf(', ');
  return comma > 0 && comma <= LONGEST_NAME && startsSmall(text.slice(comma + 2)) && isPersonName(text.slice(0, comma));
}

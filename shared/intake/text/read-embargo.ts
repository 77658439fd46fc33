import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { readDate } from './dates.ts';
import type { Piece } from './piece.ts';

const LONGEST = 160;
const LONGEST_VALUE = 40;
/** What the line may open with before the word: who is spoken to, how strictly. */
const LEAD = /^(?:[*\s[({>+–—-]|(?:strictly|under|sous|bajo|sotto|sob|onder|unter)(?=\s)){0,12}/iu;
/** The line that holds a text back, in the words that can mean nothing else. */
const HELD =
  /^(?:embargoed|embargad[oa]|embargué|sperrfrist|sperrvermerk|gesperrt bis|frei ab|(?:not for|nicht zur|no|non|ne pas) (?:publication|release|broadcast|publish|veröffentlichung|publicar|difundir|pubblicare|publier|diffuser)(?: or \p{L}{1,20})? (?:before|until|vor|antes(?: del?)?|hasta(?: el)?|prima(?: del?)?|avant)|hold (?:for release )?until|släpps tidigast|frigives|frigis|эмбарго|حظر النشر|محظور النشر|엠바고|解禁|禁[发發])(?!\p{L})/iu;
/** What is told desks in so many words; it is an embargo only where it says when. */
const TOLD =
  /^(?:(?:do not|don['’]t|not to be) (?:publish(?:ed)?|released?|print(?:ed)?|broadcast)(?: or \p{L}{1,20})? (?:before|until|till|ahead of)|nicht (?:veröffentlichen|senden) vor|n[ãa]o publicar (?:antes d[aeo]s?|até)|niet publiceren v[oó][oó]r|(?:får )?(?:ej|inte) publiceras (?:före|innan)|må ikke (?:offentliggøres|publiseres|udgives) før|не публиковать (?:до|ранее))(?!\p{L})/iu;
const SOME_TIME =
  /\d|(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mån|tis|tirs|ons|tors|fre|lör|lør|sön|søn)dag|понедельник\p{L}?|вторник\p{L}?|сред[аы]|четверг\p{L}?|пятниц[аы]|суббот[аы]|воскресень[ея]|tomorrow|tonight|noon|midnight|morgen|demain|mañana|domani|amanhã|imorgon|завтра)(?!\p{L})/iu;
/** The noun, which headlines have as well: `Embargo on herring lifted`. */
const NOUN = /^embargo(?!\p{L})/iu;
const WHAT_FOR = /^[*\s]{0,9}(?:for (?:release|publication|use)(?!\p{L}))?\s{0,9}/iu;
const UNTIL =
  /^(?:(?:until|till|to|before|bis(?: zum)?|jusqu['’]au|hasta(?: el)?|fino al?|até|tot|til|до|حتى)(?!\p{L})\s{0,9}[:：–—-]?|[:：–—-])\s{0,9}/iu;
const AT = /^(?:at|on|from|ab|am|le|el|il|em|op|den)(?!\p{L})\s{0,9}/iu;
/** A time or a day in figures, by which the noun opens no headline. */
const SAYS_WHEN =
  /\d{1,2}[:.h]\d{2}|\d ?(?:[ap]\.?m|uhr|hrs|gmt|utc)(?!\p{L})|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?<!\d)(?:19|20)\d\d(?!\d)/iu;
/** `EMBARGO NOV 20`. */
const ENDS_IN_DAY = /(?<!\p{L})\p{Lu}{3,4}\.? \d{1,2}$/u;
/** How the American agency tells desks when a text may be used: `Eds: For release at 12:01 a.m. EST …, and thereafter.` */
const FOR_RELEASE =
  /^[*\s[(]{0,9}((?:eds|editors|attn|attention editors|notes? to editors)\s?[:–—-]\s(?:[^\n]{1,100}?[.;]\s)?)?(?:for (?:release|use|publication)|release(?: time)?)\s?[:–—-]?\s?(?:at|on|after|until)?\s{0,9}(?=\d|\p{L})/iu;
const THEREAFTER = ' and thereafter';
const MARKS_BEHIND = /(?<![,*+\s\])}<=.])[,*+\s\])}<=.]+$/u;
/** `0001 GMT`, as wires write a time of day. */
const BARE_CLOCK =
  /(?<![\d:])([01]\d|2[0-3])([0-5]\d)(?=\s?(?:hrs|hours|h)?\s?\(?(?:gmt|utc|z|bst|ces?t|eest|eet|[ecmp][sd]t|mesz?|jst|kst|ist|ae[sd]t)(?!\p{L}))/iu;
/** `10 Uhr`, `10 h`: a full hour without its minutes. */
const FULL_HOUR = /(?<![\d:.])(\d{1,2})\s?(?:uhr|heures?|h|hrs?|hours|horas|ore|uur)(?![\p{L}\d])/iu;
/** What stands above other texts as well: of films, roads and recipes. It is sure with a time or a day behind it. */
const WEAK = /^(?:frei ab|gesperrt bis|hold until)(?!\p{L})/iu;
const NEEDED = 'an embargo with day, time and zone, such as “Embargo: 3 March 2026, 00:01 GMT”';

const MEND = 'Write the line with the day, the time and the time zone.';

/** What a line says of the time before which nothing may be public. */
export interface StatedEmbargo {
  readonly embargo?: string;
  readonly problems?: readonly Problem[];
}

/**
 * The embargo that a line above the text states. It must name day, time and zone: a wrong guess would make news public too early,
 * so anything less is an error that stops the article.
 */
export function readEmbargo(piece: Pick<Piece, 'text' | 'line'>, dayFirst: boolean): StatedEmbargo | undefined {
  const until = piece.text.length > LONGEST ? undefined : untilOf(piece.text);
  if (until === undefined) return undefined;
  const embargo = readExactly(until.value, dayFirst);
  if (embargo !== undefined) return { embargo };
  if (!until.isSure) return undefined;
  return { problems: [problem('bad-date', quote(piece.text), { line: piece.line }, { needed: NEEDED, mend: MEND })] };
}

/** Whether a line says that a text is held back, be it until when or not. */
export function speaksOfEmbargo(text: string): boolean {
  return text.length <= LONGEST && untilOf(text)?.isSure === true;
}

interface Until {
  readonly value: string;
  /** Whether the line can be nothing else. */
  readonly isSure: boolean;
}

function untilOf(text: string): Until | undefined {
  const line = text.slice(LEAD.exec(text)?.[0].length ?? 0);
  const word = HELD.exec(line) ?? NOUN.exec(line);
  if (!word) return untilTold(line) ?? untilOfRelease(text);
  const rest = line.slice(word[0].length).replace(WHAT_FOR, '');
  const behind = rest.replace(UNTIL, '');
  const value = withoutEnd(behind.replace(AT, ''));
  if (value === '' || SAYS_WHEN.test(value) || ENDS_IN_DAY.test(value)) return { value, isSure: true };
  const isHeld = behind !== rest || !NOUN.test(line);
  const isPlain = !WEAK.test(line) && (/\d/.test(value) || value.length <= LONGEST_VALUE);
  return { value, isSure: isHeld && isPlain };
}

function untilTold(line: string): Until | undefined {
  const told = TOLD.exec(line);
  const value = told ? withoutEnd(line.slice(told[0].length).replace(AT, '')) : '';
  return SOME_TIME.test(value) ? { value: value.trim().replace(AT, ''), isSure: true } : undefined;
}

function untilOfRelease(text: string): Until | undefined {
  const match = FOR_RELEASE.exec(text);
  if (!match) return undefined;
  const value = withoutEnd(text.slice(match[0].length));
  return { value, isSure: match[1] !== undefined && /\d/.test(value) };
}

function readExactly(value: string, dayFirst: boolean): string | undefined {
  const years = value.match(/\d{4}/g)?.length ?? 0;
  const clock = (years > 1 ? value.replace(BARE_CLOCK, '$1:$2') : value).replace(FULL_HOUR, '$1:00');
  const date = readDate(clock, dayFirst);
  return date?.exact ? date.instant : undefined;
}

function withoutEnd(value: string): string {
  const end = value.toLowerCase().indexOf(THEREAFTER);
  return (end === -1 ? value : value.slice(0, end)).replace(MARKS_BEHIND, '');
}

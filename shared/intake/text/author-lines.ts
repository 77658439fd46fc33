import { readDate } from './dates.ts';

const ADDRESS =
  /^(?:(?:(?:e-?mail|contact|follow|twitter|x)\s{0,9}:?\s{0,9}|(?:reach|contact|e-?mail) (?:\p{L}[\p{L}.’'-]{0,20} ){1,3}at ))?(?:[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}|@\w{2,30})\.?$/iu;
const REPORTS_FROM =
  /^(?:reporting|reports|live) (?:from|in) (\p{Lu}[^.!?:]{1,50}?)(?:, (?:where|after|during|with)\s[^.!?:]{1,80}\.?)?$/iu;

const LABEL = /^(?:first )?(?:published|updated|posted|last updated)(?: on| at)?\s*:?\s+/i;

const LONGEST_REACHED = 160;
/** How the writer is found, by name: `Jane Doe can be reached at jane@example.com.` */
const REACHED = /^(?:\p{Lu}[\p{L}.’'-]{0,20} ){1,4}can be reached (?:at|by|on|via) .{5,100}$/u;

/** Whether the line is the mail address or account of whoever wrote the article, as it stands below the name. */
export function isAddressOfAuthor(text: string): boolean {
  return (
    (text.length <= 80 && ADDRESS.test(text)) ||
    (text.includes(' can be reached ') && text.length <= LONGEST_REACHED && REACHED.test(text))
  );
}

/** The place of a line such as `Reporting from Harrow Vale`. */
export function reportsFrom(text: string): string | undefined {
  return text.length <= 120 ? REPORTS_FROM.exec(text)?.[1] : undefined;
}

/** Whether the line is a day without its year, `9th April`, so that no date can be read of it. */
export function isDayWithoutYear(text: string, dayFirst: boolean): boolean {
  if (text.length > 40 || !/\d/.test(text) || /\d{4}/.test(text)) return false;
  return readDate(`${text.replace(LABEL, '')} 2024`, dayFirst) !== undefined;
}

import { isHome, isKicker, isKnownSection, isMastheadName } from '../text/section-labels.ts';

/** What programs call a document that nobody gave a title, and names of files. */
const NONE =
  /^(?:(?:untitled|unbenannt\p{L}*|ohne titel|sans titre|sin título|senza titolo|sem título|naamloos|namnlös)(?: (?:document|page|dokument|seite))?[\s_-]{0,3}\d*|(?:new |neues |nouveau |nuevo )?(?:document|dokument|documento|page|seite)[\s_-]{0,3}\d*|no title|title|titel|titre|título|titolo|index|article|artikel|article text|microsoft word - .*|[^\s/]{1,80}\.(?:html?|php|aspx?|docx?|odt|rtf|txt|pdf))$/iu;
/** A name without spaces that has figures or strokes in it is that of a file. */
const NAME_OF_FILE = /^(?=[^\s]{0,200}[\d_])[\p{Script=Latin}\d_.-]{1,200}$/u;
/** What parts a headline from the names of site and section: no headline has one of these within. */
const BAR = / ?[|｜¦] ?| (?:·|•|»|«|::|›|‹) /u;
/** What may also stand within a headline. */
const DASH = / [–—-] (?=[^–—-]{1,60}$)/u;
/** What a newspaper's name is followed by: `Kelmouth Post, 2 March 2026`. */
const DATED = /, [^,]{4,30}\d{4}$/;
/** Newspapers’ names: behind a dash or before a colon their last word tells enough. */
const PAPER =
  /^(?:the )?(?:\p{Lu}[\p{L}&’'.-]{0,20} ){1,3}(?:News|Post|Journal|Review|Star|Sun|Mail|Press|Record|Independent|World|Times|Gazette|Herald|Tribune|Chronicle|Courier|Telegraph|Observer|Examiner|Standard|Echo|Today|Online|Daily|Weekly|Zeitung|Nachrichten|Anzeiger|Rundschau|Blatt|Kurier|Bote|Presse)$/iu;
const LEAST_WORDS = 3;
const MOST_WORDS_OF_NAME = 4;

/** The headline in what a document without any other calls itself: without the names of site and section; empty where that is no title. */
export function headlineOfTitle(title: string): string {
  const whole = title.trim();
  if (NONE.test(whole) || NAME_OF_FILE.test(whole)) return '';
  return withoutMasthead(withoutNames(whole));
}

function withoutNames(title: string): string {
  const parts = title.split(BAR).filter((part) => part !== '');
  const words = parts.map(wordsIn);
  const most = Math.max(...words);
  const at = words.indexOf(most);
  if (parts.length < 2 || most < LEAST_WORDS) return title;
  const isNamed = parts.every((part, index) => index === at || isName(part, words[index] ?? 0, most));
  return isNamed ? (parts[at] ?? title).trim() : title;
}

function isName(part: string, words: number, most: number): boolean {
  const label = part.trim();
  if (isKnownSection(label) || isHome(label) || isKicker(label) || isMastheadName(label)) return true;
  return words <= MOST_WORDS_OF_NAME && words < most && !/[.!?…]$/.test(label);
}

/** Without the newspaper's name behind a dash, or before a colon. */
function withoutMasthead(title: string): string {
  const dash = DASH.exec(title);
  const behind = dash ? title.slice(dash.index + dash[0].length).replace(DATED, '') : '';
  if (dash && wordsIn(title.slice(0, dash.index)) >= LEAST_WORDS && isPaper(behind))
    return title.slice(0, dash.index).trim();
  const colon = title.indexOf(': ');
  const before = title.slice(0, Math.max(0, colon));
  return isPaper(before) && wordsIn(title.slice(colon + 2)) >= LEAST_WORDS ? title.slice(colon + 2) : title;
}

function isPaper(name: string): boolean {
  return isMastheadName(name) || (name.length <= 60 && PAPER.test(name));
}

function wordsIn(text: string): number {
  return text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

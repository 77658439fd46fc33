import { isAllCapitals } from './letters.ts';

const END_OR_MORE =
  /^[\s[({<*/–—-]*(?:[–—-]\s*30\s*[–—-]|ends?(?: (?:it|text|story|release|of (?:story|text|release|transmission|message|copy|article)))?|more|more to (?:come|follow)|mehr folgt|à suivre|fin|ende|suite|sigue|segue)[\s\])}>*/.–—-]*$/i;
const THIRTY = /^[\s[(–—-]*[–—-]\s*30\s*[–—-]*\s*[\])]?$/;
const NUMBER_SIGNS = /^(?:#\s*){3,}$/;
/** The desks that handled it: `jm/rk`, `abc/de/fgh`. */
const DESK_INITIALS = /^\(?[a-z]{2,4}(?:\/[a-z]{2,4})+\)?$/;
/** An Associated Press slug: `BC-EU--Storm Damage, 1st Ld-Writethru`. */
const AP_SLUG = /^(?:BC|AM|PM|AP|US|EU|AS|AF|ML|LT|CN|FBN?|BKN?)-[A-Z][^.!?]{0,80}$/;
/** Words joined by hyphens and strokes, all capitals: `PORT-STRIKE/ (UPDATE 2)`. */
const CAPITAL_SLUG =
  /^[A-Z][A-Z0-9]*(?:[-/][A-Z0-9]+)+[-/]?(?:\s*\([A-Z0-9 ,-]{1,40}\))?$|^[A-Z][A-Z0-9]*[-/](?:\s*\([A-Z0-9 ,-]{1,40}\))?$/;
const PRIORITY = /^[*\s]*(?:urgent|flash|bulletin|alert|news ?alert|snap|rush|advisory)[*\s!]*$/i;
const TO_EDITORS = /^(?:eds?|attention(?: editors)?|editors|note to editors|desk)\s*(?::|[–—-]\s)\s*\S/i;
const RELEASE =
  /^[*\s]*(?:for immediate (?:release|distribution|use)|(?:press|news|media) release|pressemitteilung|presseinformation|communiqué de presse|comunicado de prensa|nota de prensa|comunicato stampa|comunicado (?:à|de) imprensa|nota de imprensa|persbericht|not for publication)[*\s:!.]*$/i;
const HEADLINE_PREFIX =
  /^(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|REPEAT|RECAST)(?:[ -]?\d{1,2})?-\s*|(?:\d(?:st|nd|rd|th) )?(?:LEAD|LD|LDALL)[:-]\s*)(?=\S)/;

const LONGEST = 120;

/** Whether a line only tells desks where a text ends or goes on: `-30-`, `ENDS`, `###`, `MORE TO COME`, initials. */
export function isWireMark(text: string): boolean {
  if (text.length > 40) return false;
  if (THIRTY.test(text) || NUMBER_SIGNS.test(text) || DESK_INITIALS.test(text)) return true;
  if (!END_OR_MORE.test(text)) return false;
  // “End” with nothing about it might be a heading or a line of a poem; capitals, small letters or marks make it a sign.
  return (
    isAllCapitals(text) || /^[^\p{L}]|[^\p{L}.]$/u.test(text) || /^ends?$/i.test(text) || text === text.toLowerCase()
  );
}

/** Whether a line above the article speaks to desks: slugs, priorities, notes to editors, release marks. */
export function isDeskLine(text: string): boolean {
  if (PRIORITY.test(text) || RELEASE.test(text)) return true;
  if (TO_EDITORS.test(text)) return text.length <= 240;
  return text.length <= LONGEST && (AP_SLUG.test(text) || CAPITAL_SLUG.test(text));
}

/** A headline without the mark that a wire puts before it, such as `UPDATE 2-`. */
export function withoutWirePrefix(headline: string): string {
  return headline.replace(HEADLINE_PREFIX, '');
}

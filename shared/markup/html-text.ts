/**
 * What the HTML Standard lets no document hold (section 13.2.3.5, “Preprocessing the input stream”): controls but tab and line
 * end, and noncharacters. A form feed is let through there, but XML forbids it, and this text may end up in a feed.
 */
const FORBIDDEN = '\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ufdd0-\\ufdef\\ufffe\\uffff';
/** The last two code points of every plane above the first, as pairs of surrogates. */
const UPPER_NONCHARACTERS =
  '[\\ud83f\\ud87f\\ud8bf\\ud8ff\\ud93f\\ud97f\\ud9bf\\ud9ff\\uda3f\\uda7f\\udabf\\udaff\\udb3f\\udb7f\\udbbf\\udbff][\\udffe\\udfff]';
/** A class of few ranges is quick to look for, so these have every character from the surrogates on, most of which are harmless. */
const SUSPECTS = '\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\ud800-\\uffff';
const TEXT_SUSPECTS = new RegExp(`[&<>${SUSPECTS}]`);
const TEXT_SUSPECTS_ALL = new RegExp(TEXT_SUSPECTS, 'g');
const ATTRIBUTE_SUSPECTS = new RegExp(`[&<>"${SUSPECTS}]`);
const ATTRIBUTE_SUSPECTS_ALL = new RegExp(ATTRIBUTE_SUSPECTS, 'g');
const UNWRITABLE_OR_PAIRED = new RegExp(`[\\r${FORBIDDEN}\\ud800-\\udfff]`);
const UNWRITABLE = new RegExp(`\\r\\n?|[${FORBIDDEN}]|${UPPER_NONCHARACTERS}`, 'g');
const LONE_SURROGATES = /\p{Surrogate}/gu;

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** `value` as text of an HTML element (not of `script` or `style`), without the characters that HTML forbids. */
export function escapeHtmlText(value: string): string {
  return TEXT_SUSPECTS.test(value) ? escapeSuspects(value, TEXT_SUSPECTS_ALL) : value;
}

/** `value` as an HTML attribute value between double quotes, without the characters that HTML forbids. */
export function escapeHtmlAttribute(value: string): string {
  return ATTRIBUTE_SUSPECTS.test(value) ? escapeSuspects(value, ATTRIBUTE_SUSPECTS_ALL) : value;
}

/** Most suspects are signs that need a reference; only where another is among them is the value searched for what cannot be written. */
function escapeSuspects(value: string, suspects: RegExp): string {
  let isWritable = true;
  const escaped = value.replace(suspects, (found) => {
    const reference = REFERENCES[found];
    isWritable &&= reference !== undefined;
    return reference ?? found;
  });
  return isWritable ? escaped : withoutUnwritable(escaped);
}

function withoutUnwritable(value: string): string {
  if (!UNWRITABLE_OR_PAIRED.test(value)) return value;
  return withoutLoneSurrogates(value).replace(UNWRITABLE, lineFeedOrNothing);
}

function withoutLoneSurrogates(value: string): string {
  return value.isWellFormed() ? value : value.replace(LONE_SURROGATES, '');
}

/** A carriage return cannot be written in HTML, not even as a reference; the parser would make a line feed of it too. */
function lineFeedOrNothing(found: string): string {
  return found.startsWith('\r') ? '\n' : '';
}

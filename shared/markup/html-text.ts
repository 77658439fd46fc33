/**
 * What the HTML Standard lets no document hold (section 13.2.3.5, “Preprocessing the input stream”): controls but tab and line
 * end, and noncharacters. A form feed is let through there, but XML forbids it, and this text may end up in a feed.
 */
const FORBIDDEN = '\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ufdd0-\\ufdef\\ufffe\\uffff';
/** The last two code points of every plane above the first, as pairs of surrogates. */
const UPPER_NONCHARACTERS =
  '[\\ud83f\\ud87f\\ud8bf\\ud8ff\\ud93f\\ud97f\\ud9bf\\ud9ff\\uda3f\\uda7f\\udabf\\udaff\\udb3f\\udb7f\\udbbf\\udbff][\\udffe\\udfff]';
/** One class, so that the usual text is looked at once and quickly; a surrogate may turn out to be harmless. */
const SUSPECTS = new RegExp(`[&<>"\\r${FORBIDDEN}\\ud800-\\udfff]`);
const TEXT_SPECIALS = new RegExp(`\\r\\n?|[&<>${FORBIDDEN}]|${UPPER_NONCHARACTERS}`, 'g');
const ATTRIBUTE_SPECIALS = new RegExp(`\\r\\n?|[&<>"${FORBIDDEN}]|${UPPER_NONCHARACTERS}`, 'g');
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** A carriage return cannot be written in HTML, not even as a reference; the parser would make a line feed of it too. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '\n',
  '\r\n': '\n',
};

/** `value` as text of an HTML element (not of `script` or `style`), without the characters that HTML forbids. */
export function escapeHtmlText(value: string): string {
  return SUSPECTS.test(value) ? withoutLoneSurrogates(value).replace(TEXT_SPECIALS, replacementOrNothing) : value;
}

/** `value` as an HTML attribute value between double quotes, without the characters that HTML forbids. */
export function escapeHtmlAttribute(value: string): string {
  return SUSPECTS.test(value) ? withoutLoneSurrogates(value).replace(ATTRIBUTE_SPECIALS, replacementOrNothing) : value;
}

function withoutLoneSurrogates(value: string): string {
  return value.isWellFormed() ? value : value.replace(LONE_SURROGATES, '');
}

function replacementOrNothing(found: string): string {
  return REPLACEMENTS[found] ?? '';
}

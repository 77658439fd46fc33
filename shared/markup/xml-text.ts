/** What XML 1.0 (section 2.2, `Char`) lets no document hold, not even as a reference; lone surrogates are the rest of it. */
const FORBIDDEN = '\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff';
/** One class, so that the usual text is looked at once and quickly; a surrogate may turn out to be harmless. */
const SUSPECTS = new RegExp(`[&<>"\\t\\n\\r${FORBIDDEN}\\ud800-\\udfff]`);
const TEXT_SPECIALS = new RegExp(`[&<>\\r${FORBIDDEN}]`, 'g');
const ATTRIBUTE_SPECIALS = new RegExp(`[&<>"\\t\\n\\r${FORBIDDEN}]`, 'g');
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * Hexadecimal, not named, references: an RSS reader that takes a plain-text field for HTML still shows what was meant (RSS Profile,
 * “Character Data”). A carriage return must be a reference, or the parser turns it into a line feed (XML 1.0, section 2.11).
 */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '>': '&#x3E;',
  '"': '&#x22;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

/** `value` as the character data of an XML element: a parser reads back `value` without the characters that XML forbids. */
export function escapeXmlText(value: string): string {
  return SUSPECTS.test(value) ? withoutLoneSurrogates(value).replace(TEXT_SPECIALS, referenceOrNothing) : value;
}

/** `value` as an XML attribute value between double quotes; tabs and line ends survive the parser's normalisation. */
export function escapeXmlAttribute(value: string): string {
  return SUSPECTS.test(value) ? withoutLoneSurrogates(value).replace(ATTRIBUTE_SPECIALS, referenceOrNothing) : value;
}

/**
 * `html` as CDATA, where `escapeHtmlText` and `escapeHtmlAttribute` wrote all the text in it: they leave out whatever XML forbids and
 * every carriage return, and no `>` of a text is left to end the section.
 */
export function htmlCdata(html: string): string {
  return `<![CDATA[${html}]]>`;
}

function withoutLoneSurrogates(value: string): string {
  return value.isWellFormed() ? value : value.replace(LONE_SURROGATES, '');
}

function referenceOrNothing(character: string): string {
  return REFERENCES[character] ?? '';
}

const BREAKOUT = /(--!?|\])>|<\/(?=style|script|title|xmp|textarea|noscript|iframe|noembed|noframes)/gi;

/**
 * `value` for an attribute that readers see (`alt`, `title`), with a space in whatever looks like the end of a comment, of a CDATA section or
 * of an element of plain text. An attribute may hold these, but sanitizers drop it whole for them, for what careless programs make of it.
 */
export function quietText(value: string): string {
  if (!value.includes('>') && !value.includes('</')) return value;
  return value.replace(BREAKOUT, (_found, end: string | undefined) => (end === undefined ? '< /' : `${end} >`));
}

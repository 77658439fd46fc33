const WITH_YEAR =
  /^(?:copyright|©|\(c\))\s{0,9}(?:copyright\s{0,9})?(?:(?:©|\(c\))\s{0,9})?(?:(?:19|20)\d\d\b[^|]{3,150}|[\p{L} .&-]{2,40} (?:19|20)\d\d(?!\d)[^|]{0,120})$/iu;

/** Whether a line is a notice of rights that names a year: `© 2026 The Fen Post. All rights reserved.` */
export function isRightsNotice(line: string): boolean {
  return WITH_YEAR.test(line);
}

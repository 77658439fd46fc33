/** What begins a document. */
const DOCUMENT = /<(?:!doctype\s+html|html|head|body)(?=[\s/>])/i;
/** What pages of content systems have and documents written by hand have not. */
const FURNISHED = /<(?:script|nav|aside|footer|form|svg|button)(?=[\s/>])/i;
const TABLE = /<(\/?)table(?=[\s/>])/gi;
/** Where the colours and margins of a window stand in its body, its tables make columns of it. */
const OLD_BODY = /<body\s[^<>]{0,300}?\b(?:bgcolor|topmargin|leftmargin|marginwidth|marginheight)\s?=/i;
const SIZED_TABLE = /<table\s[^<>]{0,200}?\bwidth\s?=/i;
const TABLE_NAMES = ['<table', '<TABLE', '<Table'];
/** Nobody sets a table of data into another, but with tables pages were laid out when nothing else could do it. */
const LAID_OUT = 2;

/** Whether markup is a page with furniture around its article, and not a piece of one or a plain document. */
export function isWholePage(html: string): boolean {
  return DOCUMENT.test(html.slice(0, 20_000)) && (FURNISHED.test(html) || isLaidOut(html));
}

function isLaidOut(html: string): boolean {
  // Most documents have none, and that is found out at once.
  if (!TABLE_NAMES.some((name) => html.includes(name))) return false;
  if (OLD_BODY.test(html.slice(0, 20_000)) && SIZED_TABLE.test(html)) return true;
  let depth = 0;
  for (const [, end] of html.matchAll(TABLE)) {
    depth = end === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth >= LAID_OUT) return true;
  }
  return false;
}

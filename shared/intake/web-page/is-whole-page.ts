/** What begins a document. */
const DOCUMENT = /<(?:!doctype\s+html|html|head|body)(?=[\s/>])/i;
/** What pages of content systems have and documents written by hand have not. */
const FURNISHED = /<(?:script|nav|aside|footer|form|svg|button)(?=[\s/>])/i;

/** Whether markup is a page with furniture around its article, and not a piece of one or a plain document. */
export function isWholePage(html: string): boolean {
  return DOCUMENT.test(html.slice(0, 20_000)) && FURNISHED.test(html);
}

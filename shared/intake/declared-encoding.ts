/** How much of a document is searched for a declaration (HTML Standard, “determining the character encoding”). */
const DECLARATION_BYTES = 1024;

/** What no document can be in that says so in ASCII, and what stands for no encoding (Encoding Standard). */
const IMPOSSIBLE = /^(?:utf-?8|utf-?16(?:le|be)?|unicode|x-user-defined)$/i;

/** The encoding that the media type, an XML declaration or an HTML `<meta>` names, as it is written there; UTF-8 left out. */
export function declaredEncoding(bytes: Uint8Array, contentType = ''): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION_BYTES));
  const named = [
    /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType),
    /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})/.exec(head),
    /<meta\s[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i.exec(head),
  ];
  return named.map((match) => match?.[1]).find((label) => label !== undefined && !IMPOSSIBLE.test(label));
}

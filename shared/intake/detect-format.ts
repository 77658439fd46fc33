import { type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { TO_WORD } from './foreign-binary.ts';
import type { TextFormatName } from './intake.ts';
import { isTableOfValues } from './table-of-values.ts';

export type Detected = { readonly format: TextFormatName } | { readonly problem: Problem };

const EXTENSIONS: Readonly<Record<string, TextFormatName>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  mkdn: 'markdown',
  mdx: 'markdown',
  qmd: 'markdown',
  rmd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xht: 'html',
  json: 'json',
  jsonld: 'json',
  xml: 'xml',
  nitf: 'xml',
  newsml: 'xml',
  wxr: 'xml',
};

const MEDIA_TYPES: Readonly<Record<string, TextFormatName>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/json': 'json',
  'application/ld+json': 'json',
  'application/xml': 'xml',
  'text/xml': 'xml',
  // IANA’s registry names these three; wires use the first two for NITF and NewsML-G2.
  'application/nitf+xml': 'xml',
  'application/vnd.iptc.g2.newsitem+xml': 'xml',
  'application/vnd.iptc.g2.newsmessage+xml': 'xml',
};

/** Files of text that are no articles, by extension: each with what it is. */
const NO_ARTICLES: Readonly<Record<string, string>> = {
  jsonl: 'a JSON Lines file',
  csv: 'a table (CSV)',
  tsv: 'a table (TSV)',
  yaml: 'a YAML file',
  yml: 'a YAML file',
  toml: 'a TOML file',
  ini: 'a settings file',
  css: 'a style sheet',
  js: 'a script',
  mjs: 'a script',
  ts: 'a script',
  php: 'a script',
  py: 'a script',
  sh: 'a script',
  ics: 'a calendar',
  vcf: 'an address card',
  tex: 'a TeX document',
  srt: 'subtitles',
  vtt: 'subtitles',
};

const HTML_ELEMENT =
  /^<(?:!doctype\s+html|(?:html|head|body|meta|title|link|article|section|main|header|div|p|h[1-6]|ul|ol|dl|table|figure|blockquote|pre|img|center|font|span|strong|b|em|i|a|hr|br|iframe|aside|nav)(?=[\s/>]))/i;
const HTML_DOCUMENT = /^<(?:!doctype\s+html|html|head|body)(?=[\s/>])/i;
const XML_ROOTS =
  /^(?:[\w.-]+:)?(?:rss|feed|RDF|nitf|newsItem|newsMessage|packageItem|knowledgeItem|conceptItem|planningItem|NewsML|urlset|sitemapindex|opml)$/;

/**
 * The format of a document by what it looks like, then by its extension, then by its media type. `text` is the document without
 * its front matter.
 */
export function detectFormat(text: string, key: string, contentType?: string): Detected {
  const head = withoutProlog(text);
  const foreign = foreignText(text, head);
  if (foreign) return { problem: foreign };
  if (HTML_DOCUMENT.test(head)) return { format: 'html' };
  const extension = extensionOf(key);
  const structured = structuredText(text, head, extension, contentType);
  if (structured) return { format: structured };
  if (Object.hasOwn(NO_ARTICLES, extension)) {
    return { problem: problem('unknown-format', `${NO_ARTICLES[extension]}, ${quote(`.${extension}`)}`) };
  }
  if (isTableOfValues(text)) return { problem: problem('unknown-format', 'a table of values (CSV)') };
  const named = namedFormat(extension, contentType);
  // A Markdown document may well begin with an HTML block.
  if (named === 'markdown') return { format: 'markdown' };
  if (HTML_ELEMENT.test(head)) return { format: 'html' };
  if (named === 'html')
    return { format: /<[a-z!/]|&[a-z#\d]{2,8};/i.test(text) ? 'html' : looksLikeMarkdown(text) ? 'markdown' : 'text' };
  return { format: looksLikeMarkdown(text) ? 'markdown' : 'text' };
}

/** Whether the name or the media type of a document says that it is Markdown. */
export function isNamedMarkdown(key: string, contentType?: string): boolean {
  return namedFormat(extensionOf(key), contentType) === 'markdown';
}

function namedFormat(extension: string, contentType: string | undefined): TextFormatName | undefined {
  return lookUp(EXTENSIONS, extension) ?? lookUp(MEDIA_TYPES, mediaTypeOf(contentType));
}

/** JSON and XML begin as nothing else does; where the name promises them, a file that they are broken in is one of them too. */
function structuredText(
  text: string,
  head: string,
  extension: string,
  contentType: string | undefined,
): 'json' | 'xml' | undefined {
  const named = namedFormat(extension, contentType);
  if (named === 'json' ? /^[{[]/.test(head) : /^[{[]\s*["{[}\]\d]/.test(head) && isJson(text)) return 'json';
  const root = rootOf(head);
  if (root === undefined) return text.slice(0, 1000).trimStart().startsWith('<?xml') ? 'xml' : undefined;
  const isXml = named === 'xml' || text.slice(0, 1000).trimStart().startsWith('<?xml') || XML_ROOTS.test(root);
  return isXml || (named !== 'markdown' && named !== 'html' && isElement(text, head, root)) ? 'xml' : undefined;
}

/** Whether a document without a declaration is one element, and not of HTML, from its first character to its last. */
function isElement(text: string, head: string, root: string): boolean {
  return head.startsWith(`<${root}`) && !HTML_ELEMENT.test(head) && text.trimEnd().endsWith(`</${root}>`);
}

/** The name of a document's first element, behind a document type. */
function rootOf(head: string): string | undefined {
  return (
    /^(?:<!DOCTYPE\s[^>[]{0,300}>\s*)?<([a-zA-Z][\w.:-]{0,60})/.exec(head)?.[1] ??
    /^<!DOCTYPE\s+([a-zA-Z][\w.:-]{0,60})/.exec(head)?.[1]
  );
}

function lookUp(table: Readonly<Record<string, TextFormatName>>, name: string): TextFormatName | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function extensionOf(key: string): string {
  return /\.([^./]{1,12})$/.exec(key)?.[1]?.toLowerCase() ?? '';
}

function mediaTypeOf(contentType = ''): string {
  return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** The beginning of the document's content, behind white space, an XML declaration and comments. */
function withoutProlog(text: string): string {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '>' : undefined;
    const close = end === undefined ? -1 : text.indexOf(end, at);
    if (end === undefined || close < 0) return text.slice(at, at + 1000);
    at = close + end.length;
  }
}

const TO_PAGE = 'Open it, save the page as a web page (.html), and upload that.';

/** What is wrong with a document in a language for machines. */
function foreignText(text: string, head: string): Problem | undefined {
  if (text.slice(0, 1000).trimStart().startsWith('{\\rtf'))
    return problem('unknown-format', 'a rich text (RTF) document', {}, { mend: TO_WORD });
  if (head.startsWith('[InternetShortcut]'))
    return problem('unknown-format', 'a link to a page', {}, { mend: TO_PAGE });
  return /^svg$/i.test(rootOf(head) ?? '') ? problem('is-image', 'an SVG image') : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Not JSON, then; what it is instead is for the other rules to say.
    return false;
  }
}

/** Each with the characters that it cannot be without: looking for those is cheap, and most texts have none. */
const MARKDOWN_SIGNS: readonly { readonly marks: readonly string[]; readonly sign: RegExp }[] = [
  { marks: ['## '], sign: /^ {0,3}#{2,6} \S/m },
  { marks: [']('], sign: /\[[^\][\n]{1,200}\]\((?:https?:\/\/|mailto:|\/)[^()\s]{1,500}\)/ },
  { marks: ['```', '~~~'], sign: /^ {0,3}(?:```|~~~)/m },
  { marks: ['**'], sign: /\*\*[^*\s][^*\n]{0,200}\*\*/ },
  { marks: ['> '], sign: /^> \S/m },
  { marks: ['---'], sign: /^ {0,3}\|? ?:?-{3,}:? ?\|/m },
];

const NOTEBOOK = /^# (?:dpa[ -])?(?:Notizblock|Notebook)[ \t]{0,9}$/im;

/** Whether a text without a telling name is Markdown: a `#` headline, or two kinds of its marks. */
function looksLikeMarkdown(text: string): boolean {
  // A German agency so marks its notes to desks below a text that is none.
  if (/# (?:dpa|note?[bi])/i.test(text) && NOTEBOOK.test(text)) return false;
  const head = text.slice(0, 20_000);
  if (/^\s*# \S[^\n]*\n/.test(head)) return true;
  const found = MARKDOWN_SIGNS.filter(
    ({ marks, sign }) => marks.some((mark) => head.includes(mark)) && sign.test(head),
  );
  return found.length >= 2;
}

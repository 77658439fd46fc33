import { INNER_LIMITS } from '../../shared/model/inner-limits.ts';
import { SIZE_LIMITS } from '../../shared/model/size-limits.ts';

type Row = readonly [what: string, beyond: string];

/** A row for each limit that there is: one without does not compile. */
type Rows = {
  readonly [Group in keyof typeof INNER_LIMITS]: {
    readonly [Name in keyof (typeof INNER_LIMITS)[Group]]: Row;
  };
};

const REFUSED = 'refused';
const ARTICLE_REFUSED = 'the article is refused';
const OTHERS_LEFT_OUT = 'the others are left out and told';

const SIZES: { readonly [Format in keyof typeof SIZE_LIMITS]: Row } = {
  text: ['size: text', REFUSED],
  markdown: ['size: Markdown', REFUSED],
  html: ['size: HTML', REFUSED],
  json: ['size: JSON', REFUSED],
  xml: ['size: XML', REFUSED],
  email: ['size: e-mail', REFUSED],
  docx: ['size: Word', REFUSED],
};

const ROWS: Rows = {
  article: {
    characters: ['an article: characters, in JSON, XML, e-mail or Word', ARTICLE_REFUSED],
    elements: ['an article: elements', ARTICLE_REFUSED],
    levels: ['an article: levels of its body', 'what nests deeper is taken without its tags'],
    tableColumns: ['an article: columns of a table', 'left out'],
  },
  file: {
    elements: ['a file of several articles: elements together', OTHERS_LEFT_OUT],
    problems: ['a file: problems told', 'the others are counted'],
  },
  text: {
    lines: ['text: lines', REFUSED],
    judgedLines: ['lines that are judged by how they look', 'each of the others is a paragraph'],
    addresses: ['text: addresses of web and mail in it', REFUSED],
  },
  html: {
    openElements: ['HTML: open elements', 'what is opened deeper is taken without its tags'],
    attributes: ['HTML: attributes of an element', 'left out'],
  },
  page: {
    elements: ['a whole page: elements', 'read like a part of a page'],
    levels: ['a whole page: levels', 'what is deeper is taken without its tags'],
  },
  markdown: {
    lines: ['Markdown: lines', 'taken as plain text'],
    cells: ['Markdown: cells of tables', 'taken as plain text'],
    marks: ['Markdown: marks of emphasis, links, code and HTML', 'taken as plain text'],
    levels: ['Markdown: levels that a line opens', 'marks beyond go'],
    paragraphCharacters: ['Markdown: characters of a paragraph', 'the paragraph is taken as plain text'],
  },
  frontMatter: {
    characters: ['front matter: characters', REFUSED],
    levels: ['front matter: levels; anchors, aliases and tags are refused at any', REFUSED],
  },
  json: {
    levels: ['JSON: levels', REFUSED],
    values: ['JSON: values', REFUSED],
    articles: ['JSON: articles of a list', OTHERS_LEFT_OUT],
  },
  xml: {
    levels: ['XML: levels', REFUSED],
    attributes: ['XML: attributes of an element', REFUSED],
    nodes: ['XML: elements and attributes', REFUSED],
    sections: ['XML: comments, instructions and CDATA sections', REFUSED],
    references: ['XML: references in attributes and short texts', REFUSED],
    documentType: ['XML: characters of a document type; one that declares entities is refused at any', REFUSED],
  },
  newsmlMessage: { items: ['NewsML-G2: items of a message', OTHERS_LEFT_OUT] },
  wordpressExport: { posts: ['WordPress export: posts', OTHERS_LEFT_OUT] },
  wordpressPost: { lines: ['WordPress post: lines', ARTICLE_REFUSED] },
  email: {
    lines: ['e-mail: lines, those of base64 not counted', REFUSED],
    textLines: ['e-mail: lines of text', REFUSED],
    boundaries: ['e-mail: lines that may part two parts', REFUSED],
    levels: ['e-mail: parts within one another', REFUSED],
    headerBytes: ['e-mail: bytes of headers', REFUSED],
    messages: ['e-mail: messages of an mbox file', 'the others are left out'],
    enclosedArticles: [
      'e-mail: attached files that are read; together no larger than one file may be',
      'the others are left out and told',
    ],
    mailsInMails: ['e-mail: mails in a mail in one another', REFUSED],
  },
  word: {
    entries: ['Word: entries of the archive', REFUSED],
    nameCharacters: ['Word: characters of an entry’s name', REFUSED],
    inflatedBytes: ['Word: inflated bytes', REFUSED],
    elements: ['Word: elements', REFUSED],
    xmlAttributes: ['Word: attributes', REFUSED],
    references: ['Word: escaped characters', REFUSED],
    judgedParagraphs: [
      'paragraphs that are judged by how they look',
      'the others are paragraphs, or headings by their style',
    ],
    writtenElements: ['Word: elements when what looks alike is one run', REFUSED],
    levels: ['Word: levels', REFUSED],
    attributes: ['Word: attributes of an element', REFUSED],
  },
  feed: { characters: ['a feed: characters of one article', 'its first blocks, and a link to the whole'] },
  comparison: {
    characters: [
      'comparing two revisions: characters read word by word',
      'compared line by line, never judged less than it is',
    ],
  },
};

const OPENING = `# Limits

What an upload may be. The sizes are set in \`newsroom.yaml\` under \`limits\`; all others are fixed, and stand far above what an honest file has. Where one is
passed, the file or the article is refused with a problem that names it and says how to mend it, unless the table says otherwise. None of them is a time: the
embedded engine has one besides, of 15 seconds for a file, and AWS the time of the function.

This page is made from \`shared/model/size-limits.ts\` and \`shared/model/inner-limits.ts\`, where each number has its reason: \`npm run limits\` writes it anew,
and a test holds it to both.

| what | most | beyond it |
|---|---|---|
`;

/** The text of `docs/limits.md`. */
export function limitsPage(): string {
  const rows = [rowsOf(SIZE_LIMITS, SIZES), ...groups().map(([limits, told]) => rowsOf(limits, told))].flat();
  return `${OPENING}${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}

type Numbers = Readonly<Record<string, number>>;

function groups(): readonly (readonly [limits: Numbers, told: Readonly<Record<string, Row>>])[] {
  return (Object.keys(INNER_LIMITS) as (keyof typeof INNER_LIMITS)[]).map((group) => [
    INNER_LIMITS[group],
    ROWS[group],
  ]);
}

function rowsOf(limits: Numbers, told: Readonly<Record<string, Row>>): readonly (readonly string[])[] {
  return Object.entries(limits).map(([name, most]) => {
    const [what, beyond] = told[name] ?? [name, ''];
    return [what, written(what, most), beyond];
  });
}

/** Sizes in their unit, counts with their thousands apart. */
function written(what: string, most: number): string {
  const mebi = 1024 * 1024;
  if (!/\b(?:size|bytes)\b/.test(what)) return most.toLocaleString('en-GB');
  return most % mebi === 0 ? `${most / mebi} MiB` : `${most / 1024} KiB`;
}

const KIB = 1024;
const MIB = 1024 * KIB;

/**
 * What may be in a file besides its bytes. Each number stands far above what an honest file has, and so low that no file costs more than
 * a second or two: `docs/limits.md` says what becomes of a file beyond it.
 */
export const INNER_LIMITS = {
  /** What one article may hold, whatever it comes in. */
  article: {
    /** UTF-16 code units: a novel has half of them. */
    characters: 2 * MIB,
    /** Each costs far more memory than its characters. A page of 2 MiB of prose has a fourth of them. */
    elements: 40_000,
    /** Every walk over a body is bounded by it. */
    levels: 64,
    tableColumns: 200,
  },
  /** What the articles of one file may hold together: each has its own limits, and there may be hundreds. */
  file: {
    /** An export of ten mebibytes of prose has half of them. */
    elements: 80_000,
    /** What a file of a thousand articles lacks, its first hundred show. */
    problems: 300,
  },
  text: {
    /** Each costs far more memory than its characters; a novel in lines of twenty has as many. */
    lines: 60_000,
    /** No article has as many lines, in text, mail or Word. */
    judgedLines: 5_000,
    /** Each becomes a link, and costs as much as a paragraph; a directory of five hundred pages has as many. */
    addresses: 10_000,
  },
  html: {
    /** Every search among them is bounded by it. */
    openElements: 256,
    attributes: 50,
  },
  /** A whole page, as it is looked at by how it is built. */
  page: {
    /** The longest pages of news, with all their menus and readers’ comments, have half as many. */
    elements: 20_000,
    levels: 150,
  },
  markdown: {
    /** The parser keeps dozens of numbers for each line. */
    lines: 20_000,
    cells: 50_000,
    /** Signs that may open or close something within a line: a directory of as many links as a text may have has half of them. */
    marks: 100_000,
    /** Quotations and lists that one line may open. */
    levels: 16,
    paragraphCharacters: 100_000,
  },
  frontMatter: {
    characters: 32 * KIB,
    levels: 16,
  },
  json: {
    levels: 256,
    values: 400_000,
    articles: 1_000,
  },
  xml: {
    levels: 200,
    attributes: 100,
    /** Elements and attributes in all: an export of 10 MiB of posts has two thirds of them. */
    nodes: 220_000,
    /** Comments, instructions and CDATA sections: such an export has half of them. */
    sections: 150_000,
    /** Of characters and entities, in attributes and the shortest of texts. */
    references: 200_000,
    documentType: 20_000,
  },
  newsmlMessage: { items: 2_000 },
  /** An export of 10 MiB has as many of seven hundred words. Each is written to the archive within the time of one run. */
  wordpressExport: { posts: 3_000 },
  /** Each may be a paragraph; a novel has a fifth of them. */
  wordpressPost: { lines: 40_000 },
  email: {
    /** Base64 not counted: a novel in quoted-printable, and the same once more as HTML, has half as many. */
    lines: 80_000,
    /** A novel that was wrapped has as many. */
    textLines: 20_000,
    /** Lines that may part one part from the next: each part costs as much as a short mail. */
    boundaries: 1_000,
    /** Parts inside parts; a signed mail with a forwarded one that has pictures comes to five. */
    levels: 20,
    /** All header lines of all parts together. */
    headerBytes: 512 * KIB,
    /** Of one mbox file; a newsroom’s whole archive is no upload. */
    messages: 100,
    /** Files that are read as articles, of all messages together. */
    enclosedArticles: 20,
    /** A mail that is passed on as a file is read, one inside that is not. */
    mailsInMails: 1,
  },
  word: {
    entries: 4_000,
    nameCharacters: 255,
    /** The parts that are read, all together: a novel’s are half of it. */
    inflatedBytes: 16 * MIB,
    /** A novel that Word has checked word by word has half as many. */
    elements: 120_000,
    /** As many as they may stand on, and half again. */
    xmlAttributes: 200_000,
    /** `&quot;` and its like: a novel of nothing but talk has half as many. */
    references: 100_000,
    /** No article has as many; of what lies beyond only styles are looked at. */
    judgedParagraphs: 2_000,
    /** Elements when what looks alike is one run: a novel has half as many. */
    writtenElements: 80_000,
    levels: 120,
    attributes: 100,
  },
  /** HTML of an article’s body: about forty thousand words. */
  feed: { characters: 256 * KIB },
  /** Of either revision, read word by word; hardly any article has half as many. */
  comparison: { characters: 400_000 },
} as const;

import MarkdownIt from 'markdown-it';

type Parser = InstanceType<typeof MarkdownIt>;

export type MarkdownToken = ReturnType<Parser['parse']>[number];

export interface ParsedMarkdown {
  /** The blocks; what stands in their lines is yet to be read. */
  readonly tokens: readonly MarkdownToken[];
  /**
   * Reads the lines of one block; `undefined` where they are nothing but one line of text. One at a time, the tokens of a long document
   * never stand in memory together.
   */
  readonly inline: (block: MarkdownToken) => readonly MarkdownToken[] | undefined;
}

/** Emphasis and links inside one another: each level that may be open makes every bracket cost more. */
const MAX_INLINE_NESTING = 16;

/** What every address that is a link without saying so has in it. */
const BARE_ADDRESS = /\/\/|mailto:/i;
/** What every line has in it that is more than its text: line breaks, escapes, code, emphasis, links, HTML, entities, addresses. */
const MARKS = /[\n\\`*_~[\]<]|&[#a-z]|\/\/|mailto:/i;

let blocks: Parser | undefined;
let lines: Parser | undefined;

/**
 * CommonMark with tables, strikethrough and bare addresses as links, as markdown-it reads it. `text` has line feeds at the ends of its
 * lines and no NUL: intake lets nothing else through.
 */
export function parseMarkdown(text: string): ParsedMarkdown {
  blocks ??= createBlockParser();
  lines ??= createLineParser();
  const reader = lines;
  // Links by reference are defined among the blocks and used in the lines.
  const env = {};
  return {
    tokens: blocks.parse(text, env),
    inline: ({ content }) => {
      if (!MARKS.test(content)) return undefined;
      // Looking for bare addresses costs as much as all the rest, and most lines have none but behind the words of a link.
      const plain = readLine(reader, content, env, false);
      return BARE_ADDRESS.test(content) && plain.some(hasBareAddress) ? readLine(reader, content, env, true) : plain;
    },
  };
}

function readLine(
  reader: Parser,
  content: string,
  env: Record<string, unknown>,
  linkify: boolean,
): readonly MarkdownToken[] {
  reader.set({ linkify });
  return reader.parseInline(content, env)[0]?.children ?? [];
}

function hasBareAddress({ content }: MarkdownToken): boolean {
  return BARE_ADDRESS.test(content);
}

function createBlockParser(): Parser {
  const parser = createParser();
  parser.core.ruler.enableOnly(['block']);
  return parser;
}

function createLineParser(): Parser {
  const parser = createParser();
  // The types do not know this option, which the package's presets set.
  Object.assign(parser.options, { maxNesting: MAX_INLINE_NESTING });
  // Otherwise every file name and every missing space after a full stop is a link.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  return parser;
}

function createParser(): Parser {
  const parser = new MarkdownIt({ html: true, linkify: true });
  // Which addresses may stand is for the body builder to say, which also tells the editor.
  parser.validateLink = () => true;
  parser.normalizeLink = (url) => url;
  parser.normalizeLinkText = (url) => url;
  return parser;
}

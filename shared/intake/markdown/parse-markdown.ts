import MarkdownIt from 'markdown-it';

type MarkdownParser = InstanceType<typeof MarkdownIt>;

export type MarkdownToken = ReturnType<MarkdownParser['parse']>[number];

export interface ParsedMarkdown {
  readonly tokens: readonly MarkdownToken[];
  /** The first paragraph that was too long to look for markup in, and its line. */
  readonly excess: { readonly line: number; readonly found: string } | undefined;
}

/** Characters in one paragraph: beyond, it is taken as plain text. */
const MAX_INLINE = 100_000;
/** Emphasis and links inside one another: each level that may be open makes every bracket cost more. */
const MAX_INLINE_NESTING = 16;

let parser: MarkdownParser | undefined;

/** CommonMark with tables, strikethrough and bare addresses as links, as markdown-it reads it. */
export function parseMarkdown(text: string): ParsedMarkdown {
  parser ??= createParser();
  const env: { excess?: ParsedMarkdown['excess'] } = {};
  const tokens = parser.parse(text, env);
  return { tokens, excess: env.excess };
}

function createParser(): MarkdownParser {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  // Which addresses may stand is for the body builder to say, which also tells the editor.
  markdown.validateLink = () => true;
  markdown.normalizeLink = (url) => url;
  markdown.normalizeLinkText = (url) => url;
  // Otherwise every file name and every missing space after a full stop is a link.
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  markdown.core.ruler.at('inline', (state) => {
    const { options } = state.md;
    const { maxNesting } = options;
    options.maxNesting = MAX_INLINE_NESTING;
    for (const token of state.tokens) {
      if (token.type !== 'inline' || token.children === null) continue;
      if (token.content.length <= MAX_INLINE) {
        state.md.inline.parse(token.content, state.md, state.env, token.children);
        continue;
      }
      const plain = new state.Token('text', '', 0);
      plain.content = token.content;
      token.children.push(plain);
      state.env.excess ??= { line: (token.map?.[0] ?? 0) + 1, found: token.content.slice(0, 100) };
    }
    options.maxNesting = maxNesting;
  });
  return markdown;
}

import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { type Attributes, NO_ATTRIBUTES } from '../html/attributes.ts';
import type { BodyBuilder } from '../html/body-builder.ts';
import { HtmlReader } from '../html/html-reader.ts';
import { imageNodes } from '../html/image.ts';
import { type Definition, definitionsOf } from './definitions.ts';
import type { MarkdownToken, ParsedMarkdown } from './parse-markdown.ts';

/** Characters in one paragraph: beyond, it is taken as plain text. */
const MAX_INLINE = INNER_LIMITS.markdown.paragraphCharacters;

/**
 * Hands Markdown’s tokens to `builder` as the tags that they stand for; HTML among them goes the way of all HTML. `atLine` is told
 * the line of each block before.
 */
export function buildFromTokens(markdown: ParsedMarkdown, builder: BodyBuilder, atLine: (line: number) => void): void {
  const { tokens } = markdown;
  let isDefining = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.map) atLine(token.map[0] + 1);
    const definitions = token.type === 'paragraph_open' ? definitionsFrom(tokens, at) : undefined;
    if (definitions) {
      if (!isDefining) builder.open('dl', NO_ATTRIBUTES);
      isDefining = true;
      buildDefinitions(definitions, markdown, builder);
      at = definitions.end;
      continue;
    }
    if (isDefining) builder.close('dl');
    isDefining = false;
    if (token.type === 'inline' && token.content.length > MAX_INLINE) {
      builder.tooDeep(token.content);
      builder.text(token.content);
    } else if (token.type === 'inline') {
      const tokens = markdown.inline(token);
      if (tokens) buildInline(tokens, builder);
      else builder.text(token.content);
    } else if (token.type === 'fence' || token.type === 'code_block') buildCode(token, builder);
    else if (token.type === 'html_block') new HtmlReader(builder).read(token.content);
    else buildTag(token, builder);
  }
  if (isDefining) builder.close('dl');
}

interface Definitions {
  readonly parts: readonly Definition[];
  readonly token: MarkdownToken;
  /** Where the last of their tokens stands. */
  readonly end: number;
}

/** The definitions that the paragraph from `start` on is, alone or with the next. */
function definitionsFrom(tokens: readonly MarkdownToken[], start: number): Definitions | undefined {
  const token = tokens[start + 1];
  if (!token || token.content.length > MAX_INLINE) return undefined;
  const alone = definitionsOf(token, undefined);
  if (alone.length > 0) return { parts: alone, token, end: start + 2 };
  const next = tokens[start + 4];
  if (tokens[start + 3]?.type !== 'paragraph_open' || !next || next.content.length > MAX_INLINE) return undefined;
  const both = definitionsOf(next, token);
  return both.length > 0 ? { parts: both, token: next, end: start + 5 } : undefined;
}

function buildDefinitions({ parts, token }: Definitions, markdown: ParsedMarkdown, builder: BodyBuilder): void {
  for (const { kind, content } of parts) {
    builder.open(kind, NO_ATTRIBUTES);
    const tokens = markdown.inline(Object.assign(Object.create(token) as MarkdownToken, { content }));
    if (tokens) buildInline(tokens, builder);
    else builder.text(content);
    builder.close(kind);
  }
}

function buildInline(tokens: readonly MarkdownToken[], builder: BodyBuilder): void {
  const wasSkipping = builder.isSkipping;
  for (const token of tokens) {
    if (token.type === 'image') buildImage(token, builder);
    else if (token.type === 'html_inline') new HtmlReader(builder).read(token.content);
    else if (token.type === 'softbreak') builder.text('\n');
    else if (token.type === 'code_inline') {
      builder.open('code', NO_ATTRIBUTES);
      builder.text(token.content);
      builder.close('code');
    } else if (token.nesting === 0 && token.tag === '') builder.text(token.content);
    else buildTag(token, builder);
  }
  // `<script>` in a sentence takes no more than the rest of its paragraph along.
  if (!wasSkipping && builder.isSkipping) builder.endSkip();
}

function buildTag(token: MarkdownToken, builder: BodyBuilder): void {
  // The paragraphs of a tight list are not shown.
  if (token.hidden) return;
  if (token.nesting >= 0) builder.open(token.tag, attributesOf(token));
  else builder.close(token.tag);
}

function buildCode(token: MarkdownToken, builder: BodyBuilder): void {
  const language = token.info.trim().split(/[\s{,]/, 1)[0] ?? '';
  builder.open('pre', language === '' ? NO_ATTRIBUTES : record([['class', `language-${language}`]]));
  // HTML drops a line break right after the tag; the code’s own is not for dropping.
  builder.text(`\n${token.content}`);
  builder.close('pre');
}

function buildImage(token: MarkdownToken, builder: BodyBuilder): void {
  const { title = '', ...attributes } = attributesOf(token);
  const alt = (token.children ?? []).map((child) => (child.type === 'softbreak' ? ' ' : child.content)).join('');
  builder.insert(imageNodes({ ...attributes, alt }, builder, title));
}

function attributesOf({ attrs }: MarkdownToken): Attributes {
  return attrs === null ? NO_ATTRIBUTES : record(attrs);
}

function record(entries: readonly (readonly [string, unknown])[]): Attributes {
  const attributes = Object.create(null) as Record<string, string>;
  for (const [name, value] of entries) attributes[name] = String(value ?? '');
  return attributes;
}

import type { Body } from '../../model/body.ts';
import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { BodyBuilder } from '../html/body-builder.ts';
import { HtmlReader, type MarkupSink } from '../html/html-reader.ts';
import { readArticle } from '../html/read-article.ts';
import type { GivenFields } from '../intake.ts';
import { tellLeftOutAt } from '../tell-left-out-lines.ts';
import { isHoldLine } from '../text/hold-line.ts';
import { textFormat } from '../text-format.ts';
import { tellable } from '../wire-copy.ts';
import type { JsonValue } from './json-value.ts';
import { isHtml, withoutReferences } from './plain-line.ts';

/** A body with what it says of the article besides, which the document’s own fields override. */
export interface BodyRead {
  readonly body: Body;
  readonly found: GivenFields;
  readonly problems: readonly Problem[];
}

/** Puts something between the reader of HTML and the builder, e.g. to insert what the HTML only refers to. */
export type WrapSink = (builder: BodyBuilder) => MarkupSink;

/** What a text or a page may have in a file of its own. UTF-16 code units. */
export const MAX_BODY_LENGTH = INNER_LIMITS.article.characters;

export const NO_BODY: BodyRead = { body: { type: 'root', children: [] }, found: {}, problems: [] };

/** The body that `html` is. `given` is what the document says of the article: a headline is not repeated, addresses are resolved. */
export function readHtmlBody(html: string, from: JsonValue, given: GivenFields, wrap?: WrapSink): BodyRead {
  const refused = tooLong(html, from);
  if (refused) return refused;
  const builder = new BodyBuilder();
  if (given.canonicalUrl !== undefined) builder.findings.canonical = given.canonicalUrl;
  new HtmlReader(wrap ? wrap(builder) : builder).read(html);
  const { draft, problems } = readArticle(builder, given);
  const { body, item: _item, ...found } = draft;
  return { body, found, problems: problems.map((each) => ({ ...each, place: { path: from.path } })) };
}

/**
 * The body that plain text is, by the reader of plain text: wires send lists, tables, subheads, lines broken at 65 columns and marks of
 * their own (`-30-`, `MORE TO COME`) in it, which paragraphs alone would keep.
 */
export function readTextBody(written: string, from: JsonValue, given: GivenFields): BodyRead {
  const refused = tooLong(written, from);
  if (refused) return refused;
  // Without a headline the reader would take the first line for one.
  const {
    drafts,
    problems,
    leftOut = [],
  } = textFormat.parse(written.replace(/\r\n?/g, '\n'), { headline: '-', ...given });
  const [draft] = drafts;
  if (!draft) return NO_BODY;
  const { body, item: _item, headline: _headline, ...found } = draft;
  const told = problems.filter(({ code }) => code !== 'no-headline' && code !== 'no-body');
  const place = { path: from.path };
  const held = leftOut.find(({ text }) => isHoldLine(text));
  if (held)
    return { body, found: { status: 'withheld', ...found }, problems: [problem('held-back', quote(held.text), place)] };
  return {
    body,
    found,
    problems: [...told.map((each) => ({ ...each, place })), ...tellLeftOutAt(place, tellable(leftOut))],
  };
}

/** A body of which nobody says whether it is HTML or text: by whether it has an article’s tags. */
export function readAnyBody(from: JsonValue, given: GivenFields, wrap?: WrapSink): BodyRead {
  const written = typeof from.value === 'string' ? from.value : '';
  if (written.trim() === '') return NO_BODY;
  const refused = tooLong(written, from);
  if (refused) return refused;
  if (isHtml(written)) return readHtmlBody(written, from, given, wrap);
  const unescaped = unescapedHtml(written);
  return unescaped === undefined
    ? readTextBody(withoutReferences(written), from, given)
    : readHtmlBody(unescaped, from, given, wrap);
}

/** HTML that was escaped on its way, `&lt;p&gt;`. */
function unescapedHtml(written: string): string | undefined {
  if (!/^\s*&lt;(?:p|div|h[1-6]|ul|ol|figure|blockquote|article|section)\b/i.test(written)) return undefined;
  const html = written
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  return isHtml(html) ? html : undefined;
}

function tooLong(written: string, from: JsonValue): BodyRead | undefined {
  if (written.length <= MAX_BODY_LENGTH) return undefined;
  const needed = `a text of at most ${MAX_BODY_LENGTH} characters`;
  const mend = 'No article is so long: check what the system writes there, or split the text.';
  return {
    ...NO_BODY,
    problems: [problem('too-large', `${written.length} characters`, { path: from.path }, { needed, mend })],
  };
}

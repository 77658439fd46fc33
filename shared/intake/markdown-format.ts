import { quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { BodyBuilder } from './html/body-builder.ts';
import { readArticle } from './html/read-article.ts';
import type { InputFormat } from './intake.ts';
import { buildFromTokens } from './markdown/build-from-tokens.ts';
import { limitNesting } from './markdown/limit-nesting.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';

/** Markdown: CommonMark with tables, strikethrough and bare links; HTML inside it as in an HTML document. */
export const markdownFormat: InputFormat = {
  name: 'markdown',
  parse: (text, given = {}) => {
    const limited = limitNesting(text);
    const parsed = parseMarkdown(limited.text);
    let line = 1;
    const builder = new BodyBuilder(() => line);
    if (given.canonicalUrl !== undefined) builder.findings.canonical = given.canonicalUrl;
    buildFromTokens(parsed.tokens, builder, (at) => {
      line = at;
    });
    const { draft, problems } = readArticle(builder, given);
    const excess = limited.excess ?? parsed.excess;
    const deep = excess ? [problem('too-deep', quote(excess.found), { line: excess.line })] : [];
    return { drafts: [draft], problems: [...deep, ...problems] };
  },
};

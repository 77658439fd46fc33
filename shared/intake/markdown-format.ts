import { NO_ATTRIBUTES } from './html/attributes.ts';
import { BodyBuilder } from './html/body-builder.ts';
import { readArticle } from './html/read-article.ts';
import type { GivenFields, TextFormat } from './intake.ts';
import { buildFromTokens } from './markdown/build-from-tokens.ts';
import { isTooLong, limitNesting } from './markdown/limit-markdown.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { readTemplateMarks } from './markdown/template-marks.ts';

/** Markdown: CommonMark with tables, strikethrough and bare links; HTML inside it as in an HTML document. */
export const markdownFormat = {
  name: 'markdown',
  parse: (text: string, given: GivenFields = {}) => {
    let line = 1;
    const builder = new BodyBuilder(() => line);
    if (given.canonicalUrl !== undefined) builder.findings.canonical = given.canonicalUrl;
    if (isTooLong(text)) {
      builder.tooDeep(text);
      buildPlain(text, builder);
    } else {
      const shown = readTemplateMarks(text, (found, at) => builder.warn('left-out', found, { line: at }));
      const limited = limitNesting(shown, (excessive, at) => {
        line = at;
        builder.tooDeep(excessive);
      });
      buildFromTokens(parseMarkdown(limited), builder, (at) => {
        line = at;
      });
    }
    const { draft, problems } = readArticle(builder, given);
    return { drafts: [draft], problems };
  },
} satisfies TextFormat;

/** A document that is too much to look for markup in, as paragraphs. */
function buildPlain(text: string, builder: BodyBuilder): void {
  for (const paragraph of text.split(/\n{2,}/)) {
    builder.open('p', NO_ATTRIBUTES);
    builder.text(paragraph);
    builder.close('p');
  }
}

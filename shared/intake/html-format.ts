import { BodyBuilder } from './html/body-builder.ts';
import { HtmlReader } from './html/html-reader.ts';
import { createLineCounter } from './html/line-counter.ts';
import { readArticle } from './html/read-article.ts';
import type { GivenFields, TextFormat } from './intake.ts';

/** HTML: a page of its own, or a piece of one as editors paste it. */
export const htmlFormat = {
  name: 'html',
  parse: (text: string, given: GivenFields = {}) => {
    const lineAt = createLineCounter(text);
    const builder = new BodyBuilder(() => lineAt(reader.offset));
    const reader = new HtmlReader(builder);
    if (given.canonicalUrl !== undefined) builder.findings.canonical = given.canonicalUrl;
    if (/^\s*<!doctype\s/i.test(text.slice(0, 1000))) builder.findings.isPage = true;
    reader.read(text);
    const { draft, problems } = readArticle(builder, given);
    return { drafts: [draft], problems };
  },
} satisfies TextFormat;

import { BodyBuilder } from './html/body-builder.ts';
import { boldHeadings } from './html/bold-headings.ts';
import { HtmlReader } from './html/html-reader.ts';
import { levelLists } from './html/level-lists.ts';
import { withoutMediaTokens } from './html/media-tokens.ts';
import { isOfficeMarkup, readOfficeMarkup } from './html/office-markup.ts';
import { createPlaceInText } from './html/place-in-text.ts';
import { hasQuillLists, readQuillLists } from './html/quill-lists.ts';
import { readArticle } from './html/read-article.ts';
import { readFormulas } from './html/read-formulas.ts';
import { withoutFurniture } from './html/without-furniture.ts';
import { readWordLists } from './html/word-lists.ts';
import type { Draft, GivenFields, TextFormat } from './intake.ts';
import { listParagraphs } from './list-paragraphs.ts';

/** HTML: a page of its own, or a piece of one as editors paste it. */
export const htmlFormat = {
  name: 'html',
  parse: (text: string, given: GivenFields = {}) => {
    const placeOf = createPlaceInText(text);
    const builder = new BodyBuilder({ mark: () => reader.offset - 1, placeOf });
    const isOffice = isOfficeMarkup(text);
    const lists = hasQuillLists(text) ? readQuillLists(levelLists(builder)) : builder;
    const markup = isOffice ? readWordLists(readOfficeMarkup(levelLists(builder))) : lists;
    const reader = new HtmlReader(text.includes('<math') ? readFormulas(markup) : markup);
    builder.findings.isOfWordProcessor = isOffice;
    if (given.canonicalUrl !== undefined) builder.findings.canonical = given.canonicalUrl;
    if (/^\s*<!doctype\s/i.test(text.slice(0, 1000))) builder.findings.isPage = true;
    reader.read(withoutMediaTokens(text, builder, placeOf));
    const { draft, problems, leftOut } = readArticle(builder, given);
    const { blocks, leftOut: furniture } = withoutFurniture(draft.body.children, given.keep);
    const body: Draft['body'] = { type: 'root', children: boldHeadings(listParagraphs(blocks)) };
    return { drafts: [{ ...draft, body }], problems, leftOut: [...leftOut, ...furniture] };
  },
} satisfies TextFormat;

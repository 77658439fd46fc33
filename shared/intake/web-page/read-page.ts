import { BodyBuilder } from '../html/body-builder.ts';
import { readArticle } from '../html/read-article.ts';
import type { GivenFields, Parsed } from '../intake.ts';
import { clearArticle, clearPage } from './clear-page.ts';
import { buildDocument, type PageDocument } from './document-builder.ts';
import { findBody } from './find-body.ts';
import { lineOf } from './page-document.ts';
import { notePageFields } from './page-fields.ts';
import { shapeFigures } from './shape-figures.ts';
import { tellNode } from './tell-element.ts';
import { trimBlocks } from './trim-blocks.ts';

/** The article of a whole page of any content system, or `undefined` where none is found on it. */
export function readPage(html: string, given: GivenFields): Parsed | undefined {
  const page = buildDocument(html);
  if (!page) return undefined;
  const { document } = page;
  const builder = new BodyBuilder();
  builder.findings.isPage = true;
  if (given.canonicalUrl !== undefined) builder.findings.canonical = given.canonicalUrl;
  notePageFields(page, builder);
  const mainHeadings = headingsOf(document);
  const [heading] = mainHeadings;
  if (heading !== undefined) builder.findings.strayHeading = heading;
  const built = [page];
  const body = findBody(() => cleared(built.pop() ?? buildDocument(html) ?? page));
  if (!body) return undefined;
  clearArticle(body);
  builder.open('article', {});
  for (let child = body.firstChild; child; child = child.nextSibling) tellNode(child, builder);
  builder.close('article');
  const { draft, problems } = readArticle(builder, given);
  const children = trimBlocks(draft.body.children, { ...draft, ...given, mainHeadings });
  return { drafts: [{ ...draft, body: { type: 'root', children } }], problems };
}

function cleared({ document }: PageDocument): Document {
  clearPage(document.body);
  shapeFigures(document.body);
  return document;
}

const MAX_HEADINGS = 5;

/** The texts of the page’s `h1` elements, that of the article first where it is plain which it is. */
function headingsOf(document: Document): readonly string[] {
  const headings = [...document.querySelectorAll('h1')].slice(0, MAX_HEADINGS);
  const own = headings.filter((each) => each.closest('article, main') !== null);
  return [...new Set([...own, ...headings].map(lineOf))].filter((line) => line !== '');
}

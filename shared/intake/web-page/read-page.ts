import { quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { BodyBuilder } from '../html/body-builder.ts';
import type { Block } from '../html/content.ts';
import type { Findings } from '../html/findings.ts';
import { HtmlReader } from '../html/html-reader.ts';
import { readArticle } from '../html/read-article.ts';
import type { GivenFields, Parsed } from '../intake.ts';
import { clearArticle, clearPage } from './clear-page.ts';
import { buildDocument, type ElementOffsets, type PageDocument } from './document-builder.ts';
import { countedLength, findBody } from './find-body.ts';
import { flightStates } from './flight-states.ts';
import { foldBoxes } from './fold-boxes.ts';
import { linkTitles } from './link-titles.ts';
import type { LinkedArticle } from './linked-data.ts';
import { markLinksAway } from './links-away.ts';
import { notePageCredits } from './page-credits.ts';
import { lineOf } from './page-document.ts';
import { notePageFields } from './page-fields.ts';
import { pageHeadline } from './page-headline.ts';
import { PagePlaces } from './page-places.ts';
import { shapeFigures } from './shape-figures.ts';
import { standfirstOf } from './shown-standfirst.ts';
import { type Signed, takeSignedAbove, takeSignedBelow } from './signed-blocks.ts';
import { isUnsigned, signedBy } from './signed-by.ts';
import { siteNamesOf } from './site-name.ts';
import { textInState } from './state-text.ts';
import { tellNode } from './tell-element.ts';
import { tidyAuthors } from './tidy-authors.ts';
import { trimBlocks } from './trim-blocks.ts';
import { UNKNOWN_BASE, withoutUnknownBase } from './unknown-base.ts';
import { withoutKickers } from './without-kickers.ts';
import { withoutNextArticles } from './without-next-articles.ts';
import { withoutSignUps } from './without-sign-ups.ts';

/** A text in JSON-LD that may be the whole article. */
const LEAST_STATED = 600;

/** The article of a whole page of any content system, or `undefined` where none is found on it. */
export function readPage(html: string, given: GivenFields): Parsed | undefined {
  return read(html, given, true);
}

/** The article that a piece of a page is but for what its names say is not of it, or `undefined` where it has too many elements. */
export function readPiece(html: string, given: GivenFields): Parsed | undefined {
  return read(html, given, false);
}

function read(html: string, given: GivenFields, isPage: boolean): Parsed | undefined {
  const offsets: ElementOffsets = new WeakMap();
  const page = buildDocument(html, offsets);
  if (!page) return undefined;
  const { document } = page;
  const places = new PagePlaces(html, offsets);
  const builder = new BodyBuilder(places);
  builder.findings.isPage = isPage;
  if (given.canonicalUrl !== undefined) builder.findings.canonical = given.canonicalUrl;
  const linked = notePageFields(page, builder, places);
  const { fields } = builder.findings;
  fields.splice(0, fields.length, ...tidyAuthors(fields, siteNamesOf(fields)));
  builder.findings.shownHeadline = pageHeadline(document, builder.findings.fields, builder.findings.title ?? '');
  const language = document.documentElement.getAttribute('lang') ?? '';
  const shown = notePageCredits(document, builder.findings, !/^en(?:$|-us)/i.test(language));
  const mainHeadings = headingsOf(document);
  const [heading] = mainHeadings;
  if (heading !== undefined) builder.findings.strayHeading = heading;
  const built = [page];
  const address = addressOf(builder.findings);
  const body = isPage
    ? findBody(() => cleared(built.pop() ?? buildDocument(html, offsets) ?? page, address))
    : cleared(page, address).body;
  if (body) clearArticle(body, descriptionOf(builder));
  const { findings } = builder;
  const isBaseUnknown = findings.base === undefined;
  if (isBaseUnknown) findings.statedBase = UNKNOWN_BASE;
  findings.isBaseUnknown = isBaseUnknown;
  places.standAt(undefined);
  builder.open('article', {});
  const stated = statedText(linked, body) ?? stateText(page, findings.shownHeadline, body);
  if (stated !== undefined) tellText(stated, builder);
  else for (let child = body?.firstChild; child; child = child.nextSibling) tellNode(child, builder, places.standAt);
  builder.close('article');
  if (isBaseUnknown) findings.statedBase = undefined;
  const { draft: found, problems } = readArticle(builder, given);
  const draft = { ...found, ...signedBy(found.byline, findings) };
  // Of what its head says is signed, a name by itself says something else.
  const isFree = isUnsigned(draft.byline, findings);
  const signed = (blocks: readonly Block[], take?: (blocks: readonly Block[]) => Signed): Signed =>
    isFree && take ? take(blocks) : { blocks };
  const above = signed(draft.body.children, takeSignedAbove);
  const trimmed = trimBlocks(above.blocks, { ...draft, ...given, mainHeadings });
  const below = signed(trimmed.blocks, above.byline === undefined ? takeSignedBelow : undefined);
  const { blocks: children, problems: relative } = withoutUnknownBase(below.blocks, builder.addressPlaces);
  const cut = trimmed.request === undefined ? [] : [problem('cut-short', quote(trimmed.request))];
  const byline = above.byline ?? below.byline;
  const credited = {
    ...draft,
    ...(byline === undefined ? {} : { byline }),
    ...(given.standfirst === undefined ? standfirstOf(draft.standfirst, shown, children) : {}),
  };
  return { drafts: [{ ...credited, body: { type: 'root', children } }], problems: [...problems, ...cut, ...relative] };
}

function cleared({ document }: PageDocument, address: string | undefined): Document {
  withoutSignUps(document.body);
  clearPage(document.body);
  linkTitles(document.body);
  markLinksAway(document.body, address);
  withoutNextArticles(document.body);
  withoutKickers(document.body);
  shapeFigures(document.body);
  foldBoxes(document.body);
  return document;
}

/** Where scripts put the article into its page, only JSON-LD has it all: its text, where the page shows hardly any of it. */
function statedText(linked: LinkedArticle | undefined, body: Element | undefined): string | undefined {
  const { body: text = '' } = linked ?? {};
  return text.length >= LEAST_STATED && (body ? countedLength(body) : 0) * 4 < text.length ? text : undefined;
}

/** With less than this many characters of paragraphs, a page that hands data to its scripts may show no article without them. */
const HARDLY_ANY = 1000;

/** The article in the data for the page’s scripts, where the page itself shows hardly any of it. */
function stateText({ states, flight }: PageDocument, headline = '', body: Element | undefined): string | undefined {
  const shown = body ? countedLength(body) : 0;
  if (states.length + flight.length === 0 || headline === '' || shown >= HARDLY_ANY) return undefined;
  const text = textInState([...states, ...flightStates(flight)], headline);
  return text !== undefined && text.length > shown * 3 ? text : undefined;
}

/** Tells a text as markup where it is that, else its lines as paragraphs. */
function tellText(text: string, builder: BodyBuilder): void {
  if (/<(?:p|br|div)[\s/>]/i.test(text)) {
    new HtmlReader(builder).read(text);
    return;
  }
  for (const line of text.split(/\n+/)) {
    builder.open('p', {});
    builder.text(line);
    builder.close('p');
  }
}

/** What the page’s head says its article says. */
function descriptionOf({ findings }: BodyBuilder): string | undefined {
  return findings.fields.find(({ name }) => name === 'description' || name === 'og:description')?.value;
}

/** What the page’s head says its own address is. */
function addressOf({ canonical, fields }: Findings): string | undefined {
  return (
    canonical ?? fields.find(({ name }) => name === 'link:canonical' || name === 'og:url' || name === 'ld:url')?.value
  );
}

const MAX_HEADINGS = 5;

/** The texts of the page’s `h1` elements, that of the article first where it is plain which it is. */
function headingsOf(document: Document): readonly string[] {
  const headings = [...document.querySelectorAll('h1')].slice(0, MAX_HEADINGS);
  const own = headings.filter((each) => each.closest('article, main') !== null);
  return [...new Set([...own, ...headings].map(lineOf))].filter((line) => line !== '');
}

import { plainText } from '../../model/body.ts';
import type { Block } from '../html/content.ts';
import { foldLine } from '../html/find-headline.ts';
import { readCreditLine } from '../text/bylines.ts';
import { nameWords } from './furniture-names.ts';
import { isElsewhere } from './is-elsewhere.ts';
import { lineOf } from './page-document.ts';

/** How many elements below a headline may hold its standfirst. */
const BELOW = 40;
const SHORTEST = 20;
const LONGEST = 600;
/** With a paragraph of this length the article has begun. */
const BEGUN = 100;
/** Blocks at the top of a body that may say the same. */
const TOP = 4;
/** Characters that two texts begin with alike where one is drawn from the other. */
const ALIKE = 40;

const NAMES: ReadonlySet<string> = new Set(
  'standfirst dek deck subtitle subtitel subheadline subheading subheader subhead subhed strapline chapo chapeau sapo sottotitolo sommario occhiello vorspann lead lede intro introduction synopsis summary excerpt ingress entradilla bajada copete subtitulo'.split(
    ' ',
  ),
);
/** What has more to it than the words of a standfirst. */
const OTHERS = 'time, button, form, input, img, ul, ol, figure, h1, h2, h3, h4, p + p, [rel~="author"]';

/** Where it is said what the writer is, or what a picture shows. */
const OF_OTHERS = 'figure, [class*="author" i], [class*="byline" i], [class*="contributor" i]';

/** The standfirst which a page shows below its headline, in an element that is so named. */
export function shownStandfirst(heading: Element | undefined, elements: readonly Element[]): string | undefined {
  const at = heading ? elements.indexOf(heading) : -1;
  if (at < 0) return undefined;
  for (const element of elements.slice(at + 1, at + 1 + BELOW)) {
    const isCalledSo = isNamed(element);
    if (!isCalledSo && element.nodeName !== 'P') continue;
    const line = lineOf(element);
    if (isCalledSo && isStandfirst(element, line)) return line;
    if (!isCalledSo && line.length >= BEGUN) return undefined;
  }
  return undefined;
}

function isStandfirst(element: Element, line: string): boolean {
  if (line.length < SHORTEST || line.length > LONGEST || /^\p{Ll}/u.test(line)) return false;
  if (element.querySelector(OTHERS) !== null || element.closest(OF_OTHERS) !== null) return false;
  return readCreditLine(line, true) === undefined && !isElsewhere(element);
}

function isNamed(element: Element): boolean {
  return /^(?:P|DIV|H[2-6]|SPAN|SECTION)$/.test(element.nodeName) && nameWords(element).some((word) => NAMES.has(word));
}

/** `shown` where the article has none of its own, or one that is but drawn from its lead, and its text does not begin with it. */
export function standfirstOf(
  stated: string | undefined,
  shown: string | undefined,
  blocks: readonly Block[],
): { readonly standfirst?: string } {
  if (shown === undefined) return {};
  const top = blocks.slice(0, TOP).map((block) => foldLine(plainText(block)));
  const isDrawn = stated !== undefined && top.some((line) => line.startsWith(foldLine(stated).slice(0, ALIKE)));
  if ((stated !== undefined && !isDrawn) || top.some((line) => line.includes(foldLine(shown)))) return {};
  return { standfirst: shown };
}

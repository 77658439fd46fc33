import { quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { cleanLine } from '../clean-line.ts';
import { BodyBuilder } from '../html/body-builder.ts';
import { HtmlReader } from '../html/html-reader.ts';
import { readArticle } from '../html/read-article.ts';
import type { GivenFields } from '../intake.ts';
import { loadTextFormat } from '../load-reader.ts';
import { buildNitfBody } from '../nitf/nitf-body.ts';
import { tellLeftOutAt } from '../tell-left-out-lines.ts';
import { correctionAtop } from '../text/correction-atop.ts';
import { tellable } from '../wire-copy.ts';
import { holdsParagraphs, readForeignMarkup } from '../xml/foreign-markup.ts';
import { asHtml } from '../xml/html-elements.ts';
import { withoutStrangeTags } from '../xml/without-strange-tags.ts';
import { isTooMuchText, NO_BODY, type Translate, tooMuchText, XmlBody, type XmlBodyRead } from '../xml/xml-body.ts';
import { placeAt } from '../xml/xml-fields.ts';
import { childElements, childNamed, childrenNamed, textOf, type XmlElement } from '../xml/xml-tree.ts';
import type { NewsItem } from './news-item.ts';

/** One rendition of an item's text. */
export interface TextRendition {
  readonly kind: 'nitf' | 'xhtml' | 'html' | 'foreign' | 'text';
  readonly at: XmlElement;
  readonly path: string;
}

/** The best first: what marks its structure most. */
const KINDS: readonly TextRendition['kind'][] = ['nitf', 'xhtml', 'html', 'foreign', 'text'];

/** The rendition of an item's text that keeps most of its structure, in the item's language where there are several. */
export function chooseText({ contentSet, names, path }: NewsItem): TextRendition | undefined {
  const all = contentSet ? names.inLanguage(childElements(contentSet)) : [];
  const texts = all.flatMap((at) => kindOf(at, `${path}/contentSet/${at.name}`));
  return texts.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))[0];
}

function kindOf(at: XmlElement, path: string): readonly TextRendition[] {
  if (!/\S/.test(textOf(at))) return [];
  if (at.name === 'inlineXML') {
    const [root] = childElements(at);
    // HTML that was escaped has become text.
    if (!root) return hasTags(textOf(at)) ? [{ kind: 'html', at, path }] : [];
    if (root.name === 'nitf' || root.name === 'body.content') return [{ kind: 'nitf', at, path }];
    if (!isHtmlElement(root)) return holdsParagraphs(root) ? [{ kind: 'foreign', at, path }] : [];
    const broken = brokenText(root);
    return broken ? [{ kind: 'text', at: broken, path }] : [{ kind: 'xhtml', at, path }];
  }
  if (at.name !== 'inlineData' || isEncoded(at)) return [];
  const type = at.attributes.get('contenttype')?.toLowerCase() ?? '';
  return [{ kind: /html/.test(type) || hasTags(textOf(at)) ? 'html' : 'text', at, path }];
}

/** Lines in one paragraph that are a text as agencies break and indent it, and no paragraph. */
const LEAST_BROKEN = 5;

/** The only paragraph of a page where that is a whole text, in lines as an agency sends them. */
function brokenText(root: XmlElement): XmlElement | undefined {
  let at = root;
  while (at.name !== 'p') {
    const inner = childElements(at).filter(({ name }) => name !== 'head');
    const [only] = inner;
    if (!only || inner.length > 1 || !/^(?:html|body|div|section|article|p)$/.test(only.name)) return undefined;
    at = only;
  }
  if (childElements(at).length > 0) return undefined;
  const lines = textOf(at).split('\n').slice(1);
  const setIn = lines.filter((line) => /^(?: {2,}|\t)\S/.test(line)).length;
  // Where all are set in, a program did it that writes markup.
  return lines.length >= LEAST_BROKEN && setIn > 1 && lines.some((line) => /^\S/.test(line)) ? at : undefined;
}

function isEncoded({ attributes }: XmlElement): boolean {
  return /base64/i.test(`${attributes.get('encoding') ?? ''} ${attributes.get('encodinguri') ?? ''}`);
}

/** A page, a part of one, or some other element with paragraphs in it. */
export function isHtmlElement(root: XmlElement): boolean {
  if (root.namespace === 'http://www.w3.org/1999/xhtml') return true;
  if (/^(?:html|body|div|section|article|p|ul|ol|table|h[1-6])$/.test(root.name)) return true;
  if (/^html$/i.test(root.name)) return true;
  return childElements(root).some((child) => /^(?:p|div|body)$/i.test(child.name));
}

/** Paragraphs or breaks as tags; one `p` around lines that are broken like a telegram's is only its wrapping. */
export function hasTags(text: string): boolean {
  const tags = text.match(/<(?:p|br|div|h[1-6]|ul|ol|table|blockquote|figure)(?=[\s/>])/gi) ?? [];
  return tags.length > 1 || (tags.length === 1 && text.trim().split('\n').length < 4);
}

/** The NITF document of a rendition that is one. */
export function nitfOf(text: TextRendition | undefined): XmlElement | undefined {
  return text?.kind === 'nitf' ? childElements(text.at).find(({ name }) => name === 'nitf') : undefined;
}

/** The body that a rendition is. `given` is what is known of the article; `translate` says what becomes of HTML's elements. */
export async function readText(
  text: TextRendition | undefined,
  given: GivenFields,
  translate: Translate,
): Promise<XmlBodyRead> {
  if (!text) return NO_BODY;
  const { kind, at, path } = text;
  switch (kind) {
    case 'nitf': {
      const root = nitfOf(text);
      const content = root ? childNamed(root, 'body') : at;
      return buildNitfBody(content).read(given, `${path}/${root ? 'nitf/body/' : ''}body.content`);
    }
    case 'xhtml': {
      const body = new XmlBody();
      body.emit(at.children, translate);
      return body.read(given, `${path}/${childElements(at)[0]?.name ?? ''}`);
    }
    case 'foreign':
      return readForeign(at, given, path);
    case 'html':
    case 'text': {
      const written = textOf(at);
      if (isTooMuchText(written)) return tooMuchText(placeAt(at, path));
      return kind === 'html' ? readHtml(written, given, at, path) : readPlainText(written, given, at, path);
    }
  }
}

function readForeign(at: XmlElement, given: GivenFields, path: string): XmlBodyRead {
  const [root] = childElements(at);
  if (!root) return NO_BODY;
  const { nodes, byline, leftOut } = readForeignMarkup(root, given.headline ?? '');
  const body = new XmlBody();
  body.emit(nodes, asHtml);
  const read = body.read(given, `${path}/${root.name}`);
  const told = leftOut.map((each) => {
    const found = quote(`<${each.name}>${cleanLine(textOf(each))}`);
    return problem('left-out', found, placeAt(each, `${path}/${root.name}`), OF_NEWS);
  });
  return {
    ...read,
    found: byline === undefined ? read.found : { byline, ...read.found },
    problems: [...read.problems, ...told],
  };
}

function readHtml(html: string, given: GivenFields, at: XmlElement, path: string): XmlBodyRead {
  const builder = new BodyBuilder();
  new HtmlReader(builder).read(html);
  const { draft, problems } = readArticle(builder, given);
  const { body, item: _item, ...found } = draft;
  return { body, found, problems: problems.map((each) => ({ ...each, place: placeAt(at, path) })) };
}

/** Wire copy by the reader of plain text, which knows its lists, subheads, broken lines and marks. */
async function readPlainText(written: string, given: GivenFields, at: XmlElement, path: string): Promise<XmlBodyRead> {
  const format = await loadTextFormat('text');
  const plain = withoutStrangeTags(written)
    .replace(/<\/?p(?:\s[^<>]*)?>/gi, '\n')
    .replace(/<\/?(?:b|i|u|em|strong|span|font)(?:\s[^<>]*)?>/gi, '')
    .replace(/\r\n?/g, '\n');
  // Without a headline the reader would take the first line for one.
  const { drafts, problems, leftOut = [] } = await format.parse(plain, { headline: '-', ...given });
  const [draft] = drafts;
  if (!draft) return NO_BODY;
  const { body, item: _item, headline: _headline, ...others } = draft;
  const found = { ...correctionAtop(plain), ...others };
  const told = problems.filter(({ code }) => code !== 'no-headline' && code !== 'no-body');
  const place = placeAt(at, path);
  return {
    body,
    found,
    problems: [...told.map((each) => ({ ...each, place })), ...tellLeftOutAt(place, tellable(leftOut))],
  };
}

/** What is said of content in a vocabulary that only its sender has. */
const OF_NEWS = {
  needed: 'text as NITF, XHTML or plain text',
  mend: 'Have the sender deliver the text in one of these; what stands here was left out.',
};

/** Says what of an item's content cannot be shown: markup of results, encoded files, moving pictures. */
export function contentLeftOut({ contentSet, path }: NewsItem): XmlBodyRead['problems'] {
  if (!contentSet) return [];
  const foreign = childrenNamed(contentSet, 'inlineXML').flatMap((at) => {
    const [root] = childElements(at);
    const isShown = !root || root.name === 'nitf' || root.name === 'body.content' || isHtmlElement(root);
    return isShown || holdsParagraphs(root)
      ? []
      : [problem('left-out', quote(`<${root.name}>`), placeAt(at, `${path}/contentSet/inlineXML`), OF_NEWS)];
  });
  const encoded = childrenNamed(contentSet, 'inlineData')
    .filter(isEncoded)
    .map((at) => problem('left-out', 'content in Base64', placeAt(at, `${path}/contentSet/inlineData`)));
  return [...foreign, ...encoded];
}

import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { cleanLine } from '../clean-line.ts';
import type { Draft, GivenFields } from '../intake.ts';
import { nitfOf, readText } from '../newsml-g2/news-item-content.ts';
import { nitfFields } from '../nitf/nitf-fields.ts';
import { finishXmlDraft } from '../xml/finish-draft.ts';
import { asArticleHtml } from '../xml/html-elements.ts';
import { NO_BODY, XmlBody, type XmlBodyRead } from '../xml/xml-body.ts';
import { openEmbargo, placeAt, readXmlFields, type XmlField } from '../xml/xml-fields.ts';
import { childNamed, textOf } from '../xml/xml-tree.ts';
import { oldItemFields, openEmbargoOfItem } from './old-fields.ts';
import { formalName, linesAround, metadataAround, type OldContent, type OldItem } from './old-item.ts';
import { type OldPicture, picturesOf } from './old-pictures.ts';
import { type OldTexts, renditionOf, sortTexts } from './old-texts.ts';

export interface OldItemRead {
  /** Absent where the item is no article, or its text is too much for one. */
  readonly draft?: Draft;
  readonly problems: readonly Problem[];
}

/** The article that a NewsItem is. Of one among several it is no error that it is a picture. */
export async function readOldItem(item: OldItem, given: GivenFields, isOneOfSeveral: boolean): Promise<OldItemRead> {
  const texts = sortTexts(item);
  const [main, ...beside] = texts.article;
  const text = main && renditionOf(main);
  const nitf = nitfOf(text);
  const written: XmlField[] = [
    ...oldItemFields(item, texts, main),
    ...(nitf ? nitfFields(nitf, `${text?.path}/nitf`) : []),
  ];
  const pictures = picturesOf(item, texts);
  const shown = pictures.filter(({ href }) => /^https?:\/\//i.test(href));
  const [first] = shown;
  if (first)
    written.push({
      field: 'images',
      value: shown.map(({ image }) => image),
      at: first.content.at,
      path: first.content.path,
    });
  const { fields, problems } = readXmlFields(written);
  const isKill = fields.status === 'canceled';
  if (!text && !isKill) return { problems: [noText(item, pictures, isOneOfSeveral)] };
  const read = await readText(text, { ...fields, ...given }, asArticleHtml);
  const rest = await readBeside(beside, { ...fields, ...given });
  const fallback = fallbackHeadline(item);
  const finished = finishXmlDraft({
    fields,
    given,
    read: joined(read, rest),
    root: item.element,
    path: item.path,
    fallback,
    genres: genresOf(item, main),
  });
  const open = fields.status === 'withheld' ? openEmbargoOfItem(item) : undefined;
  // A kill must not fail for an embargo that cannot be read.
  const told = isKill ? problems.filter(({ severity }) => severity === 'warning') : problems;
  return {
    ...(finished.draft ? { draft: finished.draft } : {}),
    problems: [
      ...told,
      ...(open ? [openEmbargo(open, `${item.path}/NewsManagement/Status`)] : []),
      ...leftOut(texts, pictures, shown),
      ...finished.problems,
    ],
  };
}

/** The other texts of an article, such as a box of facts, each below its own headline. */
async function readBeside(contents: readonly OldContent[], given: GivenFields): Promise<readonly XmlBodyRead[]> {
  const read: XmlBodyRead[] = [];
  for (const content of contents) {
    const [line] = linesAround(content.around.slice(0, 1), 'HeadLine');
    const headline = line && cleanLine(textOf(line));
    if (headline !== undefined && headline !== given.headline) read.push(headingOf(headline, given, content.path));
    read.push(await readText(renditionOf(content), given, asArticleHtml));
  }
  return read;
}

function headingOf(headline: string, given: GivenFields, path: string): XmlBodyRead {
  const body = new XmlBody();
  body.paragraph(headline, 'h2');
  return body.read(given, path);
}

function joined(first: XmlBodyRead, rest: readonly XmlBodyRead[]): XmlBodyRead {
  if (rest.length === 0) return first;
  const all = [first, ...rest];
  return {
    ...first,
    body: { ...NO_BODY.body, children: all.flatMap(({ body }) => body.children) },
    problems: all.flatMap(({ problems }) => problems),
  };
}

function genresOf({ management }: OldItem, main: OldContent | undefined): readonly string[] {
  const type = childNamed(management, 'NewsItemType');
  const genres = metadataAround(main?.around ?? [], 'DescriptiveMetadata', 'Genre');
  return [...(type ? [type] : []), ...genres].map(formalName);
}

function fallbackHeadline({ identification }: OldItem): string | undefined {
  const label = childNamed(identification, 'NameLabel');
  return label && cleanLine(textOf(label));
}

function noText({ element, path, management }: OldItem, pictures: readonly OldPicture[], isOne: boolean): Problem {
  const type = childNamed(management, 'NewsItemType');
  const isPicture = pictures.length > 0;
  const found = isPicture ? 'a picture (NewsML 1)' : `a NewsML 1 item of ${type ? quote(formalName(type)) : 'no type'}`;
  const place = placeAt(element, path);
  if (isOne) return problem('item-left-out', found, place);
  return isPicture ? problem('is-image', found, place) : problem('unknown-format', `${found}, without a text`, place);
}

/** Says what of an item's content is not shown. */
function leftOut(
  { others }: OldTexts,
  pictures: readonly OldPicture[],
  shown: readonly OldPicture[],
): readonly Problem[] {
  const texts = others.map(({ at, path, role, language }) =>
    problem(
      'item-left-out',
      `a text for another use, ${quote(role || (language ?? ''))}`,
      placeAt(at, path),
      OF_ARTICLE,
    ),
  );
  const files = pictures
    .filter((each) => !shown.includes(each))
    .map(({ content, href }) => problem('image-left-out', quote(href), placeAt(content.at, content.path)));
  return [...texts, ...files];
}

const OF_ARTICLE = {
  needed: 'the texts of the article, in one language',
  mend: 'Nothing need be done if that is right; else have the sender deliver it as an item of its own.',
};

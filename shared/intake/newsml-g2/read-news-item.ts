import type { Problem } from '../../model/problem.ts';
import { cleanLine } from '../clean-line.ts';
import type { Draft, GivenFields } from '../intake.ts';
import { withLeadDateline } from '../lead-dateline.ts';
import { nitfFields } from '../nitf/nitf-fields.ts';
import { finishXmlDraft } from '../xml/finish-draft.ts';
import { openEmbargo, readXmlFields, type XmlField } from '../xml/xml-fields.ts';
import { childNamed, childrenNamed, textOf } from '../xml/xml-tree.ts';
import { codeOf } from './concept.ts';
import type { NewsItem } from './news-item.ts';
import { chooseText, contentLeftOut, nitfOf, readText } from './news-item-content.ts';
import { newsItemFields, openEmbargoOf } from './news-item-fields.ts';
import { imageOf, type Picture, referencesOf, withPictures } from './pictures.ts';

export interface NewsItemRead {
  /** Absent where its text is too much for an article. */
  readonly draft?: Draft;
  readonly problems: readonly Problem[];
  /** The pictures of its message that it shows. */
  readonly shown: readonly Picture[];
}

/** Which pictures an item may show: those it can name, and those that a package puts beside it. */
export interface PicturesAround {
  readonly index: ReadonlyMap<string, Picture>;
  readonly packaged: readonly Picture[];
}

export const NO_PICTURES: PicturesAround = { index: new Map(), packaged: [] };

/** The article that a text newsItem is, with the pictures that belong to it for certain. */
export async function readNewsItem(item: NewsItem, given: GivenFields, around: PicturesAround): Promise<NewsItemRead> {
  const text = chooseText(item);
  const nitf = nitfOf(text);
  const written: XmlField[] = [...newsItemFields(item), ...(nitf ? nitfFields(nitf, `${text?.path}/nitf`) : [])];
  const linked = [...linkedPictures(item, around.index), ...around.packaged];
  const images = [imageOf(item), ...linked.map(({ image }) => image)].filter((each) => each !== undefined);
  if (images.length > 0) written.push({ field: 'images', value: images, ...imagesAt(item, linked) });
  const { fields, problems } = readXmlFields(written);
  const shown = new Set(linked);
  const read = await readText(
    text,
    { ...fields, ...given },
    withPictures(around.index, (each) => shown.add(each)),
  );
  const slugline = childNamed(item.contentMeta, 'slugline');
  const fallback = slugline && cleanLine(textOf(slugline));
  const finished = finishXmlDraft({
    fields,
    given,
    read,
    root: item.element,
    path: item.path,
    fallback,
    genres: genresOf(item),
  });
  const open = openEmbargoOf(item);
  // A kill must not fail for an embargo that cannot be read.
  const told = fields.status === 'canceled' ? problems.filter(({ severity }) => severity === 'warning') : problems;
  const held = open && fields.status === 'withheld' ? [openEmbargo(open, `${item.path}/itemMeta/embargoed`)] : [];
  return {
    ...(finished.draft
      ? { draft: given.dateline === undefined ? placedByText(finished.draft, item) : finished.draft }
      : {}),
    problems: [...told, ...held, ...contentLeftOut(item), ...finished.problems],
    shown: [...shown],
  };
}

/** Where a text says itself where it was written, that counts more than where its content was put together. */
function placedByText(draft: Draft, { contentMeta }: NewsItem): Draft {
  if (draft.dateline === undefined || childNamed(contentMeta, 'dateline')) return draft;
  const { dateline: located, ...others } = draft;
  const { dateline: place = located } = withLeadDateline(others);
  return located.toLowerCase().includes(place.toLowerCase()) ? draft : { ...draft, dateline: place };
}

function imagesAt({ element, contentSet, path }: NewsItem, linked: readonly Picture[]): Pick<XmlField, 'at' | 'path'> {
  const [first] = linked;
  const own = childrenNamed(contentSet, 'remoteContent')[0];
  if (own) return { at: own, path: `${path}/contentSet/remoteContent` };
  return first ? { at: first.item.element, path: first.item.path } : { at: element, path };
}

/** The picture items that an item’s links name. */
function linkedPictures({ itemMeta, contentSet }: NewsItem, index: PicturesAround['index']): readonly Picture[] {
  const links = [...childrenNamed(itemMeta, 'link'), ...childrenNamed(contentSet, 'remoteContent')];
  const named = links.flatMap((link) => referencesOf(link).flatMap((key) => index.get(key) ?? []));
  return [...new Set(named)];
}

/** By code and by name: `genre:Daybook`, `dpatextgenre:32` that is called Vorschau. */
function genresOf({ contentMeta, names }: NewsItem): readonly (string | undefined)[] {
  return childrenNamed(contentMeta, 'genre').flatMap((each) => [codeOf(each).code, names.nameOf(each)]);
}

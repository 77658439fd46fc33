import { childrenNamed, type XmlElement } from '../xml/xml-tree.ts';
import type { NewsItem } from './news-item.ts';
import { type Picture, referencesOf } from './pictures.ts';

/**
 * The pictures that the packages of a message put beside each text: those of its own group, and of a whole package that has but one text.
 * Where several texts share pictures nobody says whose they are.
 */
export function packagedPictures(
  packages: readonly XmlElement[],
  texts: readonly NewsItem[],
  index: ReadonlyMap<string, Picture>,
): ReadonlyMap<NewsItem, ReadonlySet<Picture>> {
  const byGuid = new Map(texts.map((text) => [text.element.attributes.get('guid')?.trim() ?? '', text]));
  const packaged = new Map<NewsItem, Set<Picture>>();
  for (const each of packages) {
    const groups = childrenNamed(each, 'groupSet').flatMap((set) => childrenNamed(set, 'group'));
    const lists = groups.map(itemsOf);
    for (const list of [[...lists.flat(), ...itemsOf(each)], ...lists]) {
      const named = list.flatMap(referencesOf);
      const listed = new Set(named.flatMap((key) => byGuid.get(key) ?? []));
      const [only] = listed;
      if (!only || listed.size > 1) continue;
      const beside = packaged.get(only) ?? new Set();
      for (const picture of named.flatMap((key) => index.get(key) ?? [])) beside.add(picture);
      packaged.set(only, beside);
    }
  }
  return packaged;
}

function itemsOf(group: XmlElement): readonly XmlElement[] {
  return childrenNamed(group, 'itemRef');
}

import { problem } from '../../model/problem-catalogue.ts';
import { placeAt } from '../xml/xml-fields.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import type { XmlVocabulary } from '../xml/xml-vocabulary.ts';
import { openNewsItem } from './news-item.ts';
import { NO_PICTURES, readNewsItem } from './read-news-item.ts';

/** The IPTC's NewsML-G2 2.x, a single newsItem, core or power. */
export const newsItemVocabulary: XmlVocabulary = {
  name: 'NewsML-G2',
  recognizes: (root) => root.name === 'newsItem' && isNewsMlG2(root),
  read: async (root, given) => {
    const item = openNewsItem(root, '/newsItem');
    const place = placeAt(root, '/newsItem');
    if (item.kind === 'picture') return { drafts: [], problems: [problem('is-image', 'a picture (NewsML-G2)', place)] };
    if (item.kind === 'other')
      return { drafts: [], problems: [problem('unknown-format', `a NewsML-G2 item of ${item.className}`, place)] };
    const { draft, problems } = await readNewsItem(item, given, NO_PICTURES);
    return { drafts: draft ? [draft] : [], problems };
  },
};

/** Whether an element is in IPTC's namespace, or in none, as some systems leave it. */
export function isNewsMlG2({ namespace }: XmlElement): boolean {
  return namespace === '' || /iptc\.org\/std\/nar\//i.test(namespace);
}

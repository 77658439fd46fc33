import { readArticle } from '../html/read-article.ts';
import { asPage } from './html-elements.ts';
import { XmlBody } from './xml-body.ts';
import type { XmlVocabulary } from './xml-vocabulary.ts';

/** XHTML whose tags carry a prefix or stand behind what keeps them from being read as HTML. */
export const xhtmlVocabulary: XmlVocabulary = {
  name: 'XHTML',
  recognizes: ({ name, namespace }) =>
    name === 'html' && (namespace === '' || namespace === 'http://www.w3.org/1999/xhtml'),
  read: (root, given) => {
    const body = new XmlBody();
    if (given.canonicalUrl !== undefined) body.builder.findings.canonical = given.canonicalUrl;
    body.emit([root], asPage);
    const { draft, problems } = readArticle(body.builder, given);
    return { drafts: [draft], problems };
  },
};

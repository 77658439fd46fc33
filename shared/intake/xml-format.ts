import type { GivenFields, Parsed, TextFormat } from './intake.ts';
import { DOCUMENT_MENDS } from './mends-of-format.ts';
import { newsmlVocabulary } from './newsml-1/newsml-vocabulary.ts';
import { newsItemVocabulary } from './newsml-g2/news-item-vocabulary.ts';
import { newsMessageVocabulary } from './newsml-g2/news-message-vocabulary.ts';
import { nitfVocabulary } from './nitf/nitf-vocabulary.ts';
import { wxrVocabulary } from './wxr/wxr-vocabulary.ts';
import { foreignDocument } from './xml/foreign-document.ts';
import { readXml } from './xml/read-xml.ts';
import { xhtmlVocabulary } from './xml/xhtml-vocabulary.ts';
import type { XmlVocabulary } from './xml/xml-vocabulary.ts';

/** The vocabularies of XML that articles come in, the first that recognises a document being the one. */
const VOCABULARIES: readonly XmlVocabulary[] = [
  nitfVocabulary,
  newsItemVocabulary,
  newsMessageVocabulary,
  newsmlVocabulary,
  xhtmlVocabulary,
  wxrVocabulary,
];

/** XML: an article, or several in one document, in any of the vocabularies that newsrooms exchange. */
export const xmlFormat = {
  name: 'xml',
  parse: async (text: string, given: GivenFields = {}): Promise<Parsed> => {
    const { root, problems } = readXml(text);
    if (!root) return { drafts: [], problems };
    const vocabulary = VOCABULARIES.find((each) => each.recognizes(root));
    if (!vocabulary) return { drafts: [], problems: [foreignDocument(root)] };
    return { ...(await vocabulary.read(root, given)), mends: DOCUMENT_MENDS };
  },
} satisfies TextFormat;

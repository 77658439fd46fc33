import { cleanLine } from '../clean-line.ts';
import type { Draft, GivenFields, Parsed } from '../intake.ts';
import { finishXmlDraft } from '../xml/finish-draft.ts';
import { readXmlFields } from '../xml/xml-fields.ts';
import { childNamed, textOf, type XmlElement } from '../xml/xml-tree.ts';
import type { XmlVocabulary } from '../xml/xml-vocabulary.ts';
import { buildNitfBody } from './nitf-body.ts';
import { nitfFields } from './nitf-fields.ts';
import { correctsAnother, heldWithoutEnd, killedByNitf } from './nitf-management.ts';

/** The IPTC's News Industry Text Format, versions 3.0 to 3.6, with its namespace or without. */
export const nitfVocabulary: XmlVocabulary = {
  name: 'NITF',
  recognizes: ({ name, namespace }) => name === 'nitf' && (namespace === '' || /iptc\.org/i.test(namespace)),
  read: readNitf,
};

function readNitf(root: XmlElement, given: GivenFields): Parsed {
  const { fields, problems } = readXmlFields(nitfFields(root, '/nitf'));
  const nitfBody = childNamed(root, 'body');
  const own = { ...fields, ...given };
  const killed = killedByNitf(root, own);
  if (killed?.isAll) return { drafts: [killed.draft], problems };
  const read = buildNitfBody(nitfBody).read(own, '/nitf/body/body.content');
  const finished = finishXmlDraft({ fields, given, read, root, path: '/nitf', fallback: fallbackHeadline(root) });
  const drafts: Draft[] = killed
    ? [
        { ...finished.draft, item: 1 },
        { ...killed.draft, item: 2 },
      ]
    : [finished.draft];
  return {
    drafts,
    problems: [...problems, ...heldWithoutEnd(root, own), ...correctsAnother(root, own), ...finished.problems],
  };
}

/** What a kill is called that names no headline. */
function fallbackHeadline(root: XmlElement): string | undefined {
  const head = childNamed(root, 'head');
  const title = childNamed(head, 'title');
  const key = childNamed(childNamed(childNamed(head, 'docdata'), 'key-list'), 'keyword')?.attributes.get('key');
  return (title && cleanLine(textOf(title))) || key;
}

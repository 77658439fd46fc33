import type { Problem } from '../../model/problem.ts';
import { cleanLine } from '../clean-line.ts';
import type { GivenFields, Parsed } from '../intake.ts';
import { finishXmlDraft } from '../xml/finish-draft.ts';
import { readXmlFields } from '../xml/xml-fields.ts';
import { childNamed, textOf, type XmlElement } from '../xml/xml-tree.ts';
import type { XmlVocabulary } from '../xml/xml-vocabulary.ts';
import { buildNitfBody } from './nitf-body.ts';
import { nitfFields } from './nitf-fields.ts';
import { correctsAnother, heldWithoutEnd, killedByNitf } from './nitf-management.ts';
import { nitfGenres } from './nitf-subjects.ts';

/** The IPTC's News Industry Text Format, versions 3.0 to 3.6, with its namespace or without. */
export const nitfVocabulary: XmlVocabulary = {
  name: 'NITF',
  recognizes: ({ name, namespace }) => name === 'nitf' && (namespace === '' || /iptc\.org/i.test(namespace)),
  read: readNitf,
};

function readNitf(root: XmlElement, given: GivenFields): Parsed {
  const { fields, problems } = readXmlFields(nitfFields(root, '/nitf'));
  const own = { ...fields, ...given };
  const isKill = own.status === 'canceled';
  const killed = killedByNitf(root, own);
  // A notice without an id is nothing but the kill of the document that it names.
  if (killed && isKill && own.id === undefined) return { drafts: [killed], problems: problems.filter(isWarning) };
  const read = buildNitfBody(childNamed(root, 'body')).read(own, '/nitf/body/body.content');
  const finished = finishXmlDraft({
    fields,
    given,
    read,
    root,
    path: '/nitf',
    fallback: fallbackHeadline(root),
    genres: nitfGenres(root),
  });
  const told = isKill ? problems.filter(isWarning) : problems;
  const all = [...told, ...heldWithoutEnd(root, own), ...correctsAnother(root, own), ...finished.problems];
  const drafts = finished.draft ? [finished.draft] : [];
  if (!killed) return { drafts, problems: all };
  // What is wrong with this document is no reason to leave the other one standing.
  return {
    drafts: [...drafts.map((draft) => ({ ...draft, item: 1 })), { ...killed, item: 2 }],
    problems: all.map((each) => ({ ...each, place: { item: 1, ...each.place } })),
  };
}

/** Of a kill, errors are told by none: an embargo that cannot be read must not keep it from those who have the article. */
function isWarning({ severity }: Problem): boolean {
  return severity === 'warning';
}

/** What a kill is called that names no headline. */
function fallbackHeadline(root: XmlElement): string | undefined {
  const head = childNamed(root, 'head');
  const title = childNamed(head, 'title');
  const key = childNamed(childNamed(childNamed(head, 'docdata'), 'key-list'), 'keyword')?.attributes.get('key');
  return (title && cleanLine(textOf(title))) || key;
}

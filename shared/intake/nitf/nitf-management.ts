import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { Draft, GivenFields } from '../intake.ts';
import { openEmbargo, placeAt } from '../xml/xml-fields.ts';
import { childNamed, type XmlElement } from '../xml/xml-tree.ts';
import { nitfId, withoutVersion } from './nitf-id.ts';

const DOCDATA = '/nitf/head/docdata';

function docdataOf(root: XmlElement): XmlElement | undefined {
  return childNamed(childNamed(root, 'head'), 'docdata');
}

/**
 * The other document that this one kills: `management-doc-idref` names it, `management-idref-status` or the document's own status says so
 * (NITF 3.6, docdata).
 */
export function killedByNitf(root: XmlElement, fields: GivenFields): Draft | undefined {
  const docdata = docdataOf(root);
  const reference = docdata?.attributes.get('management-doc-idref')?.trim() ?? '';
  if (!docdata || reference === '') return undefined;
  const status = docdata.attributes.get('management-idref-status');
  const kills = status === undefined ? fields.status === 'canceled' : /^(?:cancell?ed|killed)$/i.test(status.trim());
  const id = nitfId(reference, childNamed(docdata, 'doc-id')?.attributes.get('regsrc'));
  if (!kills || id === undefined || id === fields.id) return undefined;
  const { correction } = fields;
  const headline = fields.headline ?? 'Canceled';
  return {
    id,
    status: 'canceled',
    headline,
    ...(correction === undefined ? {} : { correction }),
    body: { type: 'root', children: [] },
  };
}

/** Says that a document is embargoed without a time of release. */
export function heldWithoutEnd(root: XmlElement, fields: GivenFields): readonly Problem[] {
  const docdata = docdataOf(root);
  const isHeld = docdata?.attributes.get('management-status')?.trim().toLowerCase() === 'embargoed';
  if (!docdata || !isHeld || fields.status !== 'withheld') return [];
  return [openEmbargo(docdata, `${DOCDATA}/@management-status`)];
}

/** Says that a correction is of a document with another id, which stays as it is. */
export function correctsAnother(root: XmlElement, fields: GivenFields): readonly Problem[] {
  const docdata = docdataOf(root);
  const correction = childNamed(docdata, 'correction');
  const reference = correction?.attributes.get('id-string')?.trim() ?? '';
  if (!correction || reference === '') return [];
  const source = childNamed(docdata, 'doc-id')?.attributes.get('regsrc');
  const key = childNamed(docdata, 'du-key')?.attributes.get('key')?.trim() ?? '';
  const id = nitfId(withoutVersion(reference, key), correction.attributes.get('regsrc') ?? source);
  if (id === undefined || id === fields.id) return [];
  return [
    problem('ignored-field', quote(reference), placeAt(correction, `${DOCDATA}/correction/@id-string`), {
      needed: 'a correction under the id of the document that it corrects',
      mend: 'This is published as an article of its own. Withdraw the one that it corrects, or send this under that id.',
    }),
  ];
}

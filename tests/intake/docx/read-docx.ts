import { expect } from 'vitest';
import { docxFormat } from '../../../shared/intake/docx-format.ts';
import { withLeadDateline } from '../../../shared/intake/lead-dateline.ts';
import { checkBody } from '../check-body.ts';
import { showBody } from '../show-body.ts';
import { withoutPlaces } from '../without-places.ts';
import { type DocxParts, writeDocx } from './write-docx.ts';

export const LEAD =
  'The ferry to Marrow Point made its last crossing on Sunday evening, forty years after the first, and nobody on the quay cheered.';
export const MORE =
  'The council will decide in March whether a bridge or a tunnel takes its place, and who is to pay for either of them.';

/** The whole article that a document is, with what its lead says of where and when, its body a line a block, and each problem with its code. */
export async function read(document: DocxParts | Uint8Array) {
  const bytes = document instanceof Uint8Array ? document : writeDocx(document);
  const { drafts, problems } = await docxFormat.parse(bytes);
  const [draft] = drafts;
  if (!draft) throw new Error(`no article: ${problems.map(({ code, found }) => `${code}: ${found}`).join(', ')}`);
  const { body, ...fields } = withLeadDateline(draft);
  expect(checkBody(body)).toEqual([]);
  return {
    fields: withoutPlaces(fields),
    body: showBody(body).split('\n'),
    problems: problems.map(({ code, found }) => `${code}: ${found}`),
  };
}

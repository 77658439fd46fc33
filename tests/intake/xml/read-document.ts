import { readdirSync, readFileSync } from 'node:fs';
import { xmlFormat } from '../../../shared/intake/xml-format.ts';
import { checkBody } from '../check-body.ts';
import { showBody } from '../show-body.ts';
import { withoutPlaces } from '../without-places.ts';

/** A document as a wire sends it, and beside it under the same name all that Wireroom makes of it. */
export interface WireDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: unknown;
}

/** The documents of a folder, those whose names end so, each with its expected result. */
export function documentsIn(folder: URL, results = folder, ending = '.xml'): readonly WireDocument[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -'.xml'.length));
  return names.map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(new URL(`${name}.xml`, folder))),
    expected: JSON.parse(readFileSync(new URL(`${name}.json`, results), 'utf8')),
  }));
}

/** The drafts of a document, their bodies one line a block, and its problems by code, place and what was found. */
export async function readDocument(bytes: Uint8Array): Promise<unknown> {
  const declared = /encoding="([\w-]+)"/.exec(String.fromCharCode(...bytes.subarray(0, 100)))?.[1] ?? 'utf-8';
  const { drafts, problems } = await xmlFormat.parse(new TextDecoder(declared).decode(bytes));
  return {
    articles: drafts.map(({ body, ...fields }) => {
      const wrong = checkBody(body);
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
      return { ...withoutPlaces(fields), body: showBody(body).split('\n') };
    }),
    problems: problems.map(({ severity, code, place, found }) => ({ severity, code, place, found })),
  };
}

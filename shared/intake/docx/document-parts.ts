import { parseUrl } from '../../model/parse-url.ts';
import { quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { Budget } from './budget.ts';
import { inflateEntry } from './inflate-entry.ts';
import { type Archive, damaged, openArchive } from './open-archive.ts';
import type { PartAllowance } from './part-allowance.ts';
import { childrenOf, type PartElement, readPart } from './read-part.ts';
import { UnreadableDocument } from './unreadable-document.ts';

/** What a relationship leads to (ECMA-376, part 2, 9.3). */
export interface Relationship {
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** A part that has links and pictures of its own. */
export interface LinkedPart {
  readonly root: PartElement;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** The file of the archive that it refers to by that id. */
  readonly fileOf: (id: string) => { readonly name: string; readonly bytes: Uint8Array } | undefined;
}

/** The parts of a Word document that say anything of an article. Comments, headers and footers are not among them. */
export interface DocumentParts {
  readonly document: LinkedPart;
  readonly styles?: PartElement;
  readonly numbering?: PartElement;
  readonly footnotes?: LinkedPart;
  readonly endnotes?: LinkedPart;
  readonly properties?: PartElement;
  readonly hasMacros: boolean;
}

const NO_WORD: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/spreadsheetml|ms-excel/, 'an Excel workbook'],
  [/presentationml|ms-powerpoint/, 'a PowerPoint presentation'],
  [/visio/, 'a Visio drawing'],
];

/**
 * The parts of the document in `bytes`, each inflated and read within limits that they share, with the documents inside it too: `inflated` is that
 * of their bytes, `allowance` that of what they hold.
 */
export function readDocumentParts(bytes: Uint8Array, inflated: Budget, allowance: PartAllowance): DocumentParts {
  const reader = new PartReader(openArchive(bytes), inflated, allowance);
  const main = reader.relationshipsOf('');
  const path = reader.find(main, 'officeDocument') ?? 'word/document.xml';
  reader.checkKind(path);
  const document = reader.linkedPart(path);
  if (!document) throw damaged('no text', 'the part that holds a document’s text');
  const related = (type: string) => reader.find(document.relationships, type, path) ?? `${folderOf(path)}${type}.xml`;
  const styles = reader.part(related('styles'));
  const numbering = reader.part(related('numbering'));
  const footnotes = reader.linkedPart(related('footnotes'));
  const endnotes = reader.linkedPart(related('endnotes'));
  const properties = reader.part(reader.find(main, 'core-properties') ?? 'docProps/core.xml');
  return {
    document,
    ...(styles ? { styles } : {}),
    ...(numbering ? { numbering } : {}),
    ...(footnotes ? { footnotes } : {}),
    ...(endnotes ? { endnotes } : {}),
    ...(properties ? { properties } : {}),
    hasMacros: reader.hasMacros,
  };
}

class PartReader {
  readonly #archive: Archive;
  readonly #bytes: Budget;
  readonly #allowance: PartAllowance;

  constructor(archive: Archive, bytes: Budget, allowance: PartAllowance) {
    this.#archive = archive;
    this.#bytes = bytes;
    this.#allowance = allowance;
  }

  part(path: string): PartElement | undefined {
    const entry = this.#archive.get(path);
    return entry && readPart(path, inflateEntry(entry, this.#bytes), this.#allowance);
  }

  linkedPart(path: string): LinkedPart | undefined {
    const root = this.part(path);
    if (!root) return undefined;
    const relationships = this.relationshipsOf(path);
    return { root, relationships, fileOf: (id) => this.#file(relationships.get(id), path) };
  }

  #file(relationship: Relationship | undefined, from: string) {
    if (!relationship || relationship.isExternal) return undefined;
    const name = resolve(relationship.target, from);
    const entry = this.#archive.get(name);
    return entry && { name, bytes: inflateEntry(entry, this.#bytes) };
  }

  /** What the part at `path` refers to, by id; of the package itself where `path` is empty. */
  relationshipsOf(path: string): ReadonlyMap<string, Relationship> {
    const root = this.part(`${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`);
    return new Map(
      childrenOf(root, 'Relationship').map(({ attributes }) => [
        attributes.Id ?? '',
        {
          type: (attributes.Type ?? '').replace(/^.*\//, ''),
          target: attributes.Target ?? '',
          isExternal: attributes.TargetMode === 'External',
        },
      ]),
    );
  }

  /** Where the first part of that type lies that there is. */
  find(relationships: ReadonlyMap<string, Relationship>, type: string, from = ''): string | undefined {
    for (const relationship of relationships.values()) {
      if (relationship.type !== type || relationship.isExternal) continue;
      const path = resolve(relationship.target, from);
      if (this.#archive.has(path)) return path;
    }
    return undefined;
  }

  /** Refuses what is built like a Word document and is another program’s. */
  checkKind(path: string): void {
    const types = this.part('[Content_Types].xml');
    const type =
      childrenOf(types, 'Override').find(({ attributes }) => attributes.PartName === `/${path}`)?.attributes
        .ContentType ?? '';
    const other = NO_WORD.find(([pattern]) => pattern.test(type))?.[1];
    if (other !== undefined || !this.#archive.has(path)) {
      throw other === undefined
        ? damaged(`no part ${quote(path)}`, 'the part that holds a document’s text')
        : new UnreadableDocument(
            problem('unknown-format', other, {}, { mend: 'Copy the article into a Word document and upload that.' }),
          );
    }
  }

  get hasMacros(): boolean {
    return [...this.#archive.keys()].some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name));
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The name of the entry that a target leads to from the part `from`. */
function resolve(target: string, from: string): string {
  const url = parseUrl(target, `https://package.invalid/${folderOf(from)}`);
  return url === undefined ? target : decodeSafely(url.pathname.slice(1));
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign: the name is meant as it stands.
    return path;
  }
}

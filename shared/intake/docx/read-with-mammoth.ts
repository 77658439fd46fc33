import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { WrittenStory } from './write-story.ts';

/** A node of a document as mammoth reads it: the part of `lib/documents.js` that is used here. */
export type WordNode =
  | {
      readonly type: 'paragraph' | 'table' | 'tableRow' | 'hyperlink';
      readonly children: readonly WordNode[];
      readonly href?: string;
      readonly isHeader?: boolean;
    }
  | {
      readonly type: 'tableCell';
      readonly children: readonly WordNode[];
      readonly colSpan: number;
      readonly rowSpan: number;
    }
  | WordRun
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'break' }
  | { readonly type: 'bookmarkStart'; readonly name: string }
  | WordNoteReference;

export interface WordRun {
  readonly type: 'run';
  readonly children: readonly WordNode[];
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStrikethrough: boolean;
  readonly verticalAlignment: 'baseline' | 'superscript' | 'subscript';
}

export interface WordNoteReference {
  readonly type: 'noteReference';
  readonly noteType: string;
  readonly noteId: string;
}

export interface WordDocument {
  readonly children: readonly WordNode[];
  readonly notes: {
    readonly resolve: (reference: WordNoteReference) => { readonly body: readonly WordNode[] } | undefined;
  };
}

/** The stories of a document, made ready. */
export interface WrittenStories {
  readonly document: WrittenStory;
  readonly footnotes?: WrittenStory;
  readonly endnotes?: WrittenStory;
}

/** Any instant will do; an archive must name one. */
const WRITTEN_AT = '2000-01-01T00:00:00Z';

/**
 * What mammoth reads in the stories. It is given an archive of nothing but what has been read, bounded and written anew, so that
 * neither its unpacking nor its XML parser meets a byte of the upload. Its HTML is not asked for: that has no place for the numbers of
 * lists, and to write it would only be to read it again.
 */
export async function readWithMammoth(stories: WrittenStories): Promise<WordDocument> {
  const archive = packStories(stories);
  let read: WordDocument | undefined;
  // Mammoth takes `buffer` in Node and `arrayBuffer` in browsers; its types want a Buffer, its code any array of bytes.
  const input = { buffer: archive, arrayBuffer: archive.buffer } as unknown as Parameters<
    typeof mammoth.convertToHtml
  >[0];
  await mammoth.convertToHtml(input, {
    includeEmbeddedStyleMap: false,
    includeDefaultStyleMap: false,
    transformDocument: (document: WordDocument) => {
      read = document;
      return { ...document, children: [] };
    },
  });
  if (!read) throw new Error('mammoth read a document without passing it on');
  return read;
}

/** The archive that mammoth looks for its parts in, under the names where it looks if nothing names others. */
function packStories({ document, footnotes, endnotes }: WrittenStories): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const encoder = new TextEncoder();
  const add = (name: string, story: WrittenStory | undefined) => {
    if (!story) return;
    files[`word/${name}.xml`] = encoder.encode(story.xml);
    files[`word/_rels/${name}.xml.rels`] = encoder.encode(story.links);
  };
  add('document', document);
  add('footnotes', footnotes);
  add('endnotes', endnotes);
  return zipSync(files, { level: 0, mtime: WRITTEN_AT });
}

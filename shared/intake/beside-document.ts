import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';

/** What programs and systems keep beside the files of a folder, by the names that they give it. */
const BESIDE: readonly (readonly [name: RegExp, what: string])[] = [
  [/^~\$.*\.(?:doc|dot|rtf|odt)/i, 'a note that Word keeps beside a document while it is open'],
  [/^\.~lock\..*#$/, 'a note that LibreOffice keeps beside a document while it is open'],
  [/^\._/, 'what a Mac keeps beside a file'],
  [/^\.DS_Store$/, 'what a Mac keeps of a folder'],
  [/^(?:Thumbs\.db|desktop\.ini)$/i, 'what Windows keeps of a folder'],
];
/** No such file is larger. Bytes. */
const LARGEST = 1024 * 1024;

/** What is wrong with a file that nobody wrote, and that came along with those of its folder. */
export function besideDocument(key: string, bytes: Uint8Array): Problem | undefined {
  const name = key.slice(key.lastIndexOf('/') + 1);
  const what = bytes.length > LARGEST ? undefined : BESIDE.find(([pattern]) => pattern.test(name))?.[1];
  return what === undefined
    ? undefined
    : problem(
        'is-binary',
        what,
        {},
        { needed: 'an article', mend: 'Nothing need be done; upload the document itself.' },
      );
}

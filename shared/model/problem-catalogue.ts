import type { Place, Problem, Severity } from './problem.ts';

interface Entry {
  readonly severity: Severity;
  readonly needed: string;
  readonly mend: string;
}

/** Every problem that an upload can have: how grave it is, what was needed and how to mend it, in plain words. */
export const PROBLEMS = {
  'too-large': {
    severity: 'error',
    needed: 'a file within the size limit',
    mend: 'Split the file, or raise the limit in newsroom.yaml under limits.',
  },
  empty: {
    severity: 'error',
    needed: 'a file with an article in it',
    mend: 'The file has no text; save the article again and upload that.',
  },
  'unknown-format': {
    severity: 'error',
    needed: 'plain text, Markdown, HTML, Word (.docx), e-mail, ninjs, NITF, NewsML-G2, WordPress or schema.org',
    mend: 'Save the article as .txt, .md, .html or .docx and upload that.',
  },
  'is-image': {
    severity: 'error',
    needed: 'an article',
    mend: 'This is an image. Put it on a web server and name its address in the article.',
  },
  'is-binary': {
    severity: 'error',
    needed: 'text',
    mend: 'This file is not text. Save the article as .txt, .md or .html and upload that.',
  },
  'bad-encoding': {
    severity: 'error',
    needed: 'text in UTF-8',
    mend: 'Save the file as UTF-8 (most editors: Save as, Encoding) and upload it again.',
  },
  'bad-key': {
    severity: 'error',
    needed: 'a file name without “..”, empty parts, backslashes or control characters',
    mend: 'Rename the file, for example to news/my-article.txt.',
  },
  'no-headline': {
    severity: 'error',
    needed: 'a headline',
    mend: 'Put the headline on the first line, or as “headline:” in the front matter.',
  },
  'no-body': {
    severity: 'error',
    needed: 'at least one paragraph of text',
    mend: 'Write the article below the headline, an empty line between.',
  },
  'bad-front-matter': {
    severity: 'error',
    needed: 'front matter in YAML between two lines of ---',
    mend: 'Mend the line named, or take the front matter out.',
  },
  'bad-field': {
    severity: 'error',
    needed: 'a value that the field can hold',
    mend: 'Mend the value or take the line out.',
  },
  'unknown-field': {
    severity: 'error',
    needed: 'a field that Wireroom knows',
    mend: 'Mend the name or take the line out. A note of your own may stay if its name begins with x-.',
  },
  'headline-too-long': {
    severity: 'error',
    needed: 'a headline of at most 500 characters',
    mend: 'Shorten the headline, or put an empty line between it and the text.',
  },
  'ignored-field': {
    severity: 'warning',
    needed: 'a value that the field can hold',
    mend: 'The field was left out. Mend its value, or name it in the front matter.',
  },
  'relative-url': {
    severity: 'warning',
    needed: 'an absolute address, or a canonical URL that says where the page stands',
    mend: 'Write the whole address with https://, or name the page’s own address as canonicalUrl.',
  },
  'unsafe-url': {
    severity: 'warning',
    needed: 'an address that begins with https:// or http:// (a link may also be mailto: or tel:)',
    mend: 'The address was left out, its text kept. Write the address of a web page.',
  },
  'left-out': {
    severity: 'warning',
    needed: 'text, images, tables, or an embed from an https address',
    mend: 'This part cannot be syndicated and was left out. Link to it instead.',
  },
  'repeated-item': {
    severity: 'warning',
    needed: 'each article of a file once',
    mend: 'Another article of this file has the same id and is newer, or comes later; it was taken instead.',
  },
  'more-problems': {
    severity: 'warning',
    needed: 'a file with fewer problems',
    mend: 'Mend those listed and upload the file again to see the others.',
  },
  'other-folder': {
    severity: 'error',
    needed: 'the folder that first used this id',
    mend: 'Upload the revision to the folder the article came from, or give this document an id of its own.',
  },
  'too-deep': {
    severity: 'warning',
    needed: 'fewer levels of nesting',
    mend: 'Nothing was lost, but structure below the limit was flattened. Simplify the markup.',
  },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof PROBLEMS;

interface Particulars {
  readonly needed?: string;
  readonly mend?: string;
}

/** The problem `code` at `place`; `found` says what stands there, `particulars` words this case more closely. */
export function problem(code: ProblemCode, found: string, place: Place = {}, particulars: Particulars = {}): Problem {
  const entry: Entry = PROBLEMS[code];
  return {
    code,
    severity: entry.severity,
    place,
    found,
    needed: particulars.needed ?? entry.needed,
    mend: particulars.mend ?? entry.mend,
  };
}

import type { Problem } from '../model/problem.ts';
import { PROBLEMS, type ProblemCode } from '../model/problem-catalogue.ts';

/** How a problem is mended in the files of one format, where the catalogue’s words are for files that editors write by hand. */
export type FormatMends = Readonly<Partial<Record<ProblemCode, string>>>;

const WHOLE_ADDRESS = 'Write the whole address, with https:// before it.';

export const WORD_MENDS: FormatMends = {
  'no-headline': 'Put the headline on the first line, or give its line the style “Title”.',
  'no-section': 'Write a line above the headline that says so, for example “Section: World”.',
  'relative-url': WHOLE_ADDRESS,
  'image-without-alt': 'Describe it in Word: right-click the picture and choose “View Alt Text”.',
  'image-without-size':
    'Nothing need be done if it looks right on the AMP page; else upload the article as .md or .html, with the image’s width and height.',
  'image-left-out':
    'Put the image on a web server, and write its address as “image: https://…” between two lines of --- at the top.',
};

export const MAIL_MENDS: FormatMends = {
  'lines-left-out':
    'Nothing need be done if none is the article’s. Else save the article as .txt, with “keep: all” between two lines of --- at its top, and upload that.',
  'no-section': 'Write a line above the text that says so, for example “Section: World”.',
  'relative-url': WHOLE_ADDRESS,
  'image-without-alt': 'Upload the article as .html or .md, with words that say what the image shows.',
  'image-without-size':
    'Nothing need be done if it looks right on the AMP page; else upload the article as .md or .html, with the image’s width and height.',
  'ignored-date': 'Nothing need be done if that is right; else upload the article as .txt or .md, with its date.',
};

/** Documents that other systems write. */
export const DOCUMENT_MENDS: FormatMends = {
  'lines-left-out':
    'Nothing need be done if none is the article’s. Else save the text as .html, with “keep: all” between two lines of --- at its top, and upload that.',
  'no-section': 'Give it a section in the system that wrote the document, and send it again.',
  'image-without-alt': 'Describe the image in the system that wrote the document, and send it again.',
  'image-without-size': 'Give the image its width and height in the system that wrote the document, and send it again.',
  'ignored-date':
    'Nothing need be done if that is right; else mend the date where the document was written, and send it again.',
  'ignored-field': 'The field was left out. Mend its value where the document was written, and send it again.',
};

/** `problem` with what is to be done about it in a file of that format, where the catalogue’s words were all that it had. */
export function mendedBy(problem: Problem, mends: FormatMends): Problem {
  const own = mends[problem.code];
  const usual: string = PROBLEMS[problem.code].mend;
  return own === undefined || !problem.mend.endsWith(usual)
    ? problem
    : { ...problem, mend: problem.mend.slice(0, -usual.length) + own };
}

import type { Place, Problem, Severity } from './problem.ts';

interface Entry {
  readonly severity: Severity;
  /** What it means for the article. */
  readonly means: string;
  readonly needed: string;
  readonly mend: string;
}

/** Every problem that an upload can have: how grave it is, what was needed and how to mend it, in plain words. */
export const PROBLEMS = {
  'too-large': {
    severity: 'error',
    means: 'The file is larger than the newsroom takes.',
    needed: 'a file within the size limit',
    mend: 'Split the file, or have the limit raised in newsroom.yaml under limits.',
  },
  'too-slow': {
    severity: 'error',
    means: 'Reading the file took more time or memory than any article needs, so it was stopped; other files went on.',
    needed: 'a file that is read within seconds',
    mend: 'Save its text as .txt or .md, or split the file, and upload that. If it is an ordinary article, tell those who run Wireroom.',
  },
  empty: {
    severity: 'error',
    means: 'The file has nothing in it, or nothing but white space.',
    needed: 'a file with an article in it',
    mend: 'The file has no text; save the article again and upload that.',
  },
  'unknown-format': {
    severity: 'error',
    means: 'The file is of a kind that Wireroom does not read.',
    needed: 'plain text, Markdown, HTML, Word (.docx), e-mail, ninjs, NITF, NewsML-G2, WordPress or schema.org',
    mend: 'Save the article as .txt, .md, .html or .docx and upload that.',
  },
  'is-image': {
    severity: 'error',
    means: 'The file is a picture, not an article.',
    needed: 'an article',
    mend: 'This is an image. Put it on a web server and name its address in the article.',
  },
  'is-binary': {
    severity: 'error',
    means: 'The file is a program, an archive or other data, not a text.',
    needed: 'text',
    mend: 'This file is not text. Save the article as .txt, .md or .html and upload that.',
  },
  encrypted: {
    severity: 'error',
    means: 'The file is encrypted, and only those whom it was written for can read it.',
    needed: 'a file that is not encrypted',
    mend: 'Open it in the program that can decrypt it, save its text as .txt, .html or .docx, and upload that.',
  },
  'bad-encoding': {
    severity: 'error',
    means: 'The letters of the file cannot be made out: it is not in the encoding that it claims.',
    needed: 'text in UTF-8',
    mend: 'Save the file as UTF-8 (most editors: Save as, Encoding) and upload it again.',
  },
  'bad-key': {
    severity: 'error',
    means: 'The file’s name or folder cannot be kept.',
    needed: 'a file name without “..”, empty parts, backslashes or control characters',
    mend: 'Rename the file, for example to news/my-article.txt.',
  },
  'desk-notice': {
    severity: 'error',
    means: 'All of the text is a notice that tells desks to remove a story, so it is no article itself.',
    needed: 'an article, or the story’s own file with “status: canceled” in its front matter',
    mend: 'Write “status: canceled” into the front matter of the story’s own file and upload that again, or delete that file; then delete this one.',
  },
  'desk-plan': {
    severity: 'error',
    means:
      'All of the text tells desks which stories are to come: a budget, a schedule, the plan of an agency’s day. It is for nobody but them.',
    needed: 'an article',
    mend: 'Nothing need be done; delete the file. To publish it nevertheless, write “keep: all” between two lines of --- at its top.',
  },
  'no-headline': {
    severity: 'error',
    means: 'Nothing in the file is a headline.',
    needed: 'a headline',
    mend: 'Put the headline on the first line (in HTML as <h1>), or as “headline:” in the front matter.',
  },
  'no-body': {
    severity: 'error',
    means: 'There is a headline at most, and no text below it.',
    needed: 'at least one paragraph of text',
    mend: 'Write the article below the headline, an empty line between.',
  },
  'bad-front-matter': {
    severity: 'error',
    means: 'The lines between the two --- at the top cannot be read, so nothing in them counts.',
    needed: 'front matter in YAML between two lines of ---',
    mend: 'Mend the line named, or take the front matter out.',
  },
  'bad-field': {
    severity: 'error',
    means: 'A field of the front matter holds something that it cannot hold.',
    needed: 'a value that the field can hold',
    mend: 'Mend the value or take the line out.',
  },
  'bad-xml': {
    severity: 'error',
    means: 'The XML is not well-formed, declares entities, or is larger than any article.',
    needed: 'well-formed XML',
    mend: 'Mend the place named, or export the file again.',
  },
  'bad-json': {
    severity: 'error',
    means: 'The JSON is broken at the place named, or nests deeper or holds more than any article.',
    needed: 'well-formed JSON',
    mend: 'Mend the place named, or save the document again from the system that wrote it.',
  },
  'bad-docx': {
    severity: 'error',
    means: 'The file begins like a Word document, but is damaged, is not what it says, or was made to harm.',
    needed: 'a whole Word document',
    mend: 'Open it in Word, save it again as .docx, and upload that.',
  },
  'unknown-field': {
    severity: 'error',
    means: 'The front matter has a field of a name that means nothing here; it may be a misspelling of one that does.',
    needed: 'a field that Wireroom knows',
    mend: 'Mend the name or take the line out. A note of your own may stay if its name begins with x-.',
  },
  'headline-too-long': {
    severity: 'error',
    means: 'What stands where the headline belongs is so long that it must be text.',
    needed: 'a headline of at most 500 characters',
    mend: 'Shorten the headline, or put an empty line between it and the text.',
  },
  'ignored-field': {
    severity: 'warning',
    means: 'Something that the document says of itself cannot be used. The article goes out without it.',
    needed: 'a value that the field can hold',
    mend: 'The field was left out. Mend its value, or name it in the front matter.',
  },
  'relative-url': {
    severity: 'warning',
    means:
      'An address leads nowhere outside the site that it was written for. Its text was kept, an image or an embed was left out.',
    needed: 'a whole address, or the page’s own address for it to start from',
    mend: 'Write the whole address, with https:// before it, or name the page’s own, as “canonical: https://…” in the front matter.',
  },
  'unsafe-url': {
    severity: 'warning',
    means: 'An address is of a kind that no partner may be sent, such as javascript: or data:.',
    needed: 'an address that begins with https:// or http:// (a link may also be mailto: or tel:)',
    mend: 'Write the address of a web page.',
  },
  'left-out': {
    severity: 'warning',
    means: 'A part of the article cannot be shown on other sites, and is missing from what was published.',
    needed: 'text, images, tables, or an embed from an https address',
    mend: 'It was left out, since other sites cannot show it. Link to it instead.',
  },
  'lines-left-out': {
    severity: 'warning',
    means:
      'Lines that read as what stands around an article were left out: share buttons, links to other articles, captions without their picture, notes to the desk.',
    needed: 'the article alone',
    mend: 'Nothing need be done if none is the article’s. To keep one, write “keep:” and its first words between two lines of --- at the top of the file; “keep: all” keeps all.',
  },
  'cut-short': {
    severity: 'warning',
    means:
      'The file holds the beginning of its article alone: a page that asks readers to subscribe for the rest, or a message that a line broke off.',
    needed: 'the whole article',
    mend: 'Save the page as a subscriber sees it, or upload the text from your own system.',
  },
  'image-left-out': {
    severity: 'warning',
    means: 'A picture inside the file has no address on the web, so it was left out, and its caption with it.',
    needed: 'images that have an address of their own',
    mend: 'Put the image on a web server, and name its address in the article or as “image:” in its front matter.',
  },
  'repeated-item': {
    severity: 'warning',
    means: 'The file holds the same article more than once; the newest was taken.',
    needed: 'each article of a file once',
    mend: 'Another article of this file has the same id and is newer, or comes later; it was taken instead.',
  },
  'item-left-out': {
    severity: 'warning',
    means:
      'The file holds items that are no published articles, such as drafts, pages and pictures. They were left out.',
    needed: 'published articles',
    mend: 'Nothing need be done if that is right; else publish those items in the system they come from, and export again.',
  },
  'attachment-left-out': {
    severity: 'warning',
    means:
      'A file attached to the message is no part of the article, or cannot be shown on other sites, and was left out.',
    needed: 'text in the message, or the article attached as .docx, .txt or .html',
    mend: 'Nothing need be done if the article is whole; put an image on a web server and name its address in the article.',
  },
  'more-problems': {
    severity: 'warning',
    means: 'The file has more problems than are told at once.',
    needed: 'a file with fewer problems',
    mend: 'Mend those listed and upload the file again to see the others.',
  },
  'other-folder': {
    severity: 'error',
    means: 'An article of this id came from another top-level folder, and only that folder may revise it.',
    needed: 'the folder that first used this id',
    mend: 'Upload the revision to the folder the article came from, or give this document an id of its own.',
  },
  'older-version': {
    severity: 'warning',
    means: 'A higher version of the article was uploaded before, so nothing of this one is shown.',
    needed: 'a version that is at least as high as the highest before it',
    mend: 'Give the document a higher version, or take its version out, and upload it again.',
  },
  'bad-node': {
    severity: 'warning',
    means: 'A part of a body in Wireroom’s own JSON is none that a body may hold, or stands where it may not.',
    needed: 'the nodes and properties that Wireroom itself writes',
    mend: 'Its text was kept, without the part itself. Mend the part named, or write the body as HTML.',
  },
  'too-deep': {
    severity: 'warning',
    means: 'The markup nests deeper than any article needs.',
    needed: 'fewer levels of nesting',
    mend: 'No word was lost, but what nests deeper is shown on one level. Write it with fewer levels if that looks wrong.',
  },
  'long-headline': {
    severity: 'warning',
    means: 'Partners will show the headline cut.',
    needed: 'a headline of at most 110 characters',
    mend: 'Shorten the headline, or check that it makes sense without its end.',
  },
  'no-section': {
    severity: 'warning',
    means: 'The newsroom names its sections, and the article is in none: it is only in the feed of all articles.',
    needed: 'one of the newsroom’s sections',
    mend: 'Name the section, for example “section: World” in the front matter.',
  },
  'unknown-section': {
    severity: 'warning',
    means: 'The article names a section that is none of the newsroom’s; it may be a misspelling of one.',
    needed: 'one of the newsroom’s sections',
    mend: 'Mend the section, or have it added to newsroom.yaml under sections.',
  },
  'bad-date': {
    severity: 'error',
    means: 'A date cannot be read, or could be two different days.',
    needed: 'a time such as 2026-01-04T09:30Z or January 4, 2026',
    mend: 'Write the date with the month as a word, or as year-month-day.',
  },
  'ignored-date': {
    severity: 'warning',
    means: 'A date in the document cannot be read. The article goes out dated by its arrival.',
    needed: 'a time such as 2026-01-04T09:30Z or January 4, 2026',
    mend: 'Nothing need be done if that is right; else put the date in the front matter.',
  },
  'future-date': {
    severity: 'warning',
    means: 'The article is dated later than it arrived. It is published now all the same, under that date.',
    needed: 'a date of publication that has come, or an embargo',
    mend: 'To hold the article until then, write “embargo:” with that time. Else mend the date; without a zone it is read as UTC.',
  },
  'open-embargo': {
    severity: 'warning',
    means: 'The document is embargoed and does not say until when, so the article is held back.',
    needed: 'the time at which the embargo ends',
    mend: 'Have it sent again with that time, or without the embargo once the article may be read.',
  },
  'held-back': {
    severity: 'warning',
    means: 'A line says that the text is not to be published, so the article is held back.',
    needed: 'a text that may be published',
    mend: 'Take the line out and upload the file again, or write “status: usable” between two lines of --- at its top.',
  },
  'image-without-alt': {
    severity: 'warning',
    means: 'An image has neither alternative text nor a caption: readers who cannot see it are told nothing.',
    needed: 'alternative text that says what the image shows',
    mend: 'Describe the image: ![what it shows](address) in Markdown, alt="what it shows" in HTML, alt: below image: in the front matter.',
  },
  'image-without-size': {
    severity: 'warning',
    means:
      'An image has no width and height. AMP needs them, so its page shows the image in a frame of a guessed shape.',
    needed: 'the image’s width and height in pixels',
    mend: 'Add width="…" and height="…" to the image, or name it with its width and height under images: in the front matter.',
  },
  'bad-link': {
    severity: 'warning',
    means:
      'An address is misspelt, so that it leads nowhere. A link was left out and its text kept, an image was left out.',
    needed: 'an address such as https://example.com/page',
    mend: 'Mend the address.',
  },
  'unknown-embed': {
    severity: 'warning',
    means: 'An embed is of a site that Wireroom does not know. It was kept as a plain frame, and is a link in feeds.',
    needed: 'an embed of YouTube, Vimeo, X or Instagram',
    mend: 'Check that it shows as it should on the page and its AMP page; else link to it instead.',
  },
  'encoding-guessed': {
    severity: 'warning',
    means:
      'The file is not in UTF-8 and does not say what it is in; its letters were read as the encoding that fits best.',
    needed: 'text in UTF-8',
    mend: 'Check letters with accents and quotation marks in the article. Save the file as UTF-8 if any is wrong.',
  },
  'lost-letters': {
    severity: 'warning',
    means:
      'An earlier program could not read some letters and put a sign (�) in their place; what they were is not in the file.',
    needed: 'the letters as they were written',
    mend: 'Put the right letters there, or export the article once more from where it was written, as UTF-8.',
  },
  'language-uncertain': {
    severity: 'warning',
    means: 'The language is not named and the text does not show it for certain, so it was guessed.',
    needed: 'the article’s language',
    mend: 'Name the language, for example “language: en” in the front matter.',
  },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof PROBLEMS;

/** What can be said of one case more closely than of all. */
export interface Particulars {
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

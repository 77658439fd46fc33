import type { ProblemCode } from '../../shared/model/problem-catalogue.ts';

/** A small file that has a problem. */
export interface ProblemExample {
  readonly key: string;
  readonly content: string | Uint8Array;
  /** Lines of newsroom.yaml that it takes. */
  readonly newsroom?: string;
  /** What the file is, where its content is no text to be shown. */
  readonly words?: string;
  /** The key under which the same was uploaded before. */
  readonly after?: string;
  /** What was uploaded under the same key before. */
  readonly before?: string;
}

/** One file for every problem; `docs/problems.md` shows each with what Wireroom says of it. */
export const PROBLEM_EXAMPLES: Readonly<Partial<Record<ProblemCode, ProblemExample>>> = {
  'too-large': {
    key: 'book.txt',
    content: `The whole book\n\n${'It was a long night. '.repeat(60_000)}`,
    newsroom: 'limits: { text: 1 MiB }',
    words: 'A text of 1.2 MiB, where newsroom.yaml has a limit of 1 MiB.',
  },
  empty: { key: 'ferry.txt', content: '', words: 'A file without a byte in it.' },
  'unknown-format': { key: 'ferry.pdf', content: '%PDF-1.7\n', words: 'A PDF.' },
  'is-image': { key: 'pier.jpg', content: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), words: 'A photograph.' },
  'is-binary': {
    key: 'ferry.txt',
    content: Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
    words: 'A file that was compressed and is still called .txt.',
  },
  encrypted: {
    key: 'ferry.eml',
    content: `From: Ana Reyes <ana@herald.example>
Subject: Ferry returns
MIME-Version: 1.0
Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="b"

--b
Content-Type: application/pgp-encrypted

Version: 1
--b
Content-Type: application/octet-stream

-----BEGIN PGP MESSAGE-----
--b--
`,
  },
  'bad-encoding': {
    key: 'ferry.txt',
    content: Uint8Array.from([0xff, 0xfe, 0x46, 0x00, 0x00, 0xd8, 0x20, 0x00]),
    words: 'A file that says it is UTF-16, and breaks off within a character.',
  },
  'bad-key': { key: 'news/../ferry.txt', content: 'Ferry returns\n\nThe ferry is back after nine days.\n' },
  'no-headline': { key: 'ferry.html', content: '<p>The ferry is back after nine days.</p>\n' },
  'desk-notice': {
    key: 'kill.txt',
    content: 'MANDATORY KILL\n\nPlease kill the story “Ferry returns”, sent at 11:20. A substitute will follow.\n',
  },
  'desk-plan': {
    key: 'digest.txt',
    content:
      'Northern Wire News Digest at 0600 GMT\n\nFERRY-RETURN — The ferry is back after nine days. By Ada Okoro. SENT: 400 words, photos.\n\nBRIDGE-TOLL — Council votes on the toll. UPCOMING: 500 words by 3 p.m., photos.\n',
  },
  'no-body': { key: 'ferry.md', content: '# Ferry returns\n' },
  'bad-front-matter': {
    key: 'ferry.md',
    content: '---\nheadline: "Ferry returns\nsection: Local\n---\nThe ferry is back after nine days.\n',
  },
  'bad-field': {
    key: 'ferry.md',
    content: '---\nheadline: Ferry returns\nurgency: 12\n---\nThe ferry is back after nine days.\n',
  },
  'bad-xml': { key: 'ferry.xml', content: '<nitf>\n<body><p>The ferry is back</body>\n</nitf>\n' },
  'bad-json': {
    key: 'ferry.json',
    content: '{\n  "headline": "Ferry returns"\n  "body_text": "The ferry is back."\n}\n',
  },
  'bad-docx': {
    key: 'ferry.docx',
    content: 'PK\u0003\u0004\u0014\u0000\u0006\u0000word/document.xml',
    words: 'A Word document that broke off while it was sent.',
  },
  'unknown-field': {
    key: 'ferry.md',
    content: '---\nheadline: Ferry returns\npubilshed: 2026-03-01\n---\nThe ferry is back after nine days.\n',
  },
  'headline-too-long': {
    key: 'ferry.md',
    content: `# ${'The ferry is back, and this is the whole story of it in one line. '.repeat(9)}\n\nText.\n`,
    words: 'Markdown whose first heading is the whole story.',
  },
  'ignored-field': {
    key: 'ferry.html',
    content:
      '<html>\n<head>\n<title>Ferry returns</title>\n<meta name="keywords" content="' +
      'a-tag-that-goes-on-'.repeat(8) +
      '">\n</head>\n<body><p>The ferry is back.</p></body>\n</html>\n',
    words: 'A page with a keyword of 152 characters.',
  },
  'relative-url': {
    key: 'ferry.md',
    content: '# Ferry returns\n\nThe ferry is back, says [the harbour](/harbour).\n',
  },
  'unsafe-url': {
    key: 'ferry.md',
    content: '# Ferry returns\n\nThe ferry is back, says [the harbour](javascript:show()).\n',
  },
  'left-out': {
    key: 'ferry.html',
    content: '<h1>Ferry returns</h1>\n<p>The ferry is back.</p>\n<video src="https://v.example/ferry.mp4"></video>\n',
  },
  'lines-left-out': {
    key: 'ferry.txt',
    content: `Ferry returns

By Ana Reyes
Share this article

The ferry to Marrow Point is back after nine days in the dock, and the first to board was the baker.

Advertisement

Related: The bridge that was never built

He had waited on the pier since Tuesday, he said, with a basket of rolls that nobody wanted any more.

Sign up for our newsletter
`,
  },
  'cut-short': {
    key: 'ferry.html',
    content:
      '<!DOCTYPE html>\n<html lang="en">\n<head><title>Ferry returns | The Valley Post</title></head>\n<body>\n<article>\n<h1>Ferry returns</h1>\n<p>The ferry is back after nine days, and the first to board was the baker, who had waited on the pier since Tuesday.</p>\n<p>This article is for subscribers only.</p>\n</article>\n<footer>© 2026 The Valley Post</footer>\n</body>\n</html>\n',
  },
  'image-left-out': {
    key: 'ferry.xml',
    content:
      '<nitf>\n<body>\n<body.head><hedline><hl1>Ferry returns</hl1></hedline></body.head>\n<body.content>\n<p>The ferry is back after nine days.</p>\n' +
      '<media media-type="image">\n<media-object encoding="base64">/9j/4AAQ</media-object>\n<media-caption>The pier</media-caption>\n</media>\n</body.content>\n</body>\n</nitf>\n',
  },
  'repeated-item': {
    key: 'today.json',
    content:
      '[\n{"uri": "urn:herald:1", "version": "1", "headline": "Ferry delayed", "body_text": "The ferry is late."},\n{"uri": "urn:herald:1", "version": "2", "headline": "Ferry returns", "body_text": "The ferry is back."}\n]\n',
  },
  'item-left-out': {
    key: 'site.json',
    content:
      '[\n{"id": 1, "type": "page", "status": "publish", "link": "https://herald.example/about", "title": {"rendered": "About us"}, "content": {"rendered": "<p>We write.</p>"}},\n' +
      '{"id": 2, "type": "post", "status": "publish", "link": "https://herald.example/ferry", "title": {"rendered": "Ferry returns"}, "content": {"rendered": "<p>The ferry is back.</p>"}}\n]\n',
  },
  'attachment-left-out': {
    key: 'ferry.eml',
    content: `From: Ana Reyes <ana@herald.example>
Subject: Ferry returns
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

The ferry is back after nine days in the dock, the harbour office said on Monday.

It sails at six, and takes cars again.
--b
Content-Type: application/pdf; name="timetable.pdf"
Content-Disposition: attachment; filename="timetable.pdf"

%PDF-1.7
--b--
`,
  },
  'more-problems': {
    key: 'ferry.md',
    content: `---\nheadline: Ferry returns\n${Array.from({ length: 320 }, (_, index) => `colour${index}: red`).join('\n')}\n---\nThe ferry is back.\n`,
    words: 'Markdown with 320 fields of front matter that mean nothing here.',
  },
  'other-folder': {
    key: 'sport/ferry.md',
    content: '---\nid: urn:herald:4711\nheadline: Ferry returns\n---\nThe ferry is back after nine days.\n',
    after: 'world/ferry.md',
  },
  'older-version': {
    key: 'ferry.md',
    before: '---\nheadline: Ferry returns at last\nversion: 3\n---\nThe ferry is back after nine days.\n',
    content: '---\nheadline: Ferry returns\nversion: 2\n---\nThe ferry is back after nine days.\n',
  },
  'bad-node': {
    key: 'ferry.json',
    content:
      '{"id": "urn:herald:4711", "slug": "ferry-returns", "revision": 1, "status": "usable", "urgency": 4, "language": "en", "tags": [], "headline": "Ferry returns",\n' +
      '"standfirst": "", "received": "2026-03-01T09:00:00.000Z", "published": "2026-03-01T09:00:00.000Z", "modified": "2026-03-01T09:00:00.000Z", "updated": "2026-03-01T09:00:00.000Z", "images": [],\n' +
      '"body": {"type": "root", "children": [{"type": "element", "tagName": "p", "properties": {},\n"children": [{"type": "element", "tagName": "marquee", "properties": {}, "children": [{"type": "text", "value": "The ferry is back."}]}]}]}}\n',
  },
  'too-deep': {
    key: 'ferry.html',
    content: `<h1>Ferry returns</h1>\n${'<blockquote>'.repeat(80)}The ferry is back.\n`,
    words: 'HTML with eighty quotations inside one another.',
  },
  'long-headline': {
    key: 'ferry.md',
    content:
      '# Ferry returns to the southern harbour after nine days in dock, with new engines, a new captain and the same old timetable\n\nThe ferry is back.\n',
  },
  'no-section': {
    key: 'ferry.md',
    content: '# Ferry returns\n\nThe ferry is back after nine days.\n',
    newsroom: 'sections: [Local, World]',
  },
  'unknown-section': {
    key: 'ferry.md',
    content: '---\nheadline: Ferry returns\nsection: Locl\n---\nThe ferry is back after nine days.\n',
    newsroom: 'sections: [Local, World]',
  },
  'bad-date': {
    key: 'ferry.md',
    content: '---\nheadline: Ferry returns\npublished: 3/4/2026\n---\nThe ferry is back after nine days.\n',
  },
  'ignored-date': {
    key: 'ferry.html',
    content:
      '<html>\n<head>\n<title>Ferry returns</title>\n<meta name="date" content="last Monday">\n</head>\n<body><p>The ferry is back.</p></body>\n</html>\n',
  },
  'future-date': {
    key: 'ferry.md',
    content: '---\nheadline: Ferry returns\npublished: 2026-03-02 18:00\n---\nThe ferry is back after nine days.\n',
  },
  'open-embargo': {
    key: 'ferry.nitf',
    content:
      '<nitf>\n<head><docdata management-status="embargoed"/></head>\n<body><body.head><hedline><hl1>Ferry returns</hl1></hedline></body.head>\n<body.content><p>The ferry is back.</p></body.content></body>\n</nitf>\n',
  },
  'held-back': {
    key: 'ferry.txt',
    content: 'DRAFT - DO NOT PUBLISH\n\nFerry returns\n\nThe ferry is back after nine days.\n',
  },
  'image-without-alt': {
    key: 'ferry.html',
    content:
      '<h1>Ferry returns</h1>\n<img src="https://i.example/pier.jpg" width="1200" height="800">\n<p>The ferry is back.</p>\n<img src="https://i.example/bay.jpg" width="1200" height="800">\n',
  },
  'image-without-size': {
    key: 'ferry.md',
    content: '# Ferry returns\n\nThe ferry is back.\n\n![The pier](https://i.example/pier.jpg)\n',
  },
  'bad-link': {
    key: 'ferry.md',
    content: '# Ferry returns\n\nThe ferry is back, says [the harbour](http//harbour.example/notice).\n',
  },
  'unknown-embed': {
    key: 'ferry.html',
    content:
      '<h1>Ferry returns</h1>\n<p>The ferry is back.</p>\n<iframe src="https://maps.example/harbour" width="600" height="400"></iframe>\n',
  },
  'encoding-guessed': {
    key: 'ferry.txt',
    content: Uint8Array.from(
      [
        ...'Ferry returns\n\nThe caf\u00e9 on the pier opened again on Monday, and \u0093everybody\u0094 came. The ferry takes cars again.\n',
      ].map((character) => character.charCodeAt(0)),
    ),
    words: 'A text that an old program saved as Windows-1252.',
  },
  'lost-letters': {
    key: 'ferry.txt',
    content:
      'Ferry returns\n\nThe caf\ufffd on the pier opened again on Monday, and everybody came. The ferry takes cars again.\n',
    words: 'A text that went through a program which read it in the wrong encoding.',
  },
  'language-uncertain': {
    key: 'results.md',
    content:
      '# Lake league: results\n\nOxbarrow 3, Marrow Quay 2. Vessany 1, Orlen 1. Skerra 0, Lindhaven 4. Nordhaven 2, Elmbridge 2. Tarn 1, Holm 3. Utrup 5, Zemla 0. Kirova 1, Ostrand 1.\n\n' +
      'Pellworm 2, Tisza 4. Rosvik 6, Tolmin 2. Arbon 1, Selm 0. Vasterholm 2, Brunnval 2. Corvane 1, Dellmar 3. Ilmenau 0, Juvento 0. Krasna 4, Lomvar 1. Mirador 2, Nestval 5. Ostheim 3, Pradell 3. Quarna 1, Rimvik 2. Saltara 0, Torvane 1. Ulmara 2, Vestrel 2. Wendrau 1, Yarmel 0. Zandvar 3, Arnholm 2. Belvar 0, Castrel 0. Dunvik 4, Estmar 3. Falkau 1, Gormel 2.',
  },
};

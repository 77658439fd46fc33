import type { ProblemCode } from '../../shared/model/problem-catalogue.ts';
import { link, p, paragraph, picture, run, writeDocx } from './docx/write-docx.ts';

/** A file with problems of many kinds, and where each of them lies. */
export interface PlacedProblems {
  readonly format: string;
  readonly key: string;
  readonly content: string | Uint8Array;
  /** Each problem as an editor is told of it; an empty place is the file itself. */
  readonly told: readonly (readonly [code: ProblemCode, place: string])[];
}

const LONG =
  'Ferry returns to the southern harbour after nine days in dock, with new engines, a new captain and the same old timetable';
const LEAD =
  'The ferry to Marrow Point is back after nine days in the dock, and the first to board was the baker, who had waited on the pier since Tuesday.';
const MORE =
  'The council will decide in March whether a bridge or a tunnel takes its place, and who is to pay for either of them in the end.';

/** Twelve lines of markup with a link to nowhere, two that are wrong, two images and two embeds. */
const MARKUP = `<p>${LEAD}</p>
<p>Says <a
 href="/harbour">the <b>harbour</b>
 office</a>, <a href="javascript:go()">x</a>, <a href="http//h.example/n">y</a>.</p>
<img
 src="https://i.example/pier.jpg">
<img src="/bay.jpg" alt="x">
<video src="https://v.example/f.mp4"></video>
<iframe src="https://maps.example/h"></iframe>
<p>${MORE}</p>
<p>${MORE} Again.</p>
<p>This article is for subscribers only.</p>`;

const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const RELATIONSHIPS =
  link('harbour', '/harbour') +
  link('script', 'javascript:go()') +
  link('misspelt', 'http//h.example/n') +
  picture('inside', 'media/image1.png') +
  `<Relationship Id="outside" Type="${IMAGE}" Target="https://i.example/pier.jpg" TargetMode="External"/>`;

function linked(id: string, words: string): string {
  return `<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink>`;
}

function drawing(content: string): string {
  return paragraph(
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Chart 1"/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  );
}

function mail(subject: string, date: string, rest: string): string {
  return `From: Ana Reyes <ana@herald.example>\nSubject: ${subject}\nDate: ${date}\nMIME-Version: 1.0\n${rest}`;
}

const SENT = 'Sun, 1 Mar 2026 09:00:00 +0000';

function page(head: string): string {
  return `<!DOCTYPE html>
<html>
<head>
${head}
</head>
<body>
<nav><a href="/">Home</a></nav>
<main><article>
<h1>${LONG}</h1>
${MARKUP}
</article></main>
<footer>© 2026 The Valley Post</footer></body></html>
`;
}

/** For each format a file that has the problems which can arise there. */
export const PLACED_PROBLEMS: readonly PlacedProblems[] = [
  {
    format: 'plain text',
    key: 'ferry.txt',
    content: `Locl\n\n${LONG}\n\nEMBARGO: 3/4/2026\n\nBy Ana Reyes | 1 January 2027\n\n${LEAD}\n\n${MORE}\n`,
    told: [
      ['bad-date', 'line 5'],
      ['long-headline', 'headline, line 3'],
      ['unknown-section', 'section, line 1'],
      ['future-date', 'published, line 7'],
    ],
  },
  {
    format: 'Markdown that is not to be published',
    key: 'ferry.md',
    content: `---\nsection: Local\n---\n# Ferry returns\n\n**DRAFT - DO NOT PUBLISH**\n\n${LEAD}\n\n${MORE}\n`,
    told: [['held-back', 'line 6, column 3']],
  },
  {
    format: 'plain text out of a page',
    key: 'ferry.txt',
    content: `---\nsection: Local\n---\nFerry returns\n\n5 min read\n\n${LEAD}\n\nAdvertisement\n\n${MORE}\n`,
    told: [['lines-left-out', 'line 6']],
  },
  {
    format: 'plain text in an unknown encoding',
    key: 'ferry.txt',
    content: Uint8Array.from(`Ferry returns\n\n${LEAD} Café.\n\n${MORE}\n`, (letter) => letter.charCodeAt(0)),
    told: [
      ['encoding-guessed', 'line 3, column 147'],
      ['no-section', 'section'],
    ],
  },
  {
    format: 'plain text with letters that were lost',
    key: 'ferry.txt',
    content: `---\nsection: Local\n---\nFerry returns\n\n${LEAD}\n\n${MORE} The caf\ufffd is open.\n`,
    told: [['lost-letters', 'line 8, column 133']],
  },
  {
    format: 'Markdown with front matter',
    key: 'ferry.md',
    content: `---
section: Locl
published: 2027-01-01T10:00:00Z
layout: post
urgency: 12
pubilshed: 2027-01-01
---
# ${LONG}

${LEAD}
Then a line
and [the harbour](/harbour), [x](javascript:go()),
[y](http//h.example/n)

![](https://i.example/pier.jpg)

<video src="https://v.example/f.mp4"></video>

<iframe src="https://maps.example/h"></iframe>
`,
    told: [
      ['ignored-field', 'front matter: layout, line 4'],
      ['bad-field', 'front matter: urgency, line 5'],
      ['unknown-field', 'front matter: pubilshed, line 6'],
      ['relative-url', 'line 12, column 19'],
      ['unsafe-url', 'line 12, column 34'],
      ['bad-link', 'line 13, column 5'],
      ['left-out', 'line 17, column 13'],
      ['unknown-embed', 'line 19, column 14'],
      ['long-headline', 'headline, line 8, column 3'],
      ['unknown-section', 'front matter: section, line 2'],
      ['future-date', 'front matter: published, line 3'],
      ['image-without-alt', 'line 15, column 5'],
      ['image-without-size', 'line 15, column 5'],
    ],
  },
  {
    format: 'front matter that cannot be read',
    key: 'ferry.md',
    content: `---\nheadline: "Ferry" returns\n---\n${LEAD}\n`,
    told: [['bad-front-matter', 'front matter, line 2, column 19']],
  },
  {
    format: 'Markdown whose headline is a text',
    key: 'ferry.md',
    content: `\n# ${'The ferry is back, and this is all there is to say of it. '.repeat(10)}\n\n${LEAD}\n`,
    told: [
      ['headline-too-long', 'headline, line 2, column 3'],
      ['no-section', 'section'],
    ],
  },
  {
    format: 'a fragment of HTML',
    key: 'ferry.html',
    content: `<h1>${LONG}</h1>\n${MARKUP}\n<script src="https://s.example/a.js"></script>\n<canvas></canvas>\n${'<blockquote>'.repeat(80)}deep\n`,
    told: [
      ['relative-url', 'line 3, column 9'],
      ['unsafe-url', 'line 5, column 14'],
      ['bad-link', 'line 5, column 47'],
      ['relative-url', 'line 8, column 1'],
      ['left-out', 'line 9, column 1'],
      ['unknown-embed', 'line 10, column 1'],
      ['left-out', 'line 14, column 1'],
      ['left-out', 'line 15, column 1'],
      ['too-deep', 'line 16, column 577'],
      ['long-headline', 'headline, line 1, column 5'],
      ['no-section', 'section'],
      ['image-without-alt', 'line 6, column 1'],
      ['image-without-size', 'line 6, column 1'],
    ],
  },
  {
    format: 'a page with statements in its head',
    key: 'ferry.html',
    content: page(
      `<title>${LONG}</title>\n<meta name="date" content="last Monday">\n<meta property="article:section" content="Locl">\n<meta property="article:published_time" content="2027-01-01T10:00:00Z">\n<meta name="keywords" content="${'a-tag-'.repeat(30)}">\n<meta name="wireroom:urgency" content="12">`,
    ),
    told: [
      ['ignored-field', 'meta: keywords, line 8, column 1'],
      ['bad-field', 'meta: wireroom:urgency, line 9, column 1'],
      ['bad-link', 'line 18, column 47'],
      ['left-out', 'line 22, column 1'],
      ['unknown-embed', 'line 23, column 1'],
      ['cut-short', 'line 26, column 4'],
      ['relative-url', 'line 16, column 9'],
      ['relative-url', 'line 21, column 1'],
      ['long-headline', 'headline, line 4, column 8'],
      ['unknown-section', 'meta: article:section, line 6, column 1'],
      ['future-date', 'meta: article:published_time, line 7, column 1'],
      ['image-without-alt', 'line 19, column 1'],
      ['image-without-size', 'line 19, column 1'],
    ],
  },
  {
    format: 'a page with JSON-LD',
    key: 'ferry.html',
    content: page(
      `<title>Ferry</title>\n<script type="application/ld+json">\n{"@graph":[{"@type":"WebSite","name":"The Valley Post"},{"@type":"NewsArticle",\n"headline":"Ferry",\n"datePublished":"2027-01-01T10:00:00Z",\n"dateModified":"last Monday",\n"articleSection":"Locl"}]}\n</script>`,
    ),
    told: [
      ['ignored-date', 'JSON-LD: $["@graph"][1].dateModified, line 9, column 1'],
      ['bad-link', 'line 20, column 47'],
      ['left-out', 'line 24, column 1'],
      ['unknown-embed', 'line 25, column 1'],
      ['cut-short', 'line 28, column 4'],
      ['relative-url', 'line 18, column 9'],
      ['relative-url', 'line 23, column 1'],
      ['long-headline', 'headline, line 16, column 5'],
      ['unknown-section', 'JSON-LD: $["@graph"][1].articleSection, line 10, column 1'],
      ['future-date', 'JSON-LD: $["@graph"][1].datePublished, line 8, column 1'],
      ['image-without-alt', 'line 21, column 1'],
      ['image-without-size', 'line 21, column 1'],
    ],
  },
  {
    format: 'a piece of a page',
    key: 'ferry.html',
    content: `<div class="share-bar social-share"><a href="https://x.example/share">Share</a></div>\n<article><h1>${LONG}</h1>\n<div class="related"><a href="/r">Related</a></div>${MARKUP}</article>\n<div class="comments">c</div>`,
    told: [
      ['unsafe-url', 'line 6, column 14'],
      ['bad-link', 'line 6, column 47'],
      ['left-out', 'line 10, column 1'],
      ['unknown-embed', 'line 11, column 1'],
      ['cut-short', 'line 14, column 4'],
      ['relative-url', 'line 4, column 9'],
      ['relative-url', 'line 9, column 1'],
      ['long-headline', 'headline, line 2, column 14'],
      ['no-section', 'section'],
      ['image-without-alt', 'line 7, column 1'],
      ['image-without-size', 'line 7, column 1'],
      ['lines-left-out', 'line 1'],
    ],
  },
  {
    format: 'Word',
    key: 'ferry.docx',
    content: writeDocx({
      relationships: RELATIONSHIPS,
      footnotes: `<w:footnote w:id="7">${paragraph(linked('harbour', 'the harbour again'))}</w:footnote>`,
      files: {
        'word/vbaProject.bin': 'x',
        'word/_rels/footnotes.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${RELATIONSHIPS}</Relationships>`,
      },
      body: [
        p('Section: Locl'),
        p(LONG, 'Title'),
        p(''),
        p('EMBARGO: 3/4/2026'),
        p(LEAD),
        paragraph(
          `${run('Says ')}${linked('harbour', 'the harbour')}${run(' and ')}${linked('script', 'x')}${run(' and ')}${linked('misspelt', 'y')}<w:r><w:footnoteReference w:id="7"/></w:r>`,
        ),
        drawing('<pic:pic><pic:blipFill><a:blip r:embed="inside"/></pic:blipFill></pic:pic>'),
        drawing('<pic:pic><pic:blipFill><a:blip r:link="outside"/></pic:blipFill></pic:pic>'),
        drawing('<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'),
        '<w:altChunk r:id="z"/>',
        p(MORE),
        `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr><w:tr><w:tc>${p('c')}</w:tc><w:tc>${paragraph(linked('script', 'cell'))}</w:tc></w:tr></w:tbl>`,
        p('Last words.'),
      ].join(''),
    }),
    told: [
      ['bad-date', 'paragraph 3 (“EMBARGO: 3/4/2026”)'],
      ['left-out', ''],
      ['left-out', 'paragraph 8, below paragraph 5 (“Says the harbour and x and y”)'],
      ['left-out', 'paragraph 9, below paragraph 5 (“Says the harbour and x and y”)'],
      ['image-left-out', 'paragraph 6, below paragraph 5 (“Says the harbour and x and y”)'],
      ['relative-url', 'paragraph 5 (“Says the harbour and x and y”)'],
      ['relative-url', 'footnote 1 (“the harbour again”)'],
      ['unsafe-url', 'paragraph 5 (“Says the harbour and x and y”)'],
      ['unsafe-url', 'table 1, row 2, column 2 (“cell”)'],
      ['bad-link', 'paragraph 5 (“Says the harbour and x and y”)'],
      ['long-headline', 'paragraph 2 (“Ferry returns to the southern harbour a…”)'],
      ['unknown-section', 'paragraph 1 (“Section: Locl”)'],
      ['image-without-alt', 'paragraph 7, below paragraph 5 (“Says the harbour and x and y”)'],
      ['image-without-size', 'paragraph 7, below paragraph 5 (“Says the harbour and x and y”)'],
    ],
  },
  {
    format: 'Word with front matter',
    key: 'ferry.docx',
    content: writeDocx({
      body: ['---', 'headline: Ferry', 'urgency: 12', 'section: Locl', 'published: 2027-01-01', '---', LEAD, MORE]
        .map((line) => p(line))
        .join(''),
    }),
    told: [
      ['bad-field', 'front matter: urgency, paragraph 3 (“urgency: 12”)'],
      ['unknown-section', 'front matter: section, paragraph 4 (“section: Locl”)'],
      ['future-date', 'front matter: published, paragraph 5 (“published: 2027-01-01”)'],
    ],
  },
  {
    format: 'Word with properties and without a headline',
    key: 'ferry.docx',
    content: writeDocx({ body: p(`${LEAD} ${LEAD}`) + p(MORE), properties: '<cp:category>Locl</cp:category>' }),
    told: [
      ['no-headline', ''],
      ['unknown-section', 'document properties: category'],
    ],
  },
  {
    format: 'a notice to desks in plain text',
    key: 'kill.txt',
    content: 'Northern Wire\n\nMANDATORY KILL\n\nPlease kill the story “Ferry returns”, sent at 11:20.\n',
    told: [['desk-notice', 'line 3']],
  },
  {
    format: 'a plan for desks in plain text',
    key: 'budget.txt',
    content:
      'Northern Wire\n\nNews Budget for Wednesday\n\nFERRY-RETURN: The ferry is back. 400 words, photos.\n\nBRIDGE-TOLL: Council votes. 500 words, photos.\n',
    told: [['desk-plan', 'line 3']],
  },
  {
    format: 'a mail in plain text',
    key: 'ferry.eml',
    content: mail(
      LONG,
      'some day',
      `Content-Type: text/plain; charset=utf-8\n\nSection: Locl\n\nEMBARGO: 3/4/2026\n\n${LEAD}\n\n${MORE}\n`,
    ),
    told: [
      ['bad-date', 'line 9'],
      ['ignored-date', 'Date, line 3'],
      ['long-headline', 'Subject, line 2'],
      ['unknown-section', 'section, line 7'],
    ],
  },
  {
    format: 'a mail in HTML',
    key: 'ferry.eml',
    content: mail(
      'Ferry returns',
      SENT,
      `Content-Type: text/html; charset=utf-8\n\n<html><body>\n${MARKUP}</body></html>`,
    ),
    told: [
      ['relative-url', 'line 9, column 9'],
      ['unsafe-url', 'line 11, column 14'],
      ['bad-link', 'line 11, column 47'],
      ['relative-url', 'line 14, column 1'],
      ['left-out', 'line 15, column 1'],
      ['unknown-embed', 'line 16, column 1'],
      ['no-section', 'section'],
      ['image-without-alt', 'line 12, column 1'],
      ['image-without-size', 'line 12, column 1'],
    ],
  },
  {
    format: 'a mail with text and HTML that are encoded',
    key: 'ferry.eml',
    content: mail(
      'Ferry returns',
      SENT,
      `Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${btoa(LEAD)}\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${btoa(`<html><body>\n${MARKUP}\n<img src="cid:a" alt="pier"></body></html>`).replace(/.{76}/g, '$&\n')}\n--b--\n`,
    ),
    told: [
      ['attachment-left-out', 'HTML part, line 14, column 1'],
      ['relative-url', 'HTML part, line 3, column 9'],
      ['unsafe-url', 'HTML part, line 5, column 14'],
      ['bad-link', 'HTML part, line 5, column 47'],
      ['relative-url', 'HTML part, line 8, column 1'],
      ['left-out', 'HTML part, line 9, column 1'],
      ['unknown-embed', 'HTML part, line 10, column 1'],
      ['no-section', 'section'],
      ['image-without-alt', 'HTML part, line 6, column 1'],
      ['image-without-size', 'HTML part, line 6, column 1'],
    ],
  },
  {
    format: 'a mail with a text that is encoded',
    key: 'ferry.eml',
    content: mail(
      'Ferry returns',
      SENT,
      `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${btoa(`EMBARGO: 3/4/2026\n\n${LEAD}\n\n${MORE}\n`).replace(/.{76}/g, '$&\n')}\n`,
    ),
    told: [
      ['bad-date', 'text part, line 1'],
      ['no-section', 'section'],
    ],
  },
  {
    format: 'a mail with its article and another file attached',
    key: 'ferry.eml',
    content: mail(
      'Ferry returns',
      SENT,
      `Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHi, see attached.\n--b\nContent-Type: text/html; name=a.html\nContent-Disposition: attachment; filename=a.html\n\n<h1>${LONG}</h1>\n${MARKUP}\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Disposition: attachment; filename=a.pdf\n\nx\n--b--\n`,
    ),
    told: [
      ['relative-url', 'attachment “a.html”, line 3, column 9'],
      ['unsafe-url', 'attachment “a.html”, line 5, column 14'],
      ['bad-link', 'attachment “a.html”, line 5, column 47'],
      ['relative-url', 'attachment “a.html”, line 8, column 1'],
      ['left-out', 'attachment “a.html”, line 9, column 1'],
      ['unknown-embed', 'attachment “a.html”, line 10, column 1'],
      ['attachment-left-out', 'attachment 1'],
      ['long-headline', 'attachment “a.html”: headline'],
      ['no-section', 'section'],
      ['image-without-alt', 'attachment “a.html”, line 6, column 1'],
      ['image-without-size', 'attachment “a.html”, line 6, column 1'],
    ],
  },
  {
    format: 'ninjs',
    key: 'ferry.json',
    content: JSON.stringify(
      {
        uri: 'urn:x:1',
        type: 'text',
        pubstatus: 'usable',
        headline: LONG,
        versioncreated: '2027-01-01T10:00:00Z',
        urgency: 44,
        body_xhtml: MARKUP,
        associations: {
          main: { type: 'picture', renditions: { r: { href: 'https://i.example/x.jpg' } } },
          film: { type: 'video' },
        },
      },
      null,
      1,
    ),
    told: [
      ['ignored-field', '$.urgency'],
      ['left-out', '$.associations.film'],
      ['relative-url', '$.body_xhtml'],
      ['unsafe-url', '$.body_xhtml'],
      ['bad-link', '$.body_xhtml'],
      ['relative-url', '$.body_xhtml'],
      ['left-out', '$.body_xhtml'],
      ['unknown-embed', '$.body_xhtml'],
      ['long-headline', '$.headline'],
      ['no-section', 'section'],
      ['future-date', '$.versioncreated'],
      ['image-without-alt', 'line 14, column 15'],
      ['image-without-alt', 'line 8, column 322'],
      ['image-without-size', 'line 14, column 15'],
      ['image-without-size', 'line 8, column 322'],
    ],
  },
  {
    format: 'schema.org JSON',
    key: 'ferry.json',
    content: JSON.stringify(
      {
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: LONG,
        datePublished: '2027-01-01T10:00:00Z',
        dateModified: 'last Monday',
        articleSection: 'Locl',
        articleBody: `${LEAD}\n\n${MORE}`,
        image: 'https://i.example/x.jpg',
      },
      null,
      1,
    ),
    told: [
      ['ignored-date', '$.dateModified'],
      ['long-headline', '$.headline'],
      ['unknown-section', '$.articleSection'],
      ['future-date', '$.datePublished'],
      ['image-without-alt', 'line 9, column 12'],
      ['image-without-size', 'line 9, column 12'],
    ],
  },
  {
    format: 'a list of WordPress posts',
    key: 'ferry.json',
    content: JSON.stringify(
      [
        { id: 1, type: 'page', status: 'publish', title: { rendered: 'About' }, content: { rendered: '<p>We.</p>' } },
        {
          id: 2,
          type: 'post',
          status: 'publish',
          link: 'https://herald.example/ferry',
          date_gmt: '2027-01-01T10:00:00',
          title: { rendered: LONG },
          content: { rendered: `${MARKUP}[gallery ids="1"]` },
        },
      ],
      null,
      1,
    ),
    told: [
      ['item-left-out', 'article 1 of the file, $[0].type'],
      ['left-out', 'article 2 of the file, $[1].content.rendered'],
      ['unsafe-url', 'article 2 of the file, $[1].content.rendered'],
      ['bad-link', 'article 2 of the file, $[1].content.rendered'],
      ['left-out', 'article 2 of the file, $[1].content.rendered'],
      ['unknown-embed', 'article 2 of the file, $[1].content.rendered'],
      ['long-headline', 'article 2 of the file, $[1].title.rendered'],
      ['no-section', 'article 2 of the file, section'],
      ['future-date', 'article 2 of the file, $[1].date_gmt'],
      ['image-without-alt', 'article 2 of the file, line 23, column 322'],
      ['image-without-size', 'article 2 of the file, line 23, column 322'],
      ['image-without-size', 'article 2 of the file, line 23, column 364'],
    ],
  },
  {
    format: 'article.json',
    key: 'ferry.json',
    content: `{"id": "urn:herald:4711", "slug": "ferry", "revision": 1, "status": "usable", "urgency": 4, "language": "en", "tags": [], "headline": "Ferry returns",
"standfirst": "", "received": "2026-03-01T09:00:00.000Z", "published": "2026-03-01T09:00:00.000Z", "modified": "2026-03-01T09:00:00.000Z", "updated": "2026-03-01T09:00:00.000Z", "images": [], "section": "Locl",
"body": {"type": "root", "children": [{"type": "element", "tagName": "p", "properties": {}, "children": [{"type": "element", "tagName": "marquee", "properties": {}, "children": [{"type": "text", "value": "${LEAD}"}]}]}]}}`,
    told: [
      ['bad-node', '$.body.children[0].children[0]'],
      ['unknown-section', '$.section'],
    ],
  },
  {
    format: 'JSON that is broken',
    key: 'ferry.json',
    content: '{\n  "headline": "Ferry returns"\n  "body_text": "The ferry is back."\n}\n',
    told: [['bad-json', 'line 3, column 3']],
  },
  {
    format: 'NITF',
    key: 'ferry.xml',
    content: `<nitf>
<head><docdata management-status="embargoed"><date.issue norm="20270101T100000Z"/><date.release norm="tomorrow"/></docdata><pubdata position.section="Locl"/></head>
<body><body.head><hedline><hl1>${LONG}</hl1></hedline></body.head>
<body.content>
<p>${LEAD}</p>
<p><a href="/harbour">x</a> <a href="javascript:go()">x</a></p>
<media media-type="image"><media-reference source="https://i.example/pier.jpg"/></media>
<media media-type="image"><media-object encoding="base64">/9j/</media-object><media-caption>The pier</media-caption></media>
</body.content></body></nitf>`,
    told: [
      ['bad-date', '/nitf/head/docdata/date.release/@norm, line 2, column 83'],
      ['relative-url', '/nitf/body/body.content, line 6, column 4'],
      ['unsafe-url', '/nitf/body/body.content, line 6, column 29'],
      ['image-left-out', '/nitf/body/body.content, line 8, column 1'],
      ['long-headline', '/nitf/body/body.head/hedline/hl1, line 3, column 27'],
      ['unknown-section', '/nitf/head/pubdata, line 2, column 124'],
      ['future-date', '/nitf/head/docdata/date.issue/@norm, line 2, column 46'],
      ['image-without-alt', 'line 7, column 1'],
      ['image-without-size', 'line 7, column 1'],
    ],
  },
  {
    format: 'NITF under an open embargo',
    key: 'ferry.xml',
    content: `<nitf>\n<head><docdata management-status="embargoed"/></head>\n<body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head>\n<body.content><p>${LEAD}</p></body.content></body></nitf>`,
    told: [
      ['open-embargo', '/nitf/head/docdata/@management-status, line 2, column 7'],
      ['no-section', 'section'],
    ],
  },
  {
    format: 'NewsML-G2',
    key: 'ferry.xml',
    content: `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1">
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2027-01-01T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><headline>${LONG}</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>${LEAD}</p>
<p><a href="/harbour">x</a></p><img src="https://i.example/pier.jpg"/></body></html></inlineXML></contentSet></newsItem>`,
    told: [
      ['relative-url', '/newsItem/contentSet/inlineXML/html, line 6, column 4'],
      ['long-headline', '/newsItem/contentMeta/headline, line 3, column 14'],
      ['no-section', 'section'],
      ['future-date', '/newsItem/itemMeta/versionCreated, line 2, column 42'],
      ['image-without-alt', 'line 6, column 32'],
      ['image-without-size', 'line 6, column 32'],
    ],
  },
  {
    format: 'a WordPress export',
    key: 'site.xml',
    content: `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
<item><title>${LONG}</title><link>https://h.example/f</link><pubDate>Fri, 01 Jan 2027 10:00:00 +0000</pubDate><category domain="category" nicename="locl"><![CDATA[Locl]]></category>
<content:encoded><![CDATA[${MARKUP}]]></content:encoded><wp:post_id>1</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`,
    told: [
      ['unsafe-url', '/rss/channel/item[1]/content:encoded, line 7, column 23'],
      ['bad-link', '/rss/channel/item[1]/content:encoded, line 7, column 56'],
      ['left-out', '/rss/channel/item[1]/content:encoded, line 11, column 13'],
      ['unknown-embed', '/rss/channel/item[1]/content:encoded, line 12, column 14'],
      ['long-headline', '/rss/channel/item[1]/title, line 3, column 7'],
      ['unknown-section', '/rss/channel/item[1]/category, line 3, column 225'],
      ['future-date', '/rss/channel/item[1]/wp:post_date, line 3, column 1'],
      ['image-without-alt', 'line 9, column 7'],
      ['image-without-size', 'line 9, column 7'],
      ['image-without-size', 'line 10, column 11'],
    ],
  },
  {
    format: 'XML that is broken',
    key: 'ferry.xml',
    content: '<nitf>\n<body><p>The ferry is back</body>\n</nitf>\n',
    told: [['bad-xml', 'line 2, column 27']],
  },
];

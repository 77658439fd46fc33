/** A way in which a newsroom may be handed a hostile string: it makes a file of it. */
export interface Carrier {
  readonly name: string;
  readonly key: string;
  readonly file: (vector: string) => string;
}

const PROSE = 'The harbour reopened on Monday after eleven weeks of repairs, the port authority said.';
const FIELDS = 'headline standfirst byline dateline section correction source copyright'.split(' ');

/** For markup in XML, which no document may hold as it stands: control characters are left out, the rest is escaped. */
function xml(value: string): string {
  return value
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function cdata(value: string): string {
  return `<![CDATA[${value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function oneLine(value: string): string {
  return value.replace(/[\u0000\n]/g, ' ');
}

export const CARRIERS: readonly Carrier[] = [
  {
    name: 'HTML, the body and every field of the front matter',
    key: 'a.html',
    file: (vector) => {
      const value = JSON.stringify(oneLine(vector));
      const images = `images:\n  - src: https://images.example/a.jpg\n    alt: ${value}\n    caption: ${value}\n    credit: ${value}\n`;
      const fields = FIELDS.map((field) => `${field}: ${value}\n`).join('');
      return `---\n${fields}tags: [${value}]\n${images}---\n<p>${PROSE}</p>\n${vector}\n<p>${PROSE}`;
    },
  },
  {
    name: 'Markdown',
    key: 'a.md',
    file: (vector) => `# Harbour reopens\n\n${PROSE}\n\n${vector}\n\n${PROSE} ${oneLine(vector)}\n`,
  },
  {
    name: 'plain text',
    key: 'a.txt',
    file: (vector) => `${oneLine(vector)}\n\nBy ${oneLine(vector)}\n\n${PROSE}\n\n${vector}\n\n${PROSE}\n`,
  },
  {
    name: 'a whole page',
    key: 'a.html',
    file: (vector) =>
      `<!doctype html><html><head><title>${xml(vector)}</title><meta name="author" content="${xml(vector)}"><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: vector, description: vector, articleSection: vector, keywords: [vector] }).replaceAll('<', '\\u003c')}</script></head><body><nav>News</nav><article><h1>Harbour reopens</h1>${`<p>${PROSE}</p>`.repeat(4)}${vector}${`<p>${PROSE}</p>`.repeat(3)}</article></body></html>`,
  },
  {
    name: 'ninjs',
    key: 'a.json',
    file: (vector) =>
      JSON.stringify({
        uri: 'urn:example:1',
        type: 'text',
        headline: vector,
        byline: vector,
        slugline: vector,
        located: vector,
        description_text: vector,
        copyrightnotice: vector,
        subject: [{ name: vector }],
        body_html: `<p>${PROSE}</p>${vector}<p>${PROSE}</p>`,
        associations: {
          main: {
            uri: 'urn:example:2',
            type: 'picture',
            headline: vector,
            description_text: vector,
            byline: vector,
            renditions: {
              original: { href: 'https://images.example/a.jpg', mimetype: 'image/jpeg', width: 800, height: 600 },
            },
          },
        },
      }),
  },
  {
    name: 'schema.org JSON',
    key: 'a.json',
    file: (vector) =>
      JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        '@id': 'https://news.example/1',
        headline: vector,
        description: vector,
        author: [{ '@type': 'Person', name: vector, url: vector }],
        articleSection: vector,
        keywords: vector,
        copyrightNotice: vector,
        image: { '@type': 'ImageObject', url: 'https://images.example/a.jpg', caption: vector, creditText: vector },
        articleBody: `<p>${PROSE}</p>${vector}<p>${PROSE}</p>`,
      }),
  },
  {
    name: 'a post of WordPress',
    key: 'a.json',
    file: (vector) =>
      JSON.stringify({
        id: 1,
        date_gmt: '2026-03-01T10:00:00',
        status: 'publish',
        link: 'https://news.example/1',
        title: { rendered: vector },
        excerpt: { rendered: vector },
        content: { rendered: `<p>${PROSE}</p>[caption]${vector}[/caption]${vector}<p>${PROSE}</p>` },
      }),
  },
  {
    name: 'NITF',
    key: 'a.xml',
    file: (vector) =>
      `<?xml version="1.0" encoding="UTF-8"?><nitf><head><title>${xml(vector)}</title><docdata><doc-id id-string="1" regsrc="example"/><key-list><keyword key="${xml(vector)}"/></key-list></docdata></head><body><body.head><hedline><hl1>${xml(vector)}</hl1></hedline><byline>${xml(vector)}</byline><dateline><location>${xml(vector)}</location></dateline><abstract><p>${xml(vector)}</p></abstract></body.head><body.content><p>${PROSE}</p><p>${xml(vector)}</p><media media-type="image"><media-reference source="https://images.example/a.jpg" alternate-text="${xml(vector)}"/><media-caption>${xml(vector)}</media-caption><media-producer>${xml(vector)}</media-producer></media><p>${PROSE}</p></body.content></body></nitf>`,
  },
  {
    name: 'NewsML-G2',
    key: 'a.xml',
    file: (vector) =>
      `<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:example:1" version="1" standard="NewsML-G2" standardversion="2.30" conformance="power" xml:lang="en"><catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/><itemMeta><itemClass qcode="ninat:text"/><provider literal="example"/><versionCreated>2026-03-01T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><slugline>${xml(vector)}</slugline><headline>${xml(vector)}</headline><by>${xml(vector)}</by><dateline>${xml(vector)}</dateline><subject type="cpnat:abstract"><name>${xml(vector)}</name></subject></contentMeta><contentSet><inlineData contenttype="text/html">${xml(`<p>${PROSE}</p>${vector}<p>${PROSE}</p>`)}</inlineData></contentSet></newsItem>`,
  },
  {
    name: 'an export of WordPress',
    key: 'a.xml',
    file: (vector) =>
      `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>x</title><wp:wxr_version>1.2</wp:wxr_version><item><title>${cdata(vector)}</title><link>https://news.example/1</link><dc:creator>${cdata(vector)}</dc:creator><guid isPermaLink="false">https://news.example/?p=1</guid><category domain="category" nicename="x">${cdata(vector)}</category><excerpt:encoded>${cdata(vector)}</excerpt:encoded><content:encoded>${cdata(`<p>${PROSE}</p>\n\n${vector}\n\n<p>${PROSE}</p>`)}</content:encoded><wp:post_id>1</wp:post_id><wp:post_date_gmt>2026-03-01 10:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`,
  },
  {
    name: 'an e-mail',
    key: 'a.eml',
    file: (vector) =>
      `From: "Desk" <desk@news.example>\r\nSubject: ${oneLine(vector).slice(0, 900)}\r\nMessage-ID: <1@news.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>${PROSE}</p>${vector}<p>${PROSE}</p></body></html>\r\n`,
  },
];

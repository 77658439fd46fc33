import { strToU8, zipSync } from 'fflate';
import { type Carrier, cdata, oneLine, PROSE, xml } from './carrier.ts';

const IMAGE = 'https://images.example/a.jpg';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Hostile strings in the body and in every field of each format that wires, systems and offices send. */
export const WIRE_CARRIERS: readonly Carrier[] = [
  { name: 'ninjs', key: 'a.json', file: (vector) => JSON.stringify(ninjs(vector)) },
  { name: 'schema.org JSON', key: 'a.json', file: (vector) => JSON.stringify(newsArticle(vector)) },
  { name: 'what Wireroom publishes', key: 'a.json', file: (vector) => JSON.stringify(articleJson(vector)) },
  { name: 'a post of WordPress', key: 'a.json', file: (vector) => JSON.stringify(post(vector)) },
  { name: 'NITF', key: 'a.xml', file: (vector) => nitf(xml(vector)) },
  {
    name: 'NewsML-G2',
    key: 'a.xml',
    file: (vector) => newsItem(xml(vector), xml(`<p>${PROSE}</p>${vector}<p>${PROSE}</p>`)),
  },
  { name: 'an export of WordPress', key: 'a.xml', file: wordPressExport },
  {
    name: 'an e-mail',
    key: 'a.eml',
    file: (vector) =>
      `From: "${quoted(vector)}" <desk@news.example>\r\nSubject: ${oneLine(vector).slice(0, 900)}\r\nMessage-ID: <1@news.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>${PROSE}</p>${vector}<p>Ferries sail again every hour from six in the morning.</p></body></html>\r\n--b\r\nContent-Type: image/png; name="${quoted(vector)}"\r\nContent-Disposition: attachment; filename="${quoted(vector)}"\r\n\r\nx\r\n--b--\r\n`,
  },
  {
    name: 'an e-mail of plain text',
    key: 'a.eml',
    file: (vector) =>
      `From: desk@news.example\r\nSubject: =?utf-8?B?${Buffer.from(vector).toString('base64')}?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBy ${oneLine(vector)}\r\n\r\n${PROSE}\r\n\r\n${vector}\r\n\r\n${PROSE}\r\n`,
  },
  { name: 'Word', key: 'a.docx', file: wordDocument },
];

function ninjs(vector: string): object {
  const named = [{ name: vector, code: vector, uri: vector, rel: vector, literal: vector }];
  const rendition = { href: IMAGE, mimetype: 'image/jpeg', width: 800, height: 600, title: vector };
  return {
    uri: 'urn:example:1',
    type: 'text',
    headline: vector,
    byline: vector,
    slugline: vector,
    located: vector,
    description_text: vector,
    copyrightnotice: vector,
    copyrightholder: vector,
    usageterms: vector,
    ednote: vector,
    by: vector,
    language: vector,
    provider: vector,
    subject: named,
    keyword: [vector],
    person: named,
    organisation: named,
    place: named,
    genre: named,
    infosource: named,
    altids: [{ role: vector, value: vector }],
    body_html: `<p>${PROSE}</p>${vector}<p>${PROSE}</p>`,
    associations: {
      main: {
        uri: 'urn:example:2',
        type: 'picture',
        headline: vector,
        description_text: vector,
        body_text: vector,
        byline: vector,
        creditline: vector,
        copyrightnotice: vector,
        renditions: { original: rendition },
      },
      [vector]: {
        uri: vector,
        type: 'picture',
        renditions: { [vector]: { ...rendition, href: `${IMAGE}?${vector}` } },
      },
    },
  };
}

function newsArticle(vector: string): object {
  const person = { '@type': 'Person', name: vector, url: vector, jobTitle: vector };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': 'https://news.example/1',
    headline: vector,
    alternativeHeadline: vector,
    description: vector,
    author: [person, vector],
    creator: person,
    publisher: { '@type': 'Organization', name: vector, logo: vector },
    articleSection: vector,
    keywords: [vector, vector],
    about: [{ '@type': 'Thing', name: vector }],
    inLanguage: vector,
    dateline: vector,
    copyrightNotice: vector,
    copyrightHolder: { '@type': 'Organization', name: vector },
    creditText: vector,
    correction: vector,
    image: [
      {
        '@type': 'ImageObject',
        url: IMAGE,
        name: vector,
        caption: vector,
        description: vector,
        creditText: vector,
        author: person,
      },
      `${IMAGE}?${vector}`,
    ],
    articleBody: `<p>${PROSE}</p>${vector}<p>${PROSE}</p>`,
  };
}

function articleJson(vector: string): object {
  const text = (value: string) => ({ type: 'text', value });
  const element = (tagName: string, children: readonly object[], properties: object = {}) => ({
    type: 'element',
    tagName,
    properties,
    children,
  });
  const hostile = {
    href: vector,
    src: vector,
    title: vector,
    alt: vector,
    lang: vector,
    dir: vector,
    language: vector,
    onclick: vector,
    style: vector,
    class: vector,
    [vector]: vector,
  };
  return {
    id: 'https://news.example/1',
    headline: vector,
    standfirst: vector,
    byline: vector,
    dateline: vector,
    section: vector,
    tags: [vector],
    source: vector,
    copyright: vector,
    correction: vector,
    images: [{ src: IMAGE, alt: vector, caption: vector, credit: vector }],
    body: {
      type: 'root',
      children: [
        element('p', [
          text(PROSE),
          text(vector),
          element('a', [text(vector)], { ...hostile, href: 'https://news.example/2' }),
        ]),
        element('p', [element('a', [text('x')], hostile), element('span', [text('x')], hostile)], hostile),
        element('figure', [
          element('img', [], { src: IMAGE, alt: vector, credit: vector }),
          element('figcaption', [text(vector)]),
        ]),
        element('figure', [element('img', [], { ...hostile, src: `${IMAGE}?${vector}` })]),
        element('pre', [text(vector)], hostile),
        element('script', [text('alert(1)')], { src: '//evil.example/x.js' }),
        element(vector, [text(vector)]),
        element('table', [
          element('tbody', [element('tr', [element('td', [text(vector)], { ...hostile, align: vector })])]),
        ]),
        {
          type: 'embed',
          provider: 'youtube',
          url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
          embedId: vector,
          title: vector,
        },
        { type: 'embed', provider: vector, url: vector, title: vector },
        { type: 'raw', value: vector },
        { type: 'comment', value: vector },
        vector,
      ],
    },
  };
}

function post(vector: string): object {
  const rendered = { rendered: vector };
  return {
    id: 1,
    date_gmt: '2026-03-01T10:00:00',
    status: 'publish',
    link: 'https://news.example/1',
    slug: vector,
    lang: vector,
    title: rendered,
    excerpt: rendered,
    content: {
      rendered: `<p>${PROSE}</p>[caption]${vector}[/caption][gallery ids="${vector}"]<!-- wp:html {"x":${JSON.stringify(vector)}} -->${vector}<!-- /wp:html --><p>${PROSE}</p>`,
    },
    yoast_head_json: {
      description: vector,
      canonical: vector,
      author: vector,
      og_description: vector,
      og_locale: vector,
    },
    jetpack_featured_media_url: vector,
    _embedded: {
      author: [{ id: 1, name: vector, link: vector }],
      'wp:term': [
        [
          { id: 1, name: vector, taxonomy: 'category' },
          { id: 2, name: vector, taxonomy: 'post_tag' },
        ],
      ],
      'wp:featuredmedia': [
        {
          id: 1,
          source_url: IMAGE,
          alt_text: vector,
          title: rendered,
          caption: rendered,
          description: rendered,
          media_details: { width: 800, height: 600, sizes: { [vector]: { source_url: vector } } },
        },
      ],
    },
  };
}

function nitf(vector: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><nitf><head><title>${vector}</title><tobject tobject.type="${vector}"><tobject.subject tobject.subject.type="${vector}" tobject.subject.matter="${vector}"/></tobject><docdata><correction info="${vector}"/><evloc city="${vector}"/><doc-id id-string="1" regsrc="example"/><fixture fix-id="${vector}"/><doc.copyright year="2026" holder="${vector}"/><doc.rights owner="${vector}"/><key-list><keyword key="${vector}"/></key-list><identified-content><person>${vector}</person></identified-content></docdata><pubdata position.section="${vector}" name="${vector}"/></head><body><body.head><hedline><hl1>${vector}</hl1><hl2>${vector}</hl2></hedline><note><p>${vector}</p></note><rights>${vector}</rights><byline>${vector}<byttl>${vector}</byttl></byline><distributor>${vector}</distributor><dateline><location>${vector}</location></dateline><abstract><p>${vector}</p></abstract><series series.name="${vector}"/></body.head><body.content><p>${PROSE}</p><p>${vector}</p><p><a href="https://news.example/?${vector}">${vector}</a><em class="${vector}">${vector}</em></p><media media-type="image"><media-reference source="${IMAGE}?${vector}" alternate-text="${vector}" mime-type="image/jpeg"/><media-caption>${vector}</media-caption><media-producer>${vector}</media-producer></media><table><tr><td>${vector}</td></tr></table><bq><block><p>${vector}</p></block><credit>${vector}</credit></bq><p>${PROSE}</p></body.content><body.end><tagline>${vector}</tagline><bibliography>${vector}</bibliography></body.end></body></nitf>`;
}

function newsItem(vector: string, html: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:example:1" version="1" standard="NewsML-G2" standardversion="2.30" conformance="power" xml:lang="en"><catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/><rightsInfo><copyrightHolder literal="${vector}"><name>${vector}</name></copyrightHolder><copyrightNotice>${vector}</copyrightNotice><usageTerms>${vector}</usageTerms></rightsInfo><itemMeta><itemClass qcode="ninat:text"/><provider literal="${vector}"><name>${vector}</name></provider><versionCreated>2026-03-01T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/><edNote>${vector}</edNote><title>${vector}</title><link rel="${vector}" href="${vector}"/></itemMeta><contentMeta><slugline>${vector}</slugline><headline>${vector}</headline><by>${vector}</by><creator literal="${vector}"><name>${vector}</name></creator><contributor literal="${vector}"><name>${vector}</name></contributor><dateline>${vector}</dateline><located literal="${vector}"><name>${vector}</name></located><creditline>${vector}</creditline><infoSource literal="${vector}"><name>${vector}</name></infoSource><genre literal="${vector}"><name>${vector}</name></genre><keyword>${vector}</keyword><description>${vector}</description><language tag="en"/><subject type="cpnat:abstract" literal="${vector}"><name>${vector}</name></subject></contentMeta><contentSet><inlineData contenttype="text/html">${html}</inlineData></contentSet></newsItem>`;
}

function wordPressExport(vector: string): string {
  const value = cdata(vector);
  const meta = (key: string) =>
    `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`;
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>${value}</title><description>${value}</description><language>${value}</language><wp:wxr_version>1.2</wp:wxr_version><wp:author><wp:author_login>ana</wp:author_login><wp:author_display_name>${value}</wp:author_display_name><wp:author_first_name>${value}</wp:author_first_name></wp:author><item><title>${value}</title><guid>https://news.example/?attachment_id=2</guid><excerpt:encoded>${value}</excerpt:encoded><content:encoded>${value}</content:encoded><wp:post_id>2</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><wp:attachment_url>${IMAGE}</wp:attachment_url>${meta('_wp_attachment_image_alt')}</item><item><title>${value}</title><link>https://news.example/1</link><dc:creator>ana</dc:creator><guid isPermaLink="false">https://news.example/?p=1</guid><category domain="category" nicename="x">${value}</category><category domain="post_tag" nicename="y">${value}</category><excerpt:encoded>${value}</excerpt:encoded><content:encoded>${cdata(`<p>${PROSE}</p>\n\n[caption id="x" width="1"]${vector}[/caption]\n\n${vector}\n\n<p>${PROSE}</p>`)}</content:encoded><wp:post_id>1</wp:post_id><wp:post_name>${value}</wp:post_name><wp:post_date_gmt>2026-03-01 10:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>2</wp:meta_value></wp:postmeta>${meta('_yoast_wpseo_metadesc')}${meta('_yoast_wpseo_canonical')}</item></channel></rss>`;
}

/** Inside the quotation marks of a header. */
function quoted(value: string): string {
  return oneLine(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"').slice(0, 400);
}

function wordDocument(vector: string): Uint8Array {
  const value = xml(vector);
  const run = `<w:r><w:t xml:space="preserve">${value}</w:t></w:r>`;
  const paragraph = (content: string, style = 'Normal') =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;
  const prose = paragraph(`<w:r><w:t>${PROSE}</w:t></w:r>`);
  const body = [
    paragraph(run, 'Title'),
    paragraph(`<w:r><w:t xml:space="preserve">By </w:t></w:r>${run}`),
    prose,
    paragraph(run, 'Heading1'),
    paragraph(`<w:hyperlink r:id="rId10" w:tooltip="${value}">${run}</w:hyperlink>`),
    paragraph(`<w:hyperlink r:id="rId11">${run}</w:hyperlink><w:hyperlink w:anchor="${value}">${run}</w:hyperlink>`),
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "${value}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
    `<w:tbl><w:tr><w:tc>${paragraph(run)}</w:tc></w:tr></w:tbl>`,
    paragraph(run, value),
    prose,
  ].join('');
  const external = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${target}" TargetMode="External"/>`;
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${value}</dc:title><dc:creator>${value}</dc:creator><dc:subject>${value}</dc:subject><dc:description>${value}</dc:description><cp:keywords>${value}</cp:keywords><cp:category>${value}</cp:category></cp:coreProperties>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${external('rId10', value)}${external('rId11', `https://news.example/?${value}`)}</Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="${value}"><w:name w:val="${value}"/></w:style></w:styles>`,
  };
  const entries = Object.entries(files).map(([name, content]) => [name, strToU8(content)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: '2026-03-02T09:00:00Z' });
}

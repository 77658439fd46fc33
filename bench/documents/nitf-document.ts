import type { Block, Story } from '../stories/story.ts';
import { standfirstOf } from '../stories/story-article.ts';
import { escapeXml } from './escape-xml.ts';

/** A story of about 800 words as an agency sends it in NITF 3.6; `number` is its place in the day. */
export function nitfDocument(story: Story, number: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" version="-//IPTC//DTD NITF 3.6//EN" baselang="en">
  <head>
    <title>${escapeXml(story.headline)}</title>
    <docdata management-status="usable">
      <doc-id regsrc="herald.example" id-string="HE260302-${number}"/>
      <urgency ed-urg="4"/>
      <date.issue norm="20260302T090000Z"/>
      <ed-msg info="Pictures to follow."/>
      <du-key key="STORY-${number}" version="1"/>
      <doc.copyright year="2026" holder="The Herald"/>
      <key-list><keyword key="works"/><keyword key="quay"/></key-list>
    </docdata>
    <pubdata type="web" position.section="${escapeXml(story.section)}"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>${escapeXml(story.headline)}</hl1></hedline>
      <byline>By <person>${escapeXml(story.byline)}</person></byline>
      <distributor>The Herald</distributor>
      <dateline><location>Old Quay</location></dateline>
      <abstract><p>${escapeXml(standfirstOf(story))}</p></abstract>
    </body.head>
    <body.content>
      ${story.blocks.map(nitfBlock).join('\n      ')}
    </body.content>
  </body>
</nitf>
`;
}

function nitfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<hl2>${escapeXml(block.text)}</hl2>`;
    case 'paragraph':
      return `<p>${escapeXml(block.text)}</p>`;
    case 'quote':
      return `<bq><block><p>${escapeXml(block.text)}</p></block></bq>`;
    case 'linked':
      return `<p>${escapeXml(block.before)} <a href="${escapeXml(block.url)}"><em class="bold">${escapeXml(block.words)}</em></a> ${escapeXml(block.after)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ul>`;
    case 'image':
      return `<media media-type="image"><media-reference mime-type="image/jpeg" source="${escapeXml(block.url)}" width="${block.width}" height="${block.height}" alternate-text="${escapeXml(block.alt)}"/><media-caption><p>${escapeXml(block.alt)}</p></media-caption><media-producer>A. Lens</media-producer></media>`;
  }
}

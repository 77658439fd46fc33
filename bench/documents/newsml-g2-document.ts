import type { Block, Story } from '../stories/story.ts';
import { standfirstOf } from '../stories/story-article.ts';
import { escapeXml } from './escape-xml.ts';

/** A story of about 800 words as an agency sends it: a NewsML-G2 newsItem with XHTML inside; `number` is its place in the day. */
export function newsmlG2Document(story: Story, number: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:herald.example:20260302:${number}" version="1" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
  <rightsInfo><copyrightHolder literal="The Herald"/><copyrightNotice>© 2026 The Herald</copyrightNotice></rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider literal="The Herald"/>
    <versionCreated>2026-03-02T09:00:00Z</versionCreated>
    <firstCreated>2026-03-02T08:40:00Z</firstCreated>
    <pubStatus qcode="stat:usable"/>
    <edNote>Pictures to follow.</edNote>
  </itemMeta>
  <contentMeta>
    <urgency>4</urgency>
    <located literal="quay"><name>Old Quay</name></located>
    <language tag="en"/>
    <genre qcode="genre:Current"><name>Current</name></genre>
    <subject type="cpnat:department" literal="desk"><name>${escapeXml(story.section)}</name></subject>
    <subject type="cpnat:abstract" qcode="medtop:20000205"><name>works</name></subject>
    <headline>${escapeXml(story.headline)}</headline>
    <by>By ${escapeXml(story.byline)}</by>
    <creditline>The Herald</creditline>
    <description role="drol:summary">${escapeXml(standfirstOf(story))}</description>
  </contentMeta>
  <contentSet>
    <inlineXML contenttype="application/xhtml+xml">
      <html xmlns="http://www.w3.org/1999/xhtml">
        <head><title>${escapeXml(story.headline)}</title></head>
        <body>
          ${story.blocks.map(xhtmlBlock).join('\n          ')}
        </body>
      </html>
    </inlineXML>
  </contentSet>
</newsItem>
`;
}

function xhtmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escapeXml(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${escapeXml(block.text)}</p>`;
    case 'quote':
      return `<blockquote><p>${escapeXml(block.text)}</p></blockquote>`;
    case 'linked':
      return `<p>${escapeXml(block.before)} <a href="${escapeXml(block.url)}"><strong>${escapeXml(block.words)}</strong></a> ${escapeXml(block.after)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ul>`;
    case 'image':
      return `<figure><img src="${escapeXml(block.url)}" alt="${escapeXml(block.alt)}" width="${block.width}" height="${block.height}"/><figcaption>${escapeXml(block.alt)}</figcaption></figure>`;
  }
}

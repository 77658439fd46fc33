import { createStory } from '../stories/story.ts';
import { storyHtml } from '../stories/write-story.ts';

/** Stories from `first` on as a WordPress export (WXR 1.2): posts of about 900 words, each with a picture of the site and a comment. */
export function wordpressExport(first: number, count = 1): string {
  const items = Array.from({ length: count }, (_, index) => `${post(first + index)}${picture(first + index)}`);
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.7" created="2026-03-20 10:00" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The Example Herald</title><link>https://herald.example</link><language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://herald.example</wp:base_blog_url>
<wp:author><wp:author_login>writer</wp:author_login><wp:author_display_name><![CDATA[Ines Okafor]]></wp:author_display_name></wp:author>
${items.join('\n')}
</channel>
</rss>
`;
}

function post(number: number): string {
  const { headline, section, blocks } = createStory(number);
  return `<item>
<title><![CDATA[${headline}]]></title><link>https://herald.example/${number}/</link>
<pubDate>Mon, 02 Mar 2026 09:00:00 +0000</pubDate><dc:creator><![CDATA[writer]]></dc:creator>
<guid isPermaLink="false">https://herald.example/?p=${number * 2}</guid><description></description>
<content:encoded><![CDATA[${storyHtml({ blocks })}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${number * 2}</wp:post_id><wp:post_date_gmt><![CDATA[2026-03-02 09:00:00]]></wp:post_date_gmt>
<wp:post_name><![CDATA[story-${number}]]></wp:post_name><wp:status><![CDATA[publish]]></wp:status><wp:post_type><![CDATA[post]]></wp:post_type>
<category domain="category" nicename="a"><![CDATA[${section}]]></category><category domain="post_tag" nicename="b"><![CDATA[harbours]]></category>
${meta('_thumbnail_id', String(number * 2 + 1))}${meta('_edit_last', '1')}
<wp:comment><wp:comment_author><![CDATA[A reader]]></wp:comment_author><wp:comment_content><![CDATA[Well said.]]></wp:comment_content></wp:comment>
</item>`;
}

function picture(number: number): string {
  return `<item>
<title>works</title><wp:post_id>${number * 2 + 1}</wp:post_id><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>https://pictures.herald.example/${number}.jpg</wp:attachment_url>
${meta('_wp_attachment_image_alt', 'The works seen from the old quay')}
</item>`;
}

function meta(key: string, value: string): string {
  return `<wp:postmeta><wp:meta_key><![CDATA[${key}]]></wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
}

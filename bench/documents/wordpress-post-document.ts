import { createStory } from '../stories/story.ts';
import { storyHtml } from '../stories/write-story.ts';
import { publishedAt, storyImage } from './story-image.ts';

/** Story `number` as WordPress's REST API hands it out with what it embeds: about 900 words between block classes, picture sizes, terms. */
export function wordpressPostDocument(number: number): string {
  const story = createStory(number);
  const image = storyImage(story);
  const link = `https://valley.example.com/stories/${number}/`;
  const time = publishedAt(number).slice(0, 19);
  const size = (width: number) => ({
    width,
    height: Math.round((width * 2) / 3),
    source_url: image.url.replace('.jpg', `-${width}.jpg`),
  });
  return JSON.stringify({
    id: number,
    date: time,
    date_gmt: time,
    guid: { rendered: `https://valley.example.com/?p=${number}` },
    modified: time,
    modified_gmt: time,
    slug: `story-${number}`,
    status: 'publish',
    type: 'post',
    link,
    title: { rendered: story.headline },
    content: {
      rendered: `${storyHtml(story).replaceAll('<h2 class="crosshead">', '\n\n<h2 class="wp-block-heading">')}\n[gallery ids="1,2,3"]\n`,
      protected: false,
    },
    excerpt: { rendered: '<p>The works by the harbour, and what became of them [&hellip;]</p>\n', protected: false },
    author: 7,
    sticky: false,
    yoast_head_json: {
      title: `${story.headline} - The Valley`,
      canonical: link,
      og_locale: 'en_GB',
      og_site_name: 'The Valley',
    },
    _embedded: {
      author: [{ id: 7, name: story.byline }],
      'wp:featuredmedia': [
        {
          source_url: image.url,
          alt_text: image.alt,
          caption: { rendered: '' },
          media_details: { width: image.width, height: image.height, sizes: { medium: size(300), large: size(1024) } },
        },
      ],
      'wp:term': [
        [{ id: 1, name: story.section, taxonomy: 'category' }],
        [{ id: 2, name: 'works', taxonomy: 'post_tag' }],
      ],
    },
  });
}

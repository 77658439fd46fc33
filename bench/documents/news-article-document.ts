import { createStory } from '../stories/story.ts';
import { writeStory } from '../stories/write-story.ts';
import { publishedAt, storyImage } from './story-image.ts';

/** Story `number` as a site hands it out in JSON-LD: a graph with the article of about 900 words, its page, picture, writer and publisher. */
export function newsArticleDocument(number: number): string {
  const story = createStory(number);
  const image = storyImage(story);
  const page = `https://gazette.example.com/stories/${number}/`;
  const [, , ...paragraphs] = writeStory(story, 'text').split('\n\n');
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'NewsArticle',
        '@id': `${page}#article`,
        mainEntityOfPage: { '@id': page },
        headline: story.headline,
        datePublished: publishedAt(number),
        dateModified: publishedAt(number),
        author: { '@id': '#author' },
        publisher: { '@id': '#publisher' },
        image: { '@id': `${page}#image` },
        articleSection: [story.section],
        keywords: ['works', 'harbour'],
        inLanguage: 'en',
        articleBody: paragraphs.join('\n\n'),
      },
      { '@type': 'WebPage', '@id': page, url: page, name: `${story.headline} - Gazette` },
      {
        '@type': 'ImageObject',
        '@id': `${page}#image`,
        url: image.url,
        width: image.width,
        height: image.height,
        caption: image.alt,
      },
      { '@type': 'Person', '@id': '#author', name: story.byline },
      { '@type': 'NewsMediaOrganization', '@id': '#publisher', name: 'Gazette' },
    ],
  });
}

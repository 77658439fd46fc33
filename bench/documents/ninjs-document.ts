import { createStory } from '../stories/story.ts';
import { storyHtml } from '../stories/write-story.ts';
import { publishedAt, storyImage } from './story-image.ts';

/** Story `number` as an agency sends it in ninjs 1.x: about 900 words, its picture in three sizes, subjects, notes to desks. */
export function ninjsDocument(number: number): string {
  const story = createStory(number);
  const image = storyImage(story);
  const time = publishedAt(number);
  const size = (name: string, width: number) => [
    name,
    {
      href: image.url.replace('.jpg', `-${width}.jpg`),
      mimetype: 'image/jpeg',
      width,
      height: Math.round((width * 2) / 3),
    },
  ];
  return JSON.stringify({
    uri: `urn:newsml:wire.example.com:2026:${number}`,
    type: 'text',
    profile: 'story',
    version: '1',
    language: 'en',
    pubstatus: 'usable',
    urgency: 4,
    firstcreated: time,
    versioncreated: time,
    slugline: `story-${number}`,
    headline: story.headline,
    byline: `By ${story.byline}`,
    located: 'Exampleton',
    ednote: 'Photo to follow.',
    usageterms: 'For subscribers only.',
    copyrightholder: 'Example Wire',
    source: 'Example Wire',
    service: [{ code: 'x', name: story.section }],
    subject: [
      { code: '04000000', name: 'economy, business and finance', scheme: 'iptc' },
      { code: '20000170', name: 'business' },
    ],
    genre: [{ code: 'Article', name: 'Article (news)' }],
    body_html: storyHtml(story),
    associations: {
      featuremedia: {
        type: 'picture',
        headline: story.headline,
        description_text: image.alt,
        byline: 'Example Photographer',
        renditions: Object.fromEntries([size('thumbnail', 120), size('viewImage', 640), size('baseImage', 1400)]),
      },
    },
  });
}

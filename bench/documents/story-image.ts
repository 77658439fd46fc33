import type { Block, Story } from '../stories/story.ts';

type Picture = Extract<Block, { kind: 'image' }>;

/** The picture that every story has. */
export function storyImage({ blocks }: Pick<Story, 'blocks'>): Picture {
  const image = blocks.find((block) => block.kind === 'image');
  if (!image) throw new Error('the story has no picture');
  return image;
}

/** When story `number` was published, the later the higher its number. ISO 8601, UTC. */
export function publishedAt(number: number): string {
  return new Date(Date.UTC(2026, 2, 2, 9) + number * 60_000).toISOString();
}

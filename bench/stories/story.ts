import { between, createRandom, pick, type Random } from './random.ts';
import { heading, headline, SECTIONS, sentence, writer } from './words.ts';

export type Block =
  | { readonly kind: 'heading' | 'paragraph' | 'quote'; readonly text: string }
  /** A paragraph with a link and emphasis in it, for the formats that have them. */
  | {
      readonly kind: 'linked';
      readonly before: string;
      readonly words: string;
      readonly url: string;
      readonly after: string;
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'image';
      readonly url: string;
      readonly alt: string;
      readonly width: number;
      readonly height: number;
    };

/** An invented article, before it is written down in any format. */
export interface Story {
  readonly headline: string;
  readonly section: string;
  readonly byline: string;
  readonly blocks: readonly Block[];
}

/** How much text a story has: about 6 KB once it is written down. */
const BODY_CHARACTERS = 5_400;

/** Story `number`, the same each time. */
export function createStory(number: number): Story {
  const random = createRandom(number * 7919 + 17);
  const story = { headline: headline(random, number), section: pick(SECTIONS, random), byline: writer(random) };
  const blocks: Block[] = [paragraph(random), { ...IMAGE, url: `https://pictures.herald.example/${number}.jpg` }];
  let length = textOf(blocks);
  while (length < BODY_CHARACTERS) {
    const more = passage(random, blocks.length, number);
    blocks.push(...more);
    length += textOf(more);
  }
  return { ...story, blocks };
}

const IMAGE = { kind: 'image', url: '', alt: 'The works seen from the old quay', width: 1200, height: 800 } as const;

/** A heading, and what follows it. */
function passage(random: Random, place: number, number: number): Block[] {
  const blocks: Block[] = [{ kind: 'heading', text: heading(random) }, paragraph(random)];
  const chance = random();
  if (chance < 0.35) blocks.push(linked(random, number + place));
  else if (chance < 0.6)
    blocks.push({ kind: 'list', items: Array.from({ length: between(3, 5, random) }, () => sentence(random)) });
  else if (chance < 0.8) blocks.push({ kind: 'quote', text: sentence(random) });
  blocks.push(paragraph(random));
  return blocks;
}

function paragraph(random: Random): Block {
  return { kind: 'paragraph', text: Array.from({ length: between(2, 4, random) }, () => sentence(random)).join(' ') };
}

function linked(random: Random, number: number): Block {
  return {
    kind: 'linked',
    before: `${sentence(random)} See`,
    words: 'the full report',
    url: `https://reports.herald.example/works/${number}?from=story&part=2`,
    after: `for the figures. ${sentence(random)}`,
  };
}

function textOf(blocks: readonly Block[]): number {
  return JSON.stringify(blocks).length - 30 * blocks.length;
}

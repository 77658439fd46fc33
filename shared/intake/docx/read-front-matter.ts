import type { Place } from '../../model/problem.ts';
import { type FrontMatter, takeFrontMatter } from '../front-matter.ts';
import type { WordBlock } from './word-blocks.ts';

/** How many paragraphs front matter may take. */
const MAX_PARAGRAPHS = 60;

/** `---` as it is typed, and as word processors set it while it is typed. */
const FENCE = /^(?:---|—-|–-|-–|—|–)$/;

export interface DocumentFrontMatter {
  readonly front?: FrontMatter;
  /** The blocks below it. */
  readonly blocks: readonly WordBlock[];
}

/** Front matter typed at the top of a document as in a text file: YAML between two paragraphs of `---`. */
export function readFrontMatter(blocks: readonly WordBlock[]): DocumentFrontMatter {
  const first = blocks.findIndex((block) => block.kind === 'table' || block.text !== '');
  const opening = blocks[first];
  if (opening?.kind !== 'paragraph' || !FENCE.test(opening.text)) return { blocks };
  const within = blocks.slice(first + 1, first + MAX_PARAGRAPHS);
  const end = within.findIndex((block) => block.kind === 'paragraph' && FENCE.test(block.text));
  const fields = within.slice(0, Math.max(end, 0));
  if (end < 1 || fields.some(({ kind }) => kind === 'table')) return { blocks };
  // Word processors set quotation marks in pairs, which YAML takes for letters.
  const lines = fields.map((block) => (block.kind === 'paragraph' ? block.text.replace(/[“”„]/g, '"') : ''));
  const front = takeFrontMatter(`---\n${lines.join('\n')}\n---\n`);
  const isTaken = front.linesAbove > 0;
  return isTaken
    ? {
        front: placedAmong(front, [opening, ...within]),
        blocks: within.slice(end + 1).concat(blocks.slice(first + MAX_PARAGRAPHS)),
      }
    : { blocks };
}

/** The same with the paragraphs that its lines are. */
function placedAmong(front: FrontMatter, lines: readonly WordBlock[]): FrontMatter {
  const placed = (place: Place): Place => {
    const block = lines[(place.line ?? 0) - 1];
    if (block?.kind !== 'paragraph') return place;
    const { path, near } = block.facts.at;
    return {
      path: [place.path, path].filter((part) => part !== undefined).join(', '),
      ...(near === undefined ? {} : { near }),
    };
  };
  const { places = {} } = front.fields;
  const moved = Object.entries(places).map(([field, place]) => [field, placed(place)] as const);
  return {
    ...front,
    fields: { ...front.fields, ...(moved.length > 0 ? { places: Object.fromEntries(moved) } : {}) },
    problems: front.problems.map((each) => ({ ...each, place: placed(each.place) })),
  };
}

import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { isCreditLine } from '../text/picture-credits.ts';
import type { Notebook, Picture } from './notebook.ts';
import { isWholly, type WordBlock, type WordParagraph } from './word-blocks.ts';

/** The pictures of a document, each with the caption that stands below it. */
export interface FoundPictures {
  /** By their numbers in the notebook. */
  readonly pictures: ReadonlyMap<number, Picture & { readonly caption: string }>;
  /** The blocks without the captions, which go where their pictures go. */
  readonly blocks: readonly WordBlock[];
  readonly problems: readonly Problem[];
}

const MAX_CAPTION = 400;
/** They are told together, with a few of their places. */
const MAX_TOLD = 1000;

/** Finds which paragraph is whose caption, and says of each picture that lies in the file that it was left out. */
export function findPictures(blocks: readonly WordBlock[], notebook: Notebook, bodySize: number): FoundPictures {
  const pictures = new Map<number, Picture & { readonly caption: string }>();
  const kept: WordBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) break;
    kept.push(block);
    const indexes = picturesIn(block);
    if (indexes.length === 0) continue;
    let below = at + 1;
    while (isEmpty(blocks[below])) below++;
    const next = blocks[below];
    const caption = next && isCaptionBelow(next, block, bodySize) ? next.text.replace(/\s+/g, ' ') : '';
    if (caption !== '') at = below;
    for (const index of indexes) {
      const picture = notebook.pictures[index];
      if (picture) pictures.set(index, { ...picture, caption: index === indexes.at(-1) ? caption : '' });
    }
  }
  // Those in tables and notes have no caption that could be told.
  notebook.pictures.forEach((picture, index) => {
    if (!pictures.has(index)) pictures.set(index, { ...picture, caption: '' });
  });
  return { pictures, blocks: kept, problems: problemsOf([...pictures.values()]) };
}

function picturesIn(block: WordBlock): readonly number[] {
  if (block.kind === 'table') return [];
  return block.spans.flatMap((span) => (span.kind === 'picture' ? [span.index] : []));
}

function isEmpty(block: WordBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.text === '' && block.spans.length === 0 && !block.facts.isRule;
}

/** A paragraph under a picture is its caption where its style says so, or where it is set apart from the text. */
function isCaptionBelow(block: WordBlock, above: WordBlock, bodySize: number): block is WordParagraph {
  if (block.kind === 'table' || block.text === '' || picturesIn(block).length > 0) return false;
  const { role, place, size } = block.facts;
  if (role?.kind === 'caption') return true;
  if (place || (role && role.kind !== 'body') || block.text.length > MAX_CAPTION) return false;
  // A picture in a line of text has its caption elsewhere.
  if (above.kind === 'paragraph' && above.text !== '') return false;
  return isWholly(block, 'italic') || size < bodySize || isCreditLine(block.text);
}

function problemsOf(pictures: readonly (Picture & { readonly caption: string })[]): readonly Problem[] {
  const lost = pictures.filter(({ address }) => address === undefined);
  const told = lost.slice(0, MAX_TOLD).map(({ name, alt, caption, at }) => {
    const parts = [
      name === '' ? 'a picture' : quote(name),
      ...(alt === '' ? [] : [`which shows ${quote(alt)}`]),
      ...(caption === '' ? [] : [`with the caption ${quote(caption)}`]),
    ];
    return problem('image-left-out', parts.join(', '), at);
  });
  const more = lost.length - told.length;
  return more > 0 ? [...told, problem('image-left-out', `${more} more pictures`)] : told;
}

import { type Body, plainText } from '../../model/body.ts';
import { quote } from '../../model/problem.ts';
import { cleanLine } from '../clean-line.ts';
import type { Block } from '../html/content.ts';
import type { GivenFields, Parsed } from '../intake.ts';
import { isAskedFor, type LeftOutLine } from '../left-out-line.ts';
import { foldLine } from '../text/letters.ts';
import { saidByFields } from '../text/said-by-fields.ts';

/** Lines of one piece that are looked at: what has more is a page. */
const MOST_LINES = 2000;

/**
 * `piece` with the lines that its reader left out of `whole`, which is the same markup taken as it stands; those that front matter asks for
 * come back where they stood.
 */
export function tellPiece(piece: Parsed, whole: Parsed, { keep }: GivenFields): Parsed {
  const [draft] = piece.drafts;
  const [plain] = whole.drafts;
  if (!draft || !plain) return piece;
  const isKnown = createKnown(draft.body);
  const isSaid = saidByFields(draft, false);
  const isTold = (line: string) => piece.problems.some(({ found }) => found === quote(line));
  const leftOut: LeftOutLine[] = [];
  const children: Block[] = [...draft.body.children];
  const places = new Map(children.map((block, at) => [firstLine(block), at] as const));
  let added = 0;
  let at = 0;
  for (const block of plain.body.children.slice(0, MOST_LINES)) {
    at = Math.max(at, (places.get(firstLine(block)) ?? -1) + added + 1);
    const lines = linesOf(block).filter((line) => !isKnown(line) && !isSaid(line) && !isTold(line));
    if (lines.length > 0 && lines.every((line) => isAskedFor(line, keep))) {
      children.splice(at, 0, block);
      added++;
      at++;
    } else for (const text of lines) leftOut.push({ place: {}, text });
  }
  const body: Body = { type: 'root', children };
  return {
    ...piece,
    drafts: [{ ...draft, body }],
    ...(leftOut.length > 0 ? { leftOut: leftOut.slice(0, MOST_LINES) } : {}),
  };
}

function linesOf(block: Block): readonly string[] {
  return plainText(block)
    .split('\n')
    .map(cleanLine)
    .filter((line) => foldLine(line) !== '');
}

function firstLine(block: Block): string {
  return foldLine(linesOf(block)[0] ?? '');
}

/** Whether a line stands in `body`, as one of its lines or within one. */
function createKnown(body: Body): (line: string) => boolean {
  const lines = new Set(body.children.flatMap((block) => linesOf(block).map(foldLine)));
  const text = ` ${[...lines].join(' ')} `;
  return (line) => lines.has(foldLine(line)) || text.includes(` ${foldLine(line)} `);
}

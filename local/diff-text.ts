import { styleText } from 'node:util';
import type { PassageChange } from '../shared/alerts/diff/diff-passages.ts';
import type { Piece } from '../shared/alerts/diff/diff-words.ts';
import type { ComparedRevision, Comparison } from '../shared/pipeline/compare-revisions.ts';
import { oneLine } from './one-line.ts';
import { readableTime } from './readable-time.ts';
import { shortened } from './shortened.ts';

type Compared = Extract<Comparison, { readonly outcome: 'compared' }>;

/**
 * What is different between two revisions for people to read: `[-` and `-]` around words that went, `{+` and `+}` around those that came, and
 * at the start of a line `+`, `-`, `~` or `>` for a passage that came, went, changed or moved. Colour only adds to that.
 */
export function diffText({ id, from, to, diff }: Compared, colour: boolean): string {
  const words = (pieces: readonly Piece[]) =>
    shortened(pieces)
      .map((piece) => pieceText(piece, colour))
      .join('');
  const lines = [
    oneLine(to.headline),
    oneLine(id),
    `from ${revisionLine(from)}`,
    `to   ${revisionLine(to)}`,
    ...(to.revision === from.revision + 1 ? [whatChanged(to)] : []),
    ...diff.fields.flatMap(({ field, pieces }) => ['', field, `  ${words(pieces)}`]),
    ...part('images', diff.images, words, colour),
    ...part('body', diff.body, words, colour),
  ];
  const isSame = diff.fields.length + diff.images.length + diff.body.length === 0;
  return `${lines.join('\n')}\n${isSame ? '\nNothing that they say is different.\n' : ''}`;
}

function revisionLine({ revision, time, key, by }: ComparedRevision): string {
  return oneLine(`revision ${revision}, ${readableTime(time)}, ${key}${by === undefined ? '' : ` (${by})`}`);
}

function whatChanged({ change, reasons }: ComparedRevision): string {
  return oneLine(`${change ?? 'no change to tell'}: ${reasons.join('; ')}`);
}

function part(
  name: string,
  changes: readonly PassageChange[],
  words: (pieces: readonly Piece[]) => string,
  colour: boolean,
): readonly string[] {
  if (changes.length === 0) return [];
  return ['', name, ...changes.map((change) => passageLine(change, words, colour))];
}

function passageLine(change: PassageChange, words: (pieces: readonly Piece[]) => string, colour: boolean): string {
  switch (change.type) {
    case 'same':
      return paint(
        `  = ${change.passages === 1 ? '1 passage' : `${change.passages} passages`} the same`,
        'dim',
        colour,
      );
    case 'added':
      return paint(`  + ${change.kind} ${change.at}: ${oneLine(change.text)}`, 'green', colour);
    case 'removed':
      return paint(`  - ${change.kind} ${change.was}: ${oneLine(change.text)}`, 'red', colour);
    case 'moved':
      return `  > ${change.kind} ${change.at}, moved from ${change.was}: ${oneLine(change.text)}`;
    case 'reset':
      return `  ~ ${change.kind} ${change.at}, the same words set another way: ${oneLine(change.text)}`;
    case 'changed': {
      const moved = change.moved ? `, moved from ${change.was}` : '';
      const kind = change.wasKind === undefined ? '' : `, was a ${change.wasKind}`;
      return `  ~ ${change.kind} ${change.at}${moved}${kind}: ${words(change.pieces)}`;
    }
  }
}

function pieceText({ type, text }: Piece, colour: boolean): string {
  const shown = oneLine(text);
  if (type === 'same') return shown;
  return type === 'removed' ? paint(`[-${shown}-]`, 'red', colour) : paint(`{+${shown}+}`, 'green', colour);
}

function paint(text: string, tone: 'red' | 'green' | 'dim', colour: boolean): string {
  return colour ? styleText(tone, text, { validateStream: false }) : text;
}

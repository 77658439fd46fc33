import { cleanLine } from '../clean-line.ts';
import type { GivenFields } from '../intake.ts';

/** `(Corrects spelling of name in paragraph 2)`: for readers, too. */
const CORRECTION_NOTE = /^\((corrects|corrected|clarifies)\b[^()]{0,300}\)$/i;
/** Lines from the top of plain text that are looked at for a note. */
const TOP_LINES = 8;

/** What a line says that a wire’s version corrects, without its brackets. */
export function readCorrectionNote(line: string): string | undefined {
  return CORRECTION_NOTE.test(line) ? line.slice(1, -1) : undefined;
}

/** What plain text says at its top was corrected: the reader of plain text takes the note for one to the desks. */
export function correctionAtop(text: string): Pick<GivenFields, 'correction' | 'significance'> {
  const top = text.trimStart().slice(0, 4000);
  if (!/\((?:corr|clar)/i.test(top)) return {};
  for (const line of top.split('\n', TOP_LINES)) {
    const correction = readCorrectionNote(cleanLine(line));
    if (correction !== undefined) return { correction, significance: 'correction' };
  }
  return {};
}

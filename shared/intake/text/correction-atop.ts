import { cleanLine } from '../clean-line.ts';
import type { GivenFields } from '../intake.ts';

/** `(Corrects spelling of name in paragraph 2)`: for readers, too. */
const CORRECTION_NOTE = /^\((corrects|corrected|clarifies)\b[^()]{0,300}\)$/i;
/** The same in plain text, where it may be wrapped and quoted. */
const NOTE_IN_TEXT = /^[> \t]{0,9}\(((?:corrects|corrected|clarifies)\b[^()]{0,300})\)[ \t]{0,9}$/im;
/** Characters from the top of plain text that are looked at for a note. */
const TOP = 800;

/** What a line says that a wire’s version corrects, without its brackets. */
export function readCorrectionNote(line: string): string | undefined {
  return CORRECTION_NOTE.test(line) ? line.slice(1, -1) : undefined;
}

/** What plain text says at its top was corrected: the reader of plain text takes the note for one to the desks. */
export function correctionAtop(text: string): Pick<GivenFields, 'correction' | 'significance'> {
  const top = text.trimStart().slice(0, TOP);
  const note = /\((?:corr|clar)/i.test(top) ? NOTE_IN_TEXT.exec(top)?.[1] : undefined;
  return note === undefined
    ? {}
    : { correction: cleanLine(note.replace(/\n[> \t]+/g, '\n')), significance: 'correction' };
}

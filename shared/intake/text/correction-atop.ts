import { cleanLine } from '../clean-line.ts';
import type { GivenFields } from '../intake.ts';

/** The words of a note on what was wrong, perhaps behind which story it was: `In Jan. 3 story, corrects …`. */
const CORRECTS =
  '(?:(?:in|this) [^(),]{3,40},? )?(?:corrects|corrected|clarifies|(?:berichtigung|korrektur|richtigstellung|correction|rectificatif|précision|corrección|rectificación|correzione|rettifica|correção|retificação|correctie|rectificatie|rättelse|rettelse|korrigering|korjaus|sprostowanie|oprava|исправление|уточнение) ?:|(?:berichtigt|korrigiert|corrige|rectifie|rectifica|corregge|rettifica|retifica|rättar|retter|rettar|исправляет|уточняет)(?= ))(?!\\p{L})';
/** Whether a text may have such a note: to look for one is dear. */
const MAY_CORRECT = /\((?:in |this |corr|clar|beri|korr|rich|rect|préc|rett|reti|rätt|korj|spro|opra|испр|уточ)/i;
/** `(Corrects spelling of name in paragraph 2)`: for readers, too. */
const CORRECTION_NOTE = new RegExp(`^\\(${CORRECTS}[^()]{0,300}\\)$`, 'iu');
/** The same in plain text, where it may be wrapped and quoted. */
const NOTE_IN_TEXT = new RegExp(`^[> \\t]{0,9}\\((${CORRECTS}[^()]{0,300})\\)[ \\t]{0,9}$`, 'imu');
/** Characters from the top of plain text that are looked at for a note. */
const TOP = 800;

/** `CORRECTION: Tarnmoor-Clock story`: which story a version corrects, above its headline. */
const CORRECTED_STORY =
  /^(?:CORRECTION|CLARIFICATION|CORRECTIVE|CORRECTED|Correction|Clarification|CORRECCIÓN|CORRECTION AFP|KORREKTUR|BERICHTIGUNG|CORREZIONE|RETTIFICA|RÄTTELSE|RETTELSE|RECTIFICATIF) ?[:–—] ?(?:\S{3,60}|.{2,60} (?:story|stories|article))$/u;

/** Whether a line above a headline names the story that the text below corrects. */
export function namesCorrectedStory(line: string): boolean {
  return line.length <= LONGEST_NAME && CORRECTED_STORY.test(line);
}

const LONGEST_NAME = 100;

/** What a line says that a wire’s version corrects, without its brackets. */
export function readCorrectionNote(line: string): string | undefined {
  return CORRECTION_NOTE.test(line) ? line.slice(1, -1) : undefined;
}

/** How a note to desks opens that tells them what a version corrects: `Eds: CORRECTS amount in third paragraph`. */
const OPENS_NOTE = new RegExp(`^[\\s(\\[*]{0,4}(?:(?:eds|editors?|note|attn|desks?)\\s?[:–—-]\\s?)?${CORRECTS}`, 'iu');

/** Whether a note to desks, which readers never see, says that the version that it stands at corrects the last. */
export function correctsByNote(note: string | undefined): boolean {
  return note !== undefined && OPENS_NOTE.test(note.trimStart().slice(0, LONGEST_NAME));
}

const TO_DESKS = /^(?:Eds|EDS|EDITORS|Editors|Note|NOTE|ATTN|Attn)\b[:. –—-]/u;
const SAYS_CORRECTS = /(?<!\p{L})(?:CORRECTS|Corrects|Pars? \d{1,2} corrects)(?!\p{L})/u;
const LONGEST_TO_DESKS = 240;

/** Whether a line to desks says what a version corrects: `Eds: … CORRECTS: …`, and the British agency’s `Note: Par 2 corrects …`. */
function tellsDesks(line: string): boolean {
  return line.length <= LONGEST_TO_DESKS && TO_DESKS.test(line) && SAYS_CORRECTS.test(line);
}

/** What plain text says at its top was corrected: the reader of plain text takes the note for one to the desks. */
export function correctionAtop(text: string): Pick<GivenFields, 'correction' | 'significance'> {
  const top = text.trimStart().slice(0, TOP);
  const note = MAY_CORRECT.test(top) ? NOTE_IN_TEXT.exec(top)?.[1] : undefined;
  const isCorrected =
    note === undefined &&
    (namesCorrectedStory(top.slice(0, top.indexOf('\n')).trimEnd()) ||
      (/correct/i.test(top) && top.split('\n').some(tellsDesks)));
  if (isCorrected) return { significance: 'correction' };
  return note === undefined
    ? {}
    : { correction: cleanLine(note.replace(/\n[> \t]+/g, '\n')), significance: 'correction' };
}

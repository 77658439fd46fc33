import { cleanLine } from '../clean-line.ts';
import { trimMarks } from '../xml/trim-marks.ts';
import { opensAsCorrection } from './correction-openings.ts';

/** What a note for readers on a mended fault is called, in lower case. Behind it the note’s own words follow. */
const CORRECTION_LABELS = labels(
  'correction, corrections, correction note, correction notice, corrected, corrigendum, erratum, errata',
  'berichtigung, korrektur, korrekturhinweis, richtigstellung, rectificatif, rectification, correctif, fe d’errors, correcció, rectificació',
  'corrección, correcciones, rectificación, fe de errores, fe de erratas, errata corrige, correzione, rettifica, correção, retificação, erramos',
  'correctie, rectificatie, rättelse, rettelse, rettet, korrigering, leiðrétting, oikaisu, korjaus, parandus, labojums, pataisymas',
  'sprostowanie, oprava, helyesbítés, erată, rectificare, ispravak, ispravka, popravek, корекция, поправка, исправление, виправлення',
  'διόρθωση, düzeltme, תיקון, תיקון טעות, تصحيح, اصلاحیه, تصحیح, 更正, 勘误, 勘誤, 更正启事, 訂正, お詫びと訂正, 정정, 바로잡습니다, शुद्धिपत्र, भूल सुधार',
  'ralat, koreksi, pembetulan, đính chính',
);
/** What makes clear or adds, which is no admission of a fault: readers are told by this word. */
const CLARIFICATION_LABELS = labels(
  'clarification, clarifications, correction and clarification, corrections and clarifications, klarstellung, präzisierung, précision',
  'aclaración, precisazione, chiarimento, esclarecimento, verduidelijking, förtydligande, presisering, præcisering, täsmennys',
  'уточнение, уточнення, wyjaśnienie, upřesnění, 澄清',
);
/** What a newsroom’s own note to readers is called; whether it is on a fault its words must say. */
const NOTE_LABELS = labels(
  'editor’s note, editors’ note, editors note, editorial note, for the record, anmerkung der redaktion, anm. d. red., anm. der redaktion',
  'hinweis der redaktion, redaktioneller hinweis, note de la rédaction, ndlr, nota de la redacción, nota del editor, nota della redazione, ndr, n.d.r.',
  'nota da redação, nota do editor, noot van de redactie, nota de la redacció, red. anm., redaktionens anmärkning, redaktionel note',
  'toimituksen huomautus, od redakcji, poznámka redakce, szerkesztői megjegyzés, nota redacției, от редакции, від редакції, editörün notu',
  '编者按, 編集部注, 편집자 주, catatan redaksi, ملاحظة المحرر',
);
/** What any note is called: its words must open as one on a fault does. */
const LOOSE_LABELS = labels(
  'note, note to readers, a note to readers, update, hinweis, transparenzhinweis, mise à jour, nota, nb',
);

function labels(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(', ')));
}

const LABELS = [CORRECTION_LABELS, CLARIFICATION_LABELS, NOTE_LABELS, LOOSE_LABELS];
/** The word that a text opens with, up to what may end a label. */
const FIRST_WORD = /^[^\s:：】］\],(*_]{1,30}/;
const FIRST_WORDS: ReadonlySet<string> = new Set(
  LABELS.flatMap((each) => [...each].map((label) => label.split(' ', 1)[0] ?? '')),
);

/** Characters, with the day that may stand behind it, and words. */
const LONGEST_LABEL = 80;
const MOST_WORDS = 5;
const LONGEST_NOTE = 1200;
const LONGEST_EDITORS = 600;
const SHORTEST_NOTE = 8;
/** What ends a label: `Correction, 3 March 2026:`, `Korrektur –`, `【訂正】`, the end of its line. */
const LABEL_END = /[:：】］\]](?!\d)|\s[–—-](?=\s)|\n/;
const MARKS = ' \t\n*_#([【［<–—-';

/** Words of a mended fault, wherever a note has them that is not called a correction. */
const FAULT =
  /(?<!\p{L})(?:correct(?:s|ed|ing|ion)|to correct|amended|misstated|misspel(?:led|t)|misidentified|misattributed|incorrect(?:ly)?|erroneous(?:ly)?|inaccurate(?:ly)?|mistakenly|korrigier\p{L}*|berichtigt|fälschlich\p{L}*|irrtümlich\p{L}*|corrigée?s?|rectifiée?|erroné\p{L}*|corregid[oa]|erróneamente|corretto|corrigid[oa]|erroneamente|gecorrigeerd|abusievelijk|rättats|rettet|felaktigt|исправлен\p{L}*|ошибочно)(?!\p{L})|(?:earlier|previous|original) version|(?:früheren|vorherigen) (?:version|fassung)|version (?:précédente|antérieure)|versión anterior|versione precedente|versão anterior|eerdere versie|更正|有误|訂正|誤り/iu;

/** A note for readers on what was wrong in an earlier version of the text that it stands at. */
export interface CorrectionLine {
  /** What it says, without what it is called; empty where the line is nothing but that. */
  readonly note: string;
}

/** What a paragraph says of a mended fault; `undefined` where it is none of these notes. */
export function readCorrectionLine(paragraph: string): CorrectionLine | undefined {
  if (paragraph.length > LONGEST_NOTE) return undefined;
  const text = withoutMarks(paragraph);
  const named = labelled(text);
  if (!named) return opensAsCorrection(text) ? { note: unwrapped(text) } : undefined;
  const { label, day, rest } = named;
  const words = unwrapped(rest);
  if (CORRECTION_LABELS.has(label))
    return words === '' || words.length >= SHORTEST_NOTE ? { note: withDay(day, words) } : undefined;
  if (CLARIFICATION_LABELS.has(label)) return words.length >= SHORTEST_NOTE ? { note: unwrapped(text) } : undefined;
  if (NOTE_LABELS.has(label))
    return words.length <= LONGEST_EDITORS && FAULT.test(words) ? { note: withDay(day, words) } : undefined;
  return opensAsCorrection(words) ? { note: withDay(day, words) } : undefined;
}

interface Labelled {
  /** In lower case. */
  readonly label: string;
  /** When, behind the label; perhaps empty. */
  readonly day: string;
  readonly rest: string;
}

/** A text with what it is called; the longest name that is known, behind which only a day may stand. */
function labelled(text: string): Labelled | undefined {
  // Most paragraphs open with no word that one of the names does.
  if (!FIRST_WORDS.has(lowered(FIRST_WORD.exec(text)?.[0] ?? ''))) return undefined;
  const opening = text.slice(0, LONGEST_LABEL);
  const end = LABEL_END.exec(opening);
  if (!end && text.length > LONGEST_LABEL) return undefined;
  const head = end ? text.slice(0, end.index) : opening;
  const rest = end ? text.slice(end.index + end[0].length) : '';
  const words = [...head.matchAll(/[^\s,(*_]+/g)].slice(0, MOST_WORDS);
  for (const { 0: last, index } of words.toReversed()) {
    const length = index + last.length;
    const label = lowered(cleanLine(head.slice(0, length)));
    if (!isLabel(label)) continue;
    const day = trimMarks(head.slice(length), ',()*_');
    return day === '' || /\d/.test(day) ? { label, day, rest } : undefined;
  }
  return undefined;
}

function isLabel(label: string): boolean {
  return LABELS.some((each) => each.has(label));
}

function lowered(words: string): string {
  return words.toLowerCase().replaceAll("'", '’');
}

function withDay(day: string, words: string): string {
  return day === '' || words === '' ? words : `${cleanLine(day)}: ${words}`;
}

/** A text without the marks that open it: of emphasis, of lists, brackets. */
function withoutMarks(text: string): string {
  let at = 0;
  while (at < text.length && MARKS.includes(text.charAt(at))) at++;
  return text.slice(at).trimEnd();
}

/** A note without marks of emphasis, and without a bracket that only closes what stood around it all. */
function unwrapped(text: string): string {
  const bare = trimMarks(cleanLine(withoutMarks(text)), '*_');
  return /[\])】］]$/.test(bare) && !/[[(【［]/.test(bare) ? bare.slice(0, -1).trimEnd() : bare;
}

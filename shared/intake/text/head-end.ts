import { isAddressOfAuthor } from './author-lines.ts';
import { type CreditLine, readCreditLine } from './bylines.ts';
import { readDate } from './dates.ts';
import type { FieldsFound } from './fields-found.ts';
import { isCutBetween } from './head-dates.ts';
import { type Head, type HeadOptions, withCredit } from './head-parts.ts';
import { saysHeadline } from './headline.ts';
import { readLabelLine } from './label-lines.ts';
import { endsInFullStop, foldLine } from './letters.ts';
import { isPersonName, isRoleLine } from './names.ts';
import { isProse, type Piece, withoutPieces } from './piece.ts';
import { isWhollyQuoted } from './quotations.ts';
import { saysWhatWritersAre, saysWhoOf, saysWhoWriterIs } from './says-who.ts';

const LONGEST_SOURCE = 60;

/** Whether the line says what the bearer of the name above it, who wrote the article, is. */
function isBoxBelowName(text: string, above: string, byline: string | undefined): boolean {
  return byline !== undefined && saysHeadline(above, byline) && isRoleLine(text.replace(/\.$/, ''));
}

/** What writers are called who are not named, in brackets below the text: `(The writer teaches in Pune)`. */
const OF_WRITER =
  /^\((?:the |der |die |l['’]|le |la |el |il |o |a )?(?:writer|author|columnist|autor(?:in|a|e)?|auteure?|autrice|cronista|columnista)s? (?:is|are|was|teaches|works|writes|lives|ist|est|es|è|é) .{4,160}\)$/i;

function isOfWriter(text: string): boolean {
  return text.startsWith('(') && text.length <= 200 && OF_WRITER.test(text);
}

/** Whether a paragraph within the text says who its writer is, by the whole name, where the page had a label above it or as writers are told of. */
function isBoxOfWriter(pieces: readonly Piece[], i: number, byline: string | undefined): boolean {
  const piece = pieces[i];
  const above = pieces[i - 1];
  if (!piece || !above || byline === undefined || !piece.text.startsWith(byline.split(',', 1)[0] ?? byline))
    return false;
  return (
    pieces.slice(i + 1).some(isProse) &&
    saysWhoOf(byline, piece.text) &&
    (isCutBetween(above, piece) || saysWhatWritersAre(piece.text))
  );
}

/** Bylines and dates that stand after the first paragraphs or below the text. */
export function readEnd(pieces: readonly Piece[], below: FieldsFound, options: HeadOptions): Head {
  let fields = below;
  const isGone = (piece: Piece, i: number): boolean => {
    const nearStart = i > 0 && i < 5 && fields.byline === undefined && !/[:：]$/.test(pieces[i - 1]?.text ?? '');
    const atEnd = i >= pieces.length - 4 && i > 0;
    if (isBoxOfWriter(pieces, i, fields.byline)) return true;
    if (!nearStart && !atEnd) return false;
    if (atEnd && fields.byline !== undefined && saysHeadline(withoutBrackets(piece.text), fields.byline)) return true;
    if (atEnd && isBoxBelowName(piece.text, pieces[i - 1]?.text ?? '', fields.byline)) return true;
    if (atEnd && (saysWhoWriterIs(pieces, i, fields.byline) || isOfWriter(piece.text))) return true;
    if (readDate(piece.text, options.dayFirst) && !nearStart) return false;
    if (atEnd && fields.byline !== undefined && isAddressOfAuthor(piece.text)) return true;
    if (atEnd && piece.text.length <= LONGEST_SOURCE && (isEdited(piece.text) || isLastAddress(pieces, i))) return true;
    const source = atEnd && piece.text.length <= LONGEST_SOURCE ? readLabelLine(piece.text) : undefined;
    if (source?.field === 'source' && (source.value.length <= 24 || !endsInFullStop(source.value))) {
      fields = { ...fields, source: fields.source ?? source.value };
      return true;
    }
    const credit =
      readCreditLine(piece.text, options.dayFirst) ??
      (atEnd ? (readSigned(piece.text) ?? readLastName(pieces, i, fields.byline)) : undefined);
    if (!credit || Object.keys(credit).length === 0) return false;
    if (
      credit.byline !== undefined &&
      fields.byline !== undefined &&
      foldLine(credit.byline) !== foldLine(fields.byline) &&
      !(readSigned(piece.text) && readSigned(pieces[i - 1]?.text ?? ''))
    )
      return false;
    if (credit.dateline !== undefined && credit.byline === undefined && !nearStart) return false;
    fields = withCredit(fields, credit);
    return true;
  };
  const body = pieces.filter((piece, i) => !isGone(piece, i));
  return { fields, body };
}

/** Who had it on the desk, below the text: `Editor: Jane Doe`. */
const EDITED =
  /^(?:edited by|editor|edição|edición|édition|bearbeitung|redaktor|redaktör|redactora?|editora?|penyunting|uredila?|urednik|szerkesztő|düzenleyen)\s?:?\s/iu;

function isEdited(text: string): boolean {
  const label = EDITED.exec(text)?.[0];
  return label !== undefined && isPersonName(text.slice(label.length));
}

function isLastAddress(pieces: readonly Piece[], i: number): boolean {
  return i === pieces.length - 1 && isAddressOfAuthor(pieces[i]?.text ?? '');
}

/** Who wrote it for which agency: `Jane Doe (AP)`, `Jane Doe/TT`. */
const SIGNED = /^(.{3,40}?)(?: \([A-Z]{2,6}\)|(\/[A-Z]{2,4}))$/;

function readSigned(text: string): CreditLine | undefined {
  const [, name = '', agency = ''] = text.length <= 60 ? (SIGNED.exec(text) ?? []) : [];
  return isPersonName(name) ? { byline: name + agency } : undefined;
}

/** The pieces without who signs for an agency between the text and its box of facts, `Jane Doe/TT`, which further on would be taken for the maker of a picture. */
export function takeSignature(pieces: readonly Piece[], fields: FieldsFound): Head {
  if (fields.byline !== undefined) return { fields, body: pieces };
  const start = pieces.findIndex((piece, i) => i > 1 && piece.gap > 0 && isSignature(piece));
  if (start === -1) return { fields, body: pieces };
  let end = start + 1;
  while (isSignature(pieces[end])) end++;
  const [above, below] = [pieces[start - 1], pieces[end]];
  // At the end of all they are read with what else stands there.
  if (!above || !below || !isProse(above) || isProse(below)) return { fields, body: pieces };
  const names = pieces.slice(start, end).flatMap(({ text }) => text.split(BETWEEN_NAMES));
  const gone = pieces.map((_, i) => i >= start && i < end);
  return { fields: { ...fields, byline: names.join(', ') }, body: withoutPieces(pieces, gone) };
}

function isSignature(piece: Piece | undefined): boolean {
  if (!piece || piece.text.length > LONGEST_NAMES || !piece.text.includes('/')) return false;
  return piece.text
    .split(BETWEEN_NAMES)
    .every((name) => /\/\p{Lu}{2,4}$/u.test(name) && readSigned(name) !== undefined);
}

const BETWEEN_NAMES = /, | och | og | ja | and /;
const LONGEST_NAMES = 120;

/** A name by itself below the last paragraph, of somebody whom the text does not name. */
function readLastName(pieces: readonly Piece[], i: number, byline: string | undefined): CreditLine | undefined {
  const { text = '', gap = 0 } = pieces[i] ?? {};
  const above = pieces[i - 1];
  if (i !== pieces.length - 1 || byline !== undefined || gap === 0 || !above || !isPersonName(text)) return undefined;
  if (!isProse(above) || !endsInFullStop(above.text) || isWhollyQuoted(above.text)) return undefined;
  return pieces.some((piece, at) => at < i && piece.text.includes(text)) ? undefined : { byline: text };
}

/** `text` without the place or office behind a name: `Jane Doe (Lyon, correspondante)`. */
function withoutBrackets(text: string): string {
  return text.length <= 120 && text.endsWith(')') ? text.replace(/\s?\([^()]{2,60}\)$/, '') : text;
}

import { readCreditLine } from './bylines.ts';
import { furnitureKind } from './furniture.ts';
import { isHeadlineLike } from './headline.ts';
import { countWords, foldLine, isAllCapitals, isWiderThan } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { isProse, type Piece } from './piece.ts';
import { isHome, isKnownSection, isMastheadName } from './section-labels.ts';

/** Fewer lines are labels of the article itself. */
const SHORTEST_RUN = 4;
const LONGEST_RUN = 120;
const WIDEST_LABEL = 32;
/** Steps from home to a section by way of others that no list knows: regions and towns. */
const LONGEST_TRAIL = 4;

/**
 * The pieces without the menu of the site that a page opens with, one item a line; the newspaper's name and the section that the
 * menu ends in stay. A run of short lines is a menu where sections and buttons are among them and a title follows.
 */
export function withoutLeadingNavigation(pieces: readonly Piece[]): readonly Piece[] {
  // Where a letter can be read in a browser stands above its name.
  const isLetter = pieces.length > 3 && furnitureKind(pieces[0]?.text ?? '') === 'always';
  const [, name, ...letter] = pieces;
  if (isLetter && name && isNamedByPage(name, letter)) return letter;
  const named = withoutSiteName(pieces);
  if (named !== pieces) return withoutLeadingNavigation(named);
  const [title, ...below] = pieces;
  if (!title || isLabel(title)) return withoutMenu(pieces);
  // The title of the window stands above the menu, and again below it.
  const cleared = withoutMenu(below);
  const again = cleared.slice(0, 3).some((piece) => isStartOf(piece.text, title.text));
  return cleared.length < below.length && again ? cleared : pieces;
}

/** What a site asks its visitors to do; what they may do with an article is another matter. */
const SITE_BUTTON =
  /^(?:subscribe|sign in|log in|login|sign up|menu|search|get the app|open app|donate|abonnieren|anmelden|suche|menü|sabonner|se connecter|suscríbete|suscribirse|iniciar sesión|accedi|abbonati|assine|entrar|logga in|logg inn|log ind|zaloguj się)$/;

/** The pieces without a site's name that stands directly above its buttons. */
function withoutSiteName(pieces: readonly Piece[]): readonly Piece[] {
  const [name, ...below] = pieces;
  if (!name || countWords(name.text) > 5 || isOfPage(name.text) || isMastheadName(name.text)) return pieces;
  if (isNamedByPage(name, below)) return below;
  let buttons = 0;
  while (below[buttons]?.gap === 0 && SITE_BUTTON.test(foldLine(below[buttons]?.text ?? ''))) buttons++;
  if (buttons === 0) return pieces;
  const isNamed = (below[buttons]?.gap ?? 0) > 0 || isNamedByPage(name, below.slice(buttons));
  return isNamed ? below.slice(buttons) : pieces;
}

/** What a site says of itself below an article, its name in it. */
const OF_SITE =
  /^(?:©|\(c\)|copyright|thanks for reading|thank you for reading|subscribe to|share|about|follow|more from|read more from|you['’]re reading|published (?:in|by)|join|support|download|get)\b|^©|^\P{L}{0,4}(?:подпис|підпис|abonn|suivez|folgen?|sígue|suscr|segui|iscri|siga|inscreva|assine|volg|följ|følg|obserwuj|takip|تابع|اشترك|עקבו)/iu;
const LONGEST_OF_SITE = 160;

/** Whether a line above a title is the site’s name, which lines below the text repeat where they speak of the site. */
function isNamedByPage(name: Piece, below: readonly Piece[]): boolean {
  const [title, next] = below;
  if (!title || countWords(name.text) < 2 || countWords(title.text) < 4 || !isHeadlineLike(title, next)) return false;
  const folded = foldLine(name.text);
  return below
    .slice(2)
    .some(({ text }) => text.length <= LONGEST_OF_SITE && OF_SITE.test(text) && foldLine(text).includes(folded));
}

function isStartOf(headline: string, title: string): boolean {
  return headline.length >= 12 && headline.length <= 250 && foldLine(title).startsWith(foldLine(headline));
}

function withoutMenu(pieces: readonly Piece[]): readonly Piece[] {
  const end = endOfRun(pieces);
  if (end < SHORTEST_RUN) return pieces;
  const run = pieces.slice(0, end);
  const known = run.filter((piece) => isOfPage(piece.text)).length;
  const [first] = run;
  const named = first !== undefined && isMastheadName(first.text);
  const isBlock = run.length >= 6 && run.slice(1).every((piece) => piece.gap === 0) && (pieces[end]?.gap ?? 0) > 0;
  if (isBlock ? known === 0 : known < (named ? 1 : 2) || known * 4 < run.length) return pieces;
  const section = sectionOf(run);
  const masthead = named ? first : run.slice(-2).find((piece) => isMastheadName(piece.text));
  return [
    ...(masthead ? [masthead] : []),
    ...(section === undefined || section === first ? [] : [section]),
    ...pieces.slice(end),
  ];
}

/** How many pieces stand above the title; 0 where no title follows. */
function endOfRun(pieces: readonly Piece[]): number {
  let end = 0;
  while (end < Math.min(pieces.length, LONGEST_RUN) && isLabel(pieces[end])) end++;
  const next = pieces[end];
  if (next && !isProse(next) && isTitle(next, pieces[end + 1])) return end;
  // A headline may be as short as a label: then it is the last line above the byline or the text.
  while (end > 0 && isPartOfHead(pieces[end - 1])) end--;
  return Math.max(0, end - 1);
}

function isTitle(piece: Piece, next: Piece | undefined): boolean {
  return countWords(piece.text) >= 4 && readCreditLine(piece.text, false) === undefined && isHeadlineLike(piece, next);
}

function isPartOfHead(piece: Piece | undefined): boolean {
  return piece !== undefined && (isOfPage(piece.text) || readCreditLine(piece.text, false) !== undefined);
}

function isOfPage(text: string): boolean {
  return isKnownSection(text) || isHome(text) || furnitureKind(text) !== undefined;
}

function isLabel(piece: Piece | undefined): boolean {
  if (!piece || piece.headingLevel !== undefined || piece.raw.includes('\t')) return false;
  const { text } = piece;
  if (isOfPage(text)) return true;
  if (isWiderThan(text, WIDEST_LABEL) || countWords(text) > 3 || /[.!?:;,…]["”’»]?$/.test(text) || !/\p{L}/u.test(text))
    return isMastheadName(text);
  return readListMarker(text) === undefined && readCreditLine(text, false) === undefined;
}

/** Whether the line is a button, or has a figure, as days and counts do. */
function saysNoSection(text: string): boolean {
  return /\d/.test(text) || furnitureKind(text) !== undefined;
}

/** The section that the menu ends in: set apart from it, named twice, below a button, or the last step of a trail from home. */
function sectionOf(run: readonly Piece[]): Piece | undefined {
  const last = run.at(-1);
  const before = run.at(-2);
  if (!last || !before) return undefined;
  if (!isKnownSection(last.text)) {
    const [only, ...others] = run.filter((piece) => isKnownSection(piece.text));
    // The only label among buttons, days and counts, or between home and a town.
    const isTrail = isHome(run[0]?.text ?? '') && run.length <= LONGEST_TRAIL + 1;
    if (only && others.length === 0 && (isTrail || run.every((piece) => piece === only || saysNoSection(piece.text))))
      return only;
    // The section, and the matter within it.
    const isWithin = isKnownSection(before.text) && isAllCapitals(before.text) && isAllCapitals(last.text);
    return isWithin ? sectionOf(run.slice(0, -1)) : undefined;
  }
  const apart = last.gap > before.gap || isAllCapitals(last.text) !== isAllCapitals(before.text);
  const isButton = !isKnownSection(before.text) && !isHome(before.text) && furnitureKind(before.text) !== undefined;
  const twice = run.slice(0, -1).some((piece) => foldLine(piece.text) === foldLine(last.text));
  const steps = run.length - 1 - run.findLastIndex((piece) => isHome(piece.text));
  const isTrail =
    steps > 0 && (steps <= 2 || (steps <= LONGEST_TRAIL && !run.slice(-steps, -1).some(({ text }) => isOfPage(text))));
  return apart || isButton || isMastheadName(before.text) || twice || isTrail ? last : undefined;
}

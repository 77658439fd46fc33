import { isOfficeMarkup } from './html/office-markup.ts';
import { htmlFormat } from './html-format.ts';
import type { GivenFields, Parsed, TextFormat } from './intake.ts';
import { isPieceOfPage } from './web-page/is-piece-of-page.ts';
import { isWholePage } from './web-page/is-whole-page.ts';

/** HTML as it is uploaded: a whole page of a content system, a plain document, or a piece of either. */
export const pageFormat = {
  name: 'html',
  parse: async (text: string, given: GivenFields = {}): Promise<Parsed> => {
    const isPage = isWholePage(text);
    if (!isPage && (!isPieceOfPage(text) || isOfficeMarkup(text))) return htmlFormat.parse(text, given);
    const { readPage, readPiece } = await import('./web-page/read-page.ts');
    const { tellPiece } = await import('./web-page/tell-piece.ts');
    if (isPage) return readPage(text, given) ?? htmlFormat.parse(text, given);
    const piece = readPiece(text, given);
    return piece
      ? tellPiece(piece, htmlFormat.parse(text, { ...given, keep: ['all'] }), given)
      : htmlFormat.parse(text, given);
  },
} satisfies TextFormat;

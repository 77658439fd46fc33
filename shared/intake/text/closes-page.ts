import { type FurnitureKind, isReadAlso } from './furniture.ts';
import { isEndMark, isWireMark } from './wire-marks.ts';

/** Signs that the article is over and the page goes on. */
const CLOSES_PAGE =
  /^\W*(?:share|tweet|partager|partilh|compart|condividi|(?:diesen )?artikel teilen|deel |back to top|top of page|nach oben|haut de page|volver arriba|torna su|voltar ao topo|terug naar boven|©|copyright|all rights reserved|leave a (?:comment|reply)|follow us|(?:previous|next) (?:post|article|story)$)/i;
/** Furniture that says nothing of where the article ends. */
const STANDS_WITHIN =
  /^\W*(?:advert|anzeige|werbung|publicit|publicidad|pubblicit|advertentie|annons|reklam|sponsor|story continues|article continues|continue reading|read more|play|view|image|photo|video|media|click|tap|\d)/i;

/** Whether what stands below is no longer the article's: advertisements and links to other articles stand within it too. */
export function closesPage(text: string, kind: FurnitureKind | undefined): boolean {
  if (CLOSES_PAGE.test(text)) return true;
  return kind === 'always' && !STANDS_WITHIN.test(text) && !isReadAlso(text) && !isEndMark(text) && !isWireMark(text);
}

import { htmlFormat } from './html-format.ts';
import type { GivenFields, Parsed, TextFormat } from './intake.ts';
import { isWholePage } from './web-page/is-whole-page.ts';

/** HTML as it is uploaded: a whole page of a content system, a plain document, or a piece of either. */
export const pageFormat = {
  name: 'html',
  parse: async (text: string, given: GivenFields = {}): Promise<Parsed> => {
    if (!isWholePage(text)) return htmlFormat.parse(text, given);
    const { readPage } = await import('./web-page/read-page.ts');
    return readPage(text, given) ?? htmlFormat.parse(text, given);
  },
} satisfies TextFormat;

import { nearestWord } from '../model/nearest-word.ts';
import { misspeltAddress } from './html/misspelt-address.ts';

/** Languages that people name by a word where a tag belongs. */
const NAMED_LANGUAGES =
  'ar bg bn cs cy da de el en es et eu fa fi fr ga he hi hr hu id is it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv sw ta th tr uk ur vi zh'.split(
    ' ',
  );

/** How to mend a value that is none of `words`, where it looks like one of them. */
export function suggestWord(written: string, words: Iterable<string>): string | undefined {
  const meant = nearestWord(written.toLowerCase(), words);
  return meant === undefined ? undefined : didYouMean(meant);
}

/** How to mend a language that is named by its word, in English or in the language itself: `German`, `Deutsch`. */
export function suggestLanguage(written: string): string | undefined {
  if (written.length > 40) return undefined;
  const word = written.toLowerCase();
  const english = new Intl.DisplayNames(['en'], { type: 'language' });
  const tag = NAMED_LANGUAGES.find((each) => {
    const own = new Intl.DisplayNames([each], { type: 'language' });
    return [english, own].some((names) => names.of(each)?.toLowerCase() === word);
  });
  return tag === undefined ? undefined : didYouMean(tag);
}

/** How to mend an address that is misspelt. */
export function suggestAddress(written: string): string | undefined {
  const meant = misspeltAddress(written)?.meant;
  return meant === undefined ? undefined : didYouMean(meant);
}

function didYouMean(meant: string): string {
  return `Did you mean “${meant}”?`;
}

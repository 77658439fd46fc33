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
  languagesByName ??= nameLanguages();
  const tag = languagesByName.get(written.toLowerCase());
  return tag === undefined ? undefined : didYouMean(tag);
}

/** Their tags by their names, in lower case. */
let languagesByName: ReadonlyMap<string, string> | undefined;

// Asking for a language's names costs more than reading most articles.
function nameLanguages(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const english = new Intl.DisplayNames(['en'], { type: 'language' });
  for (const tag of NAMED_LANGUAGES) {
    for (const name of [english.of(tag), new Intl.DisplayNames([tag], { type: 'language' }).of(tag)]) {
      const word = name?.toLowerCase();
      if (word !== undefined && !names.has(word)) names.set(word, tag);
    }
  }
  return names;
}

/** How to mend an address that is misspelt. */
export function suggestAddress(written: string): string | undefined {
  const meant = misspeltAddress(written)?.meant;
  return meant === undefined ? undefined : didYouMean(meant);
}

function didYouMean(meant: string): string {
  return `Did you mean “${meant}”?`;
}

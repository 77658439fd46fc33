/** BCP 47 primary tags that the function words below tell apart; `und` where they don't. */
export type GuessedLanguage = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'und';

const FUNCTION_WORDS: Readonly<Record<Exclude<GuessedLanguage, 'und'>, string>> = {
  en: 'the and of to in that is was for with his her from has have were been their which this are said',
  de: 'der die das und ist nicht mit den dem ein eine von zu sich auf für auch des wurde wird sind im dass',
  fr: 'le la les et des est une du dans que qui pour pas sur au aux avec ce cette ont été il elle leur',
  es: 'el la los las y del que en una por con para se su al no más fue como está han pero',
  it: 'il la di che è della per un una con non del sono nel alla dei le gli anche ha più',
  pt: 'o a os as e do da dos das que em uma um para com não se foi pelo mais ao na no são',
  nl: 'de het een en van is dat op te zijn niet met voor aan er ook bij maar werd heeft door',
};

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const satisfies readonly GuessedLanguage[];
const LANGUAGES_OF_WORD = indexWords();
const NONE: readonly number[] = [];

/** Longer words are none of these, and need not be looked up. */
const LONGEST_WORD = Math.max(...[...LANGUAGES_OF_WORD.keys()].map((word) => word.length));

/** Enough words to decide on, and few enough to cost nothing. */
const MAX_CHARACTERS = 2500;

/** The language of a text in the Latin script, by its function words; cheap, and `und` when unsure. */
export function guessLanguage(text: string): GuessedLanguage {
  const counts = LANGUAGES.map(() => 0);
  const letters = text.slice(0, MAX_CHARACTERS).toLowerCase();
  // What lies between two words counts as one more, and so does what stands before the first and behind the last.
  let words = 1;
  let start = 0;
  for (let at = 0; at <= letters.length; at++) {
    if (at < letters.length && isLetter(letters.charCodeAt(at))) continue;
    if (at > start && at - start <= LONGEST_WORD) {
      for (const index of LANGUAGES_OF_WORD.get(letters.slice(start, at)) ?? NONE)
        counts[index] = (counts[index] ?? 0) + 1;
    }
    if (at < letters.length && (at > start || at === 0)) words++;
    start = at + 1;
  }
  let best: GuessedLanguage = 'und';
  let most = 1;
  let second = 0;
  for (const [index, count] of counts.entries()) {
    if (count > most) {
      second = best === 'und' ? 0 : most;
      best = LANGUAGES[index] ?? 'und';
      most = count;
    } else if (count > second) second = count;
  }
  return most > second && most * 14 >= words ? best : 'und';
}

/** Which letters there are need not be known exactly, and looking it up costs more. `unit` is a UTF-16 code unit in lower case. */
function isLetter(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  return unit <= 0x1fff || (unit >= 0x2c00 && unit <= 0x2dff) || unit >= 0x3040;
}

/** The places in `LANGUAGES` of those that have each word. */
function indexWords(): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [place, language] of LANGUAGES.entries()) {
    for (const word of FUNCTION_WORDS[language].split(' ')) index.set(word, [...(index.get(word) ?? []), place]);
  }
  return index;
}

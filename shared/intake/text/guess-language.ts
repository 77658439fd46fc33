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
  const letters = text.slice(0, MAX_CHARACTERS);
  // What lies between two words counts as one more, and so does what stands before the first and behind the last.
  let words = 1;
  let start = 0;
  let mayHaveCapital = false;
  for (let at = 0; at <= letters.length; at++) {
    const unit = at < letters.length ? letters.charCodeAt(at) : 0;
    if (isLetter(unit)) {
      mayHaveCapital ||= unit < 0x61 || unit > 0x7a;
      continue;
    }
    if (at > start && at - start <= LONGEST_WORD) {
      const word = letters.slice(start, at);
      // To set the whole text in small letters costs as much as all the rest.
      const languages = LANGUAGES_OF_WORD.get(mayHaveCapital ? word.toLowerCase() : word);
      for (const index of languages ?? NONE) counts[index] = (counts[index] ?? 0) + 1;
    }
    if (at < letters.length && (at > start || at === 0)) words++;
    start = at + 1;
    mayHaveCapital = false;
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

/** Ohm, Kelvin and Ångström: signs whose small forms are letters. */
const LETTER_SIGNS: ReadonlySet<number> = new Set([0x2126, 0x212a, 0x212b]);

/** Which letters there are need not be known exactly, and looking it up costs more. `unit` is a UTF-16 code unit. */
function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  if (unit <= 0x1fff || unit >= 0x3040) return true;
  return (unit >= 0x2c00 && unit <= 0x2dff) || LETTER_SIGNS.has(unit);
}

/** The places in `LANGUAGES` of those that have each word. */
function indexWords(): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [place, language] of LANGUAGES.entries()) {
    for (const word of FUNCTION_WORDS[language].split(' ')) index.set(word, [...(index.get(word) ?? []), place]);
  }
  return index;
}

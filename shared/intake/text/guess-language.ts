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

const LANGUAGES_OF_WORD = indexWords();

/** What lies between words: all that is no letter. Which letters there are need not be known exactly, and looking it up costs more. */
const BETWEEN_WORDS = /[^a-z\u00aa\u00b5\u00ba\u00c0-\u1fff\u2c00-\u2dff\u3040-\uffff]+/;

/** Enough words to decide on, and few enough to cost nothing. */
const MAX_CHARACTERS = 2500;

/** The language of a text in the Latin script, by its function words; cheap, and `und` when unsure. */
export function guessLanguage(text: string): GuessedLanguage {
  const counts = new Map<GuessedLanguage, number>();
  let words = 0;
  for (const word of text.slice(0, MAX_CHARACTERS).toLowerCase().split(BETWEEN_WORDS)) {
    words++;
    for (const language of LANGUAGES_OF_WORD.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  let best: GuessedLanguage = 'und';
  let most = 1;
  let second = 0;
  for (const [language, count] of counts) {
    if (count > most) {
      second = best === 'und' ? 0 : most;
      best = language;
      most = count;
    } else if (count > second) second = count;
  }
  return most > second && most * 14 >= words ? best : 'und';
}

function indexWords(): ReadonlyMap<string, readonly GuessedLanguage[]> {
  const index = new Map<string, GuessedLanguage[]>();
  for (const [language, list] of Object.entries(FUNCTION_WORDS)) {
    for (const word of list.split(' ')) {
      const languages = index.get(word) ?? [];
      languages.push(language as GuessedLanguage);
      index.set(word, languages);
    }
  }
  return index;
}

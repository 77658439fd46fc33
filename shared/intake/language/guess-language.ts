/** BCP 47 primary tags that the function words below tell apart; `und` where they don't. */
export type GuessedLanguage = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'und';

/** Languages that look like one of them, and are told only to be told apart. */
type Lookalike = 'af' | 'ca' | 'gl' | 'hu' | 'ro';

const FUNCTION_WORDS: Readonly<Record<Exclude<GuessedLanguage, 'und'> | Lookalike, string>> = {
  en: 'the and of to in that is was for with his her from has have were been their which this are said it on by not they as at be',
  de: 'der die das und ist nicht mit den dem ein eine von zu sich auf für auch des wurde wird sind im dass hat aus bei er sie',
  fr: 'le la les et des est une du dans que qui pour pas sur au aux avec ce cette ont été il elle leur de un se en à mais sont son sa ses',
  es: 'el la los las y del que en una por con para se su al no más fue como está han pero de un es lo sus',
  it: 'il la di che è della per un una con non del sono nel alla dei le gli anche ha più si da al delle ma',
  pt: 'o a os as e do da dos das que em uma um para com não se foi pelo mais ao na no são de à por',
  nl: 'de het een en van is dat op te zijn niet met voor aan er ook bij maar werd heeft door',
  af: 'die van en het is dat nie vir om te wat met op hy sy n ook aan',
  ca: 'el la els les i del dels que en una per amb no es al va més ha han però als són de un',
  gl: 'o a os as e do da dos das que en unha un para con non se foi polo máis ao na no son de á por',
  hu: 'a az és hogy nem egy is meg volt már csak ez mint ami',
  ro: 'și a la în cu pe din care că nu o un au fost mai este sunt pentru se al de',
};

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'af', 'ca', 'gl', 'hu', 'ro'] as const satisfies readonly (
  | GuessedLanguage
  | Lookalike
)[];
const LOOKALIKES: ReadonlySet<string> = new Set<Lookalike>(['af', 'ca', 'gl', 'hu', 'ro']);
const LANGUAGES_OF_WORD = indexWords();
const NONE: readonly number[] = [];

/** Longer words are none of these, and need not be looked up. */
const LONGEST_WORD = Math.max(...[...LANGUAGES_OF_WORD.keys()].map((word) => word.length));

/** Running text has a function word in four or five; Swedish has a Dutch one in thirteen, and Irish an English one in nine. */
const WORDS_TO_ONE = 8;

/** Enough words to decide on, and few enough to cost nothing. */
const MAX_CHARACTERS = 2500;

/** The nodes of the tree of words: where every word begins, and from where none is reached. */
const ROOT = 1;
const NOWHERE = 0;
/** Room for the letters of ASCII, each at its place in the alphabet from 1 on. */
const BRANCHES = 32;
/** For each character of ASCII its branch, whatever its case; 0 for those that are no letters. */
const ASCII_BRANCHES = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  /[a-z]/i.test(String.fromCharCode(unit)) ? unit & 31 : 0,
);
/** The words in letters of ASCII as a tree: to cut each word out of a text and look it up would be most of the work. */
const TREE = growTree();

/** The language of a text by its function words, where it is one of seven; cheap, and `und` when unsure. */
export function guessLanguage(text: string): GuessedLanguage {
  const counts = new Uint16Array(LANGUAGES.length);
  const { next, languages } = TREE;
  const length = Math.min(text.length, MAX_CHARACTERS);
  // What lies between two words counts as one more, and so does what stands before the first and behind the last.
  let words = 1;
  let start = 0;
  let node = ROOT;
  let isAscii = true;
  for (let at = 0; at <= length; at++) {
    const unit = at < length ? text.charCodeAt(at) : 0;
    if (unit < 0x80) {
      const branch = ASCII_BRANCHES[unit] ?? 0;
      if (branch !== 0) {
        if (node !== NOWHERE) node = next[node * BRANCHES + branch] ?? NOWHERE;
        continue;
      }
    } else if (isLetter(unit)) {
      isAscii = false;
      continue;
    }
    if (at > start) {
      const found = (isAscii ? languages[node] : languagesOf(text, start, at)) ?? NONE;
      for (let i = 0; i < found.length; i++) {
        const language = found[i] ?? 0;
        counts[language] = (counts[language] ?? 0) + 1;
      }
    }
    if (at < length && (at > start || at === 0)) words++;
    start = at + 1;
    node = ROOT;
    isAscii = true;
  }
  return mostCounted(counts, words);
}

function languagesOf(text: string, start: number, end: number): readonly number[] | undefined {
  return end - start > LONGEST_WORD ? undefined : LANGUAGES_OF_WORD.get(text.slice(start, end).toLowerCase());
}

/** The language with the most function words, where it has more than any other and they are as many as in running text. */
function mostCounted(counts: Uint16Array, words: number): GuessedLanguage {
  let best = -1;
  let most = 1;
  let second = 0;
  for (const [index, count] of counts.entries()) {
    if (count > most) {
      second = best < 0 ? 0 : most;
      best = index;
      most = count;
    } else if (count > second) second = count;
  }
  const language = most > second && most * WORDS_TO_ONE >= words ? LANGUAGES[best] : undefined;
  return language === undefined || isLookalike(language) ? 'und' : language;
}

function isLookalike(language: (typeof LANGUAGES)[number]): language is Lookalike {
  return LOOKALIKES.has(language);
}

/** Ohm, Kelvin and Ångström: signs whose small forms are letters. */
const LETTER_SIGNS: ReadonlySet<number> = new Set([0x2126, 0x212a, 0x212b]);

/**
 * Whether `unit`, a UTF-16 code unit outside ASCII, is a letter. Which there are need not be known exactly, and looking it up costs more.
 */
function isLetter(unit: number): boolean {
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

interface WordTree {
  /** For each node, the nodes that its branches lead to. */
  readonly next: Uint16Array;
  /** For each node, the languages of the word that ends there. */
  readonly languages: readonly (readonly number[] | undefined)[];
}

function growTree(): WordTree {
  const words = [...LANGUAGES_OF_WORD].filter(([word]) => /^[a-z]+$/.test(word));
  const most = words.reduce((sum, [word]) => sum + word.length, 2);
  const next = new Uint16Array(most * BRANCHES);
  const languages: (readonly number[] | undefined)[] = [undefined, undefined];
  for (const [word, indexes] of words) {
    let node = ROOT;
    for (const letter of word) {
      const branch = node * BRANCHES + (ASCII_BRANCHES[letter.charCodeAt(0)] ?? 0);
      if (next[branch] === 0) next[branch] = languages.push(undefined) - 1;
      node = next[branch] ?? NOWHERE;
    }
    languages[node] = indexes;
  }
  return { next, languages };
}

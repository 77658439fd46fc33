import { endsSentence, hasCjk } from './letters.ts';
import { isAgency } from './names.ts';

/** Characters; longer ones are paragraphs. */
const LONGEST = 320;
const LONGEST_MAKER = 50;
const SHORTEST_MAKER = 4;
const MOST_WORDS = 7;
/** Words of what is to be seen, and how many of them are small: titles have capitals throughout. */
const FEWEST_WORDS = 4;
const FEWEST_SMALL = 2;

/** The end of the last sentence: behind a word that is no abbreviation, or behind a year. */
const LAST_SENTENCE_END = /(?:(?!Sept)\p{L}\p{Ll}{3}|\d{4})[.!?]["”’»)]?\s?(?=\p{Lu}[^.!?]*(?:\p{Lu}\.[^.!?]*){0,3}$)/u;
/** As agencies of Korea sign theirs: `…있다. 뉴스1`, `…있다. 홍길동 기자`. */
const KOREAN = /다\. ?[\uac00-\ud7a3A-Z0-9]{2,8}(?: 기자| 제공)?$/;
const PARTICLE = /^(?:for|of|via|the|and|by|de|la|du|des|von|van|der|den|und|et|y|e|en|&|\/|[-–—]|file|photo|handout)$/;
/** How a byline opens that stands behind a standfirst, and words of buttons. */
const NO_MAKER =
  /^(?:by|von|par|por|di|door|av|af|od|written|words|text)\s|(?<!\p{L})(?:to|click|read|more|here|now|this|with|how|why|what|share|tweet)(?!\p{L})/iu;
const CAPITALISED = /^[\p{Lu}\d(“"][\p{L}\p{N}.&'’/()“”"-]*$/u;

/**
 * Whether a line says in a sentence what is to be seen, and behind its full stop, without one, who made the picture:
 * `The mill at low water. Ada Marlowe for Northern Press`. Paragraphs of an article end with their last sentence.
 */
export function namesMaker(text: string): boolean {
  if (text.length > LONGEST || endsSentence(text)) return false;
  if (hasCjk(text)) return KOREAN.test(text.slice(-LONGEST_MAKER));
  const close = text.slice(-LONGEST_MAKER - 8);
  // Most lines have no end of a sentence in them, which is quicker to see.
  if (!/[.!?]/.test(close)) return false;
  const end = LAST_SENTENCE_END.exec(close);
  if (!end) return false;
  const maker = close.slice(end.index + end[0].length);
  return mayBeMaker(maker) && saysWhatIsSeen(text.slice(0, -maker.length));
}

function mayBeMaker(maker: string): boolean {
  // A paper's sign at the end of its text is as short.
  if ((maker.length < SHORTEST_MAKER && !isAgency(maker)) || NO_MAKER.test(maker)) return false;
  const words = maker.split(' ');
  return words.length <= MOST_WORDS && words.every((word) => PARTICLE.test(word) || CAPITALISED.test(word));
}

function saysWhatIsSeen(sentence: string): boolean {
  const words = sentence.trim().split(' ');
  return words.length >= FEWEST_WORDS && words.filter((word) => /^\p{Ll}/u.test(word)).length >= FEWEST_SMALL;
}

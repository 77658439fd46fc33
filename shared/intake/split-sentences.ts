/** Abbreviations that a name, a number or a month follows: a full stop after one ends no sentence. Without their last stop. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev hon st sr jr sen rep gov gen col maj capt cmdr lt sgt cpl pvt adm supt insp det pres amb atty ' +
    'inc ltd co corp bros dept univ assn ave blvd rd mt ft no nos vol pp fig sec art ch ed eds est approx ca cf vs v al ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ' +
    'e.g i.e etc u.s u.k u.n e.u a.m p.m d.c ph.d b.a m.a m.d viz ' +
    'bzw usw z.b d.h ca hr fr nr str dra sra srta ud uds mme mlle dott sig'
  ).split(' '),
);

/** A figure with a stop behind words after which it counts something: `in der 94. Minute`, `am 3. März`, `den 5. juni`. */
const ORDINAL =
  /(?<![\p{L}\p{N}])(?:der|die|das|den|dem|des|am|im|zum|zur|vom|beim|ab|seit|bis|und|fra|til|från|på|den|det|dne|dnia|od|az)\s\d{1,3}$/iu;

const CLOSING = /["'”’»)\]』」）】]/;
const FULL_WIDTH_END = /[。！？｡]/;
const SPACED_END = /[.!?…।؟۔]/;
const ANY_END = /[。！？｡.!?…।؟۔]/g;

/**
 * The sentences of one paragraph, white space between them left out. A full stop after an abbreviation or an initial, in a
 * number, or before a small letter ends none; full-width ones need no space behind.
 */
export function splitSentences(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  ANY_END.lastIndex = 0;
  for (let mark = ANY_END.exec(paragraph); mark; mark = ANY_END.exec(paragraph)) {
    const end = sentenceEnd(paragraph, start, mark.index);
    if (end === undefined) continue;
    sentences.push(paragraph.slice(start, end).trim());
    start = end;
    ANY_END.lastIndex = end;
  }
  const rest = paragraph.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

/** Where the sentence ends whose last mark stands at `at`, or `undefined` where that mark ends none. */
function sentenceEnd(text: string, start: number, at: number): number | undefined {
  const mark = text.charAt(at);
  const fullWidth = FULL_WIDTH_END.test(mark);
  if (!fullWidth && !SPACED_END.test(mark)) return undefined;
  let end = at + 1;
  while (end < text.length && (FULL_WIDTH_END.test(text.charAt(end)) || SPACED_END.test(text.charAt(end)))) end++;
  while (end < text.length && CLOSING.test(text.charAt(end))) end++;
  if (end >= text.length) return end;
  if (fullWidth) return end;
  if (!/\s/.test(text.charAt(end))) return undefined;
  if (/^\s+\p{Ll}/u.test(text.slice(end, end + 8))) return undefined;
  return mark === '.' && end === at + 1 && isAbbreviation(text, start, at) ? undefined : end;
}

function isAbbreviation(text: string, start: number, stop: number): boolean {
  const before = text.slice(Math.max(start, stop - 12), stop);
  if (/\d$/.test(before)) return ORDINAL.test(before);
  const word = /[\p{L}.]{1,12}$/u.exec(before)?.[0] ?? '';
  if (word === '') return false;
  if (ABBREVIATIONS.has(word.toLowerCase())) return true;
  // An initial (`J.`) or letters each with a stop (`U.S.A.`); “I” is a word.
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && word !== 'I';
}

const BY_IN_ENGLISH = /^(?:(?:written|reported|words)\s+)?by:?\s+/i;

/** What may stand before the word that introduces a writer: `Propos recueillis`, `Ein Bericht`, `Texto`. */
const WORK = String.raw`(?:(?:(?:eine?|une?|una|uma)\s\p{L}{4,16}|text[eo]?|tekst|bericht|interview|entrevista|kommentar|análisis|analyse|report(?:age|aje)|propos recueillis)\s)?`;

function by(word: string): RegExp {
  return new RegExp(`^${WORK}${word}:?\\s+`, 'iu');
}

/** The words that introduce a writer, by language; where they begin names as well, only as they stand before one. */
const BY: Readonly<Record<string, RegExp>> = {
  ar: /^بقلم\s?:?\s?/,
  ca: by('per'),
  da: by('af'),
  // A family may be called so, but then one name alone follows, or an article.
  de: by('von(?=\\s+(?!de[mnr]\\s)\\p{L}+\\s+\\p{L})'),
  es: by('por'),
  fr: by('par'),
  he: /^מאת\s?:?\s?/,
  id: by('oleh'),
  it: /^(?:[Aa] cura )?di\s+/,
  ms: by('oleh'),
  nb: by('av'),
  nl: by('door'),
  nn: by('av'),
  no: by('av'),
  pt: by('por'),
  ru: /^Автор:?\s+/i,
  sv: by('av'),
  uk: /^Автор:?\s+/i,
  zh: /^(?:文[/／:：]|作者\s?[:：]|(?:本[报報])?[记記]者\s?[:：]?)\s?/,
};

/** A byline without the word that introduces it, in English or in the language of the document (BCP 47): `Par Luce Moreau` is `Luce Moreau`. */
export function bareByline(byline: string, language?: string): string {
  const words = BY[language?.split('-')[0] ?? ''];
  const bare = byline.replace(BY_IN_ENGLISH, '');
  const named = words ? bare.replace(words, '') : bare;
  return /^\p{L}{2}/u.test(named) ? named : bare;
}

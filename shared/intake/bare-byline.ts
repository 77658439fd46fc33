import { setNameCase } from './text/readable-case.ts';

/** The words that introduce a writer, by language; in Italian only where it is no part of a name, which begins with a capital. */
const BY: Readonly<Record<string, RegExp>> = {
  ca: /^Per\s+/,
  da: /^Af\s+/i,
  de: /^Von\s+/,
  es: /^Por\s+/i,
  fr: /^Par\s+/i,
  it: /^(?:a cura\s+)?di\s+/,
  nb: /^Av\s+/i,
  nl: /^Door\s+/i,
  nn: /^Av\s+/i,
  no: /^Av\s+/i,
  pt: /^Por\s+/i,
  sv: /^Av\s+/i,
};

/** A byline without the word that introduces it in the document’s language, in readable case: `Par LUCE MOREAU` is `Luce Moreau`. */
export function bareByline(byline: string, language: string | undefined): string {
  const words = BY[language?.split('-')[0] ?? ''];
  const bare = words ? byline.replace(words, '') : byline;
  return setNameCase(/^\p{L}{2}/u.test(bare) ? bare : byline);
}

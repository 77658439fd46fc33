import type { Direction } from './body.ts';

/** ISO 15924 codes of the scripts that run from right to left and have readers today. */
const RTL_SCRIPTS: ReadonlySet<string> = new Set(
  'adlm arab aran hebr mand mend nkoo rohg samr syrc syre syrj syrn thaa yezi'.split(' '),
);

/** Languages that are written from right to left where the tag names no script (CLDR likely subtags). */
const RTL_LANGUAGES: ReadonlySet<string> = new Set(
  `aeb aii ar arc arq ars ary arz azb bal bqi ckb dv fa glk he iw ji ks lrc luz mzn nqo pnb prs ps rhg sd sdh skr sus syr
   ug ur yi`.split(/\s+/),
);

/** Languages of which one country writes another script than the rest (CLDR likely subtags). */
const RTL_IN_REGION: Readonly<Record<string, ReadonlySet<string>>> = {
  az: new Set(['iq', 'ir']),
  ha: new Set(['cm', 'sd']),
  ku: new Set(['iq', 'ir', 'lb']),
  ms: new Set(['cc']),
  pa: new Set(['pk']),
  tg: new Set(['pk']),
  tk: new Set(['af', 'ir']),
  uz: new Set(['af']),
};

const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/;
const LETTERS = /\p{L}/gu;
const RTL_LETTERS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const MAX_TEXT_LOOKED_AT = 1000;

/**
 * The direction in which `language` (BCP 47) is written: by its script where the tag names one, else by its usual script. `text`, where
 * given, can make it `rtl`: text that is mostly Arabic or Hebrew letters is set right to left whatever its tag says.
 */
export function directionOf(language: string, text = ''): Direction {
  const [primary = '', ...rest] = language.toLowerCase().split('-');
  const script = rest.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const region = rest.find((subtag) => /^[a-z]{2}$/.test(subtag)) ?? '';
  if (script !== undefined) return RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  if (RTL_LANGUAGES.has(primary) || RTL_IN_REGION[primary]?.has(region)) return 'rtl';
  return isMostlyRtl(text) ? 'rtl' : 'ltr';
}

function isMostlyRtl(text: string): boolean {
  if (!RTL_LETTER.test(text)) return false;
  const letters = text.slice(0, MAX_TEXT_LOOKED_AT).match(LETTERS) ?? [];
  return letters.filter((letter) => RTL_LETTERS.test(letter)).length * 2 > letters.length;
}

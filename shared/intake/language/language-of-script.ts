import type { Script } from './script-census.ts';

/** What tells one language from those that share its script. */
interface Sign {
  readonly language: string;
  /** Letters that it has and they have not, or words that it cannot do without. */
  readonly found: RegExp;
  /** How often these stand in a thousand letters of it, at least; names of other languages bring fewer. */
  readonly perMille: number;
}

interface Readers {
  /** The first of these that shows decides. */
  readonly signs: readonly Sign[];
  /** The language of a text that shows none. */
  readonly otherwise: string;
}

/** The languages of each script (alphabets after CLDR’s exemplar characters). Latin is left out: too many share it. */
const LANGUAGES: Readonly<Record<Exclude<Script, 'Latn'>, Readers>> = {
  Cyrl: {
    signs: [
      { language: 'ba', found: /[ҙҫҡ]/g, perMille: 5 },
      { language: 'tg', found: /[ҷӣӯ]/g, perMille: 5 },
      { language: 'uz-Cyrl', found: /ҳ/g, perMille: 3 },
      { language: 'kk', found: /ұ/g, perMille: 3 },
      { language: 'tt', found: /ә/g, perMille: 20 },
      { language: 'kk', found: /[ғқ]/g, perMille: 10 },
      { language: 'ky', found: /ң/g, perMille: 3 },
      { language: 'mn', found: /[өү]/g, perMille: 20 },
      { language: 'be', found: /ў/g, perMille: 3 },
      { language: 'uk', found: /[їєґі]/g, perMille: 10 },
      { language: 'ru', found: /[ыэё]/g, perMille: 5 },
      { language: 'bg', found: /ъ/g, perMille: 3 },
      { language: 'sr', found: words('је су који која које није'), perMille: 5 },
      { language: 'sr', found: /[ђћ]/g, perMille: 3 },
      { language: 'mk', found: words('го ги ја беше беа како што со од'), perMille: 5 },
      { language: 'mk', found: /[ѓќѕ]/g, perMille: 2 },
      { language: 'sr', found: /[јљњџ]/g, perMille: 10 },
    ],
    otherwise: 'ru',
  },
  Arab: {
    signs: [
      { language: 'ur', found: /[ٹڈڑںے]/g, perMille: 10 },
      { language: 'ug', found: /[ۇۈۋ]/g, perMille: 10 },
      { language: 'ckb', found: /[ڕڵێ]/g, perMille: 10 },
      { language: 'ps', found: /[ټځډړږښڼۍ]/g, perMille: 5 },
      { language: 'sd', found: /[ڄڃڏڊڙڪڻٻڀٺٿ]/g, perMille: 10 },
      { language: 'fa', found: /[پچژگی]/g, perMille: 15 },
    ],
    otherwise: 'ar',
  },
  Hebr: {
    signs: [
      { language: 'yi', found: /[ײװױ]|א[\u05b7\u05b8]/g, perMille: 10 },
      { language: 'yi', found: words('און איז די דער האט'), perMille: 10 },
    ],
    otherwise: 'he',
  },
  Deva: {
    signs: [
      { language: 'mr', found: /ळ/g, perMille: 5 },
      { language: 'mr', found: words('आहे आहेत आणि होते यांनी असे'), perMille: 5 },
      { language: 'ne', found: words('छ छन् छैन पनि भएको गरेको लागि भने'), perMille: 5 },
    ],
    otherwise: 'hi',
  },
  Beng: { signs: [{ language: 'as', found: /[ৰৱ]/g, perMille: 10 }], otherwise: 'bn' },
  Ethi: { signs: [{ language: 'ti', found: words('እዩ እዮም ናይ ኣብ ድማ እቲ ነቲ'), perMille: 5 }], otherwise: 'am' },
  Hani: {
    signs: [
      {
        language: 'zh-Hant',
        found:
          /[這來國時會說為們個對學發經關開過還東門長車見問間進業產兩華員運選達實現將當應戰議報電萬與書樂習動務區醫價優傳]/g,
        perMille: 20,
      },
    ],
    otherwise: 'zh',
  },
  Grek: only('el'),
  Armn: only('hy'),
  Thaa: only('dv'),
  Guru: only('pa'),
  Gujr: only('gu'),
  Orya: only('or'),
  Taml: only('ta'),
  Telu: only('te'),
  Knda: only('kn'),
  Mlym: only('ml'),
  Sinh: only('si'),
  Thai: only('th'),
  Laoo: only('lo'),
  Tibt: only('bo'),
  Mymr: only('my'),
  Geor: only('ka'),
  Hang: only('ko'),
  Khmr: only('km'),
  Kana: only('ja'),
};

/** The language (BCP 47) of a `text` that is mostly in `script`. */
export function languageOfScript(text: string, script: Exclude<Script, 'Latn'>): string {
  const { signs, otherwise } = LANGUAGES[script];
  const small = signs.length > 0 ? text.toLowerCase() : '';
  const sign = signs.find(({ found, perMille }) => (small.match(found)?.length ?? 0) * 1000 >= perMille * small.length);
  return sign?.language ?? otherwise;
}

function only(language: string): Readers {
  return { signs: [], otherwise: language };
}

/** Any word of `list`, standing alone. */
function words(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${list.replaceAll(' ', '|')})(?![\\p{L}\\p{M}])`, 'gu');
}

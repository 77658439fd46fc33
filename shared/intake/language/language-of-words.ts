interface Listed {
  readonly language: string;
  /** Common words of it. */
  readonly words: ReadonlySet<string>;
}

/** A language that the library of word parts does not know. */
interface Unknown extends Listed {
  /** Which languages of the library such a text looks like; any, where this is absent. */
  readonly looksLike?: readonly string[];
}

/** The share of a text's words that are in such a list, at least: running text has a tenth to a third. */
const LEAST_SHARE = 0.06;

const UNKNOWN: readonly Unknown[] = [
  {
    language: 'af',
    words: wordSet('die het nie van dat om sy vir was en wat hulle ook aan gesê deur'),
    looksLike: ['nl'],
  },
  {
    language: 'lb',
    words: wordSet('de an vun dat fir mat net och wéi déi sinn hunn ass eng den dass um gouf huet'),
    looksLike: ['nl', 'de'],
  },
  {
    language: 'gl',
    words: wordSet(
      'unha unhas dun dunha nunha non polo pola máis son tamén moi despois aínda súa ata xa dixo ten fixo onde',
    ),
    looksLike: ['es', 'pt'],
  },
  { language: 'cy', words: wordSet('y yr yn i ac ar ei eu wedi bod mae am fod gan roedd oedd hyn gyda er fel') },
  { language: 'ga', words: wordSet('an na agus ar go is sé bhí leis ag tá sa iad siad ach chun nach bhfuil raibh') },
  { language: 'sw', words: wordSet('ya wa na kwa katika ni za kuwa hiyo huo wake yake lakini watu alisema baada hii') },
  { language: 'mt', words: wordSet('li ta il tal minn għal ma kien dan din biex huwa fuq wara dwar l it id is ir') },
  { language: 'eo', words: wordSet('la kaj de en estas al por ne ke kun li ili sed estis pli ankaŭ') },
];

/** Languages so near to one another that only words which one of them has tell them apart; the first is the likeliest. */
const NEAR: Readonly<Record<string, readonly Listed[]>> = {
  hr: [
    {
      language: 'hr',
      words: wordSet('tjedan tjedna tjednu tisuća tisuće tko ponovno gospodarstvo općenito siječnja ožujka'),
    },
    {
      language: 'sr-Latn',
      words: wordSet(
        'gde posle pre vreme vremena reč veće deo dve svet mesto uvek nedelja nedelje takođe predsednik rekao',
      ),
    },
    {
      language: 'bs',
      words: wordSet('hiljada hiljade sedmica sedmice sedmici historija ponovo vijeće općina januara'),
    },
  ],
  ms: [
    {
      language: 'id',
      words: wordSet('karena bisa bahwa saat selama pekan kota antara telah berbeda senin kamis jumat'),
    },
    {
      language: 'ms',
      words: wordSet('kerana boleh bahawa ketika selepas daripada semasa ialah bandar isnin khamis jumaat'),
    },
  ],
};

/**
 * The language (BCP 47) of `text`, in the Latin script, for which the library of word parts answered `likely` or, not knowing it, nothing;
 * `undefined` where nothing tells.
 */
export function languageOfWords(text: string, likely: string | undefined): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (list: ReadonlySet<string>) => words.filter((word) => list.has(word)).length;
  const isPossible = ({ looksLike }: Unknown) => likely === undefined || looksLike?.includes(likely) === true;
  const unknown = mostOf(UNKNOWN.filter(isPossible), count, words.length * LEAST_SHARE);
  if (unknown !== undefined || likely === undefined) return unknown;
  const near = NEAR[likely];
  return near ? (mostOf(near, count, 1) ?? near[0]?.language) : likely;
}

function mostOf(
  languages: readonly Listed[],
  count: (list: ReadonlySet<string>) => number,
  atLeast: number,
): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const { language, words } of languages) {
    const found = count(words);
    if (found <= most || found < atLeast) continue;
    best = language;
    most = found;
  }
  return best;
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

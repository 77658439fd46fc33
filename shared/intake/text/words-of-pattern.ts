/**
 * Words of which every text that `pattern` fits has one, in small letters; `undefined` where the pattern fits texts that have no word in common.
 * Of each alternative the longest run of characters that must stand in it, or the words of a group that must. It reads what patterns here are made of (ECMAScript,
 * section 22.2.1): a word that it overlooks only makes the answer poorer.
 */
export function wordsOfPattern(pattern: RegExp): readonly string[] | undefined {
  const words = new PatternReader(pattern.source).alternatives();
  return words && [...new Set(words)];
}

/** Shorter words of ASCII stand in every line. */
const SHORTEST = 3;
/** Of scripts without an alphabet, or with few lines. */
const SHORTEST_OTHER = 2;

/** How often what stands before it may or must come: `?`, `*`, `+`, `{2,4}`, lazy or not. */
const QUANTIFIER = /[?*+]\??|\{(\d+)(?:,\d*)?\}\??/y;
/** What is one character, or none at all, and no certain one. */
const UNCERTAIN = /\.|\^|\$|\\[pP]\{[\w=]{1,40}\}|\\[dDwWsSbBnrtfv0-9]|\\k<\w{1,40}>/y;
const ESCAPED = /\\u([0-9a-f]{4})|\\u\{([0-9a-f]+)\}|\\x([0-9a-f]{2})|\\(.)/iy;
const OPENING = /\((\?(?:[:=!]|<[=!]|<\w+>))?/y;

class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** The words of alternatives up to the end of their group. */
  alternatives(): readonly string[] | undefined {
    let all: readonly string[] | undefined = [];
    do {
      const words = this.#sequence();
      all = all && words && [...all, ...words];
    } while (this.#take('|'));
    return all;
  }

  #sequence(): readonly string[] | undefined {
    let best: readonly string[] | undefined;
    let run = '';
    const endRun = () => {
      best = better(best, [run.toLowerCase()]);
      run = '';
    };
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const opening = this.#match(OPENING);
      if (opening) {
        endRun();
        const words = this.alternatives();
        this.#take(')');
        const isLookaround = /[=!]$/.test(opening[1] ?? '');
        if (this.#least() > 0 && !isLookaround && words) best = better(best, words);
        continue;
      }
      const isUncertain = this.#takeClass() || this.#match(UNCERTAIN);
      const character = isUncertain ? undefined : this.#character();
      const start = this.#at;
      const least = this.#least();
      if (character !== undefined && least > 0) run += character;
      if (character === undefined || this.#at > start) endRun();
    }
    endRun();
    return best;
  }

  /** How often at least what has just been read must come. */
  #least(): number {
    const quantifier = this.#match(QUANTIFIER);
    if (!quantifier) return 1;
    return quantifier[1] === undefined ? Number(quantifier[0].startsWith('+')) : Number(quantifier[1]);
  }

  /** Passes over a class of characters, where one begins here. */
  #takeClass(): boolean {
    if (!this.#take('[')) return false;
    while (this.#at < this.#source.length && !this.#take(']'))
      this.#at += this.#source.charAt(this.#at) === '\\' ? 2 : 1;
    return true;
  }

  #character(): string {
    const escaped = this.#match(ESCAPED);
    if (!escaped) {
      const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
      this.#at += character.length;
      return character;
    }
    const [, ...codes] = escaped;
    const code = codes.slice(0, 3).find((each) => each !== undefined);
    return code === undefined ? (codes[3] ?? '') : String.fromCodePoint(Number.parseInt(code, 16));
  }

  #take(character: string): boolean {
    const isThere = this.#source.charAt(this.#at) === character;
    if (isThere) this.#at++;
    return isThere;
  }

  #match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#source);
    if (found) this.#at = expression.lastIndex;
    return found;
  }
}

/** Those of two sets of words that fewer lines have one of. */
function better(one: readonly string[] | undefined, other: readonly string[]): readonly string[] | undefined {
  if (other.length === 0 || !other.every(isTelling)) return one;
  return one === undefined || shortest(other) > shortest(one) ? other : one;
}

function isTelling(word: string): boolean {
  return word.trim().length >= (/[^\0-\u10ff]/.test(word) ? SHORTEST_OTHER : SHORTEST);
}

function shortest(words: readonly string[]): number {
  return Math.min(...words.map((word) => word.trim().length * (/[^\0-\u10ff]/.test(word) ? 3 : 1)));
}

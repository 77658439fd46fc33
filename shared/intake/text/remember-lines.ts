/** Of each line of the upload that is being read, what the rules have answered, each at its number. */
const answersOf = new Map<string, unknown[]>();
/** Rules are mostly asked of one line after the other. */
let latestLine: string | undefined;
let latestAnswers: unknown[] = [];
let rules = 0;

/** Stands for `undefined` among the answers: the line was asked about. */
const NOTHING = Symbol('nothing');

/**
 * `judge`, which is dear, with its answers at hand until the lines are forgotten: every rule looks at every line anew, and most ask
 * what another has asked before.
 */
export function rememberLines<Answer>(judge: (line: string) => Answer): (line: string) => Answer {
  const rule = rules++;
  return (line) => {
    const answers = line === latestLine ? latestAnswers : look(line);
    const known = answers[rule];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as Answer;
    const answer = judge(line);
    answers[rule] = answer === undefined ? NOTHING : answer;
    return answer;
  };
}

function look(line: string): unknown[] {
  let answers = answersOf.get(line);
  if (answers === undefined) {
    answers = new Array(rules);
    answersOf.set(line, answers);
  }
  latestLine = line;
  latestAnswers = answers;
  return answers;
}

/** Forgets all lines, to be called when an upload has been read, in whatever format: nothing of one stays in memory, or speeds up another. */
export function forgetLines(): void {
  answersOf.clear();
  latestLine = undefined;
  latestAnswers = [];
}

/** What is remembered of the lines of the upload that is being read. */
const memories: { readonly clear: () => void }[] = [];

/**
 * `judge`, which is dear, with its answers at hand until the lines are forgotten: every rule looks at every line anew, and most ask
 * what another has asked before.
 */
export function rememberLines<Answer>(judge: (line: string) => Answer): (line: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  memories.push(answers);
  return (line) => {
    let known = answers.get(line);
    if (known === undefined) {
      known = { answer: judge(line) };
      answers.set(line, known);
    }
    return known.answer;
  };
}

/** Forgets all lines, to be called when an upload has been read, in whatever format: nothing of one stays in memory, or speeds up another. */
export function forgetLines(): void {
  for (const memory of memories) memory.clear();
}

import type { Problem } from '../../model/problem.ts';

/** Ends the reading of a document that cannot be read; `problem` tells its editor why. */
export class UnreadableDocument extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.found}, where ${problem.needed} was needed`);
    this.name = 'UnreadableDocument';
    this.problem = problem;
  }
}

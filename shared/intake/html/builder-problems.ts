import type { Place, Problem } from '../../model/problem.ts';
import type { ProblemCode } from '../../model/problem-catalogue.ts';

/** Of each kind of problem; they are told together, with a few of their places. */
const MAX_PROBLEMS_OF_A_KIND = 1000;

/** What is found to be wrong while a body is built, each once for its spot. */
export class BuilderProblems {
  readonly #problems: { readonly problem: Problem; readonly inRegion: boolean }[] = [];
  /** What was found of each kind of problem so far. */
  readonly #told = new Map<ProblemCode, Set<string>>();

  /** Whether what was found at `mark` is not told yet, and may be; counts it. The same may be wrong at several places, of which each is to be mended. */
  isNew(code: ProblemCode, found: string, mark: number): boolean {
    const told = this.#told.get(code) ?? new Set();
    const key = `${mark} ${found}`;
    if (told.size >= MAX_PROBLEMS_OF_A_KIND || told.has(key)) return false;
    this.#told.set(code, told.add(key));
    return true;
  }

  has(code: ProblemCode): boolean {
    return this.#told.has(code);
  }

  /** `inRegion` says that it lies in what a page marks as its article or its main part. */
  add(problem: Problem, inRegion: boolean): void {
    this.#problems.push({ problem, inRegion });
  }

  /** All of them, or those of the marked regions alone. */
  list(inRegionsAlone: boolean): readonly Problem[] {
    const told = inRegionsAlone ? this.#problems.filter(({ inRegion }) => inRegion) : this.#problems;
    return told.map(({ problem }) => problem);
  }
}

/** Where each address stands first, for what is found to be wrong with it once all is read. */
export class AddressMarks {
  readonly #marks = new Map<string, number>();

  note(address: string, mark: number): void {
    if (!this.#marks.has(address)) this.#marks.set(address, mark);
  }

  /** The places of those whose place can be told. */
  places(placeOf: (mark: number) => Place): ReadonlyMap<string, Place> {
    const places = new Map<string, Place>();
    for (const [address, mark] of this.#marks) {
      const place = placeOf(mark);
      if (place.line !== undefined || place.path !== undefined) places.set(address, place);
    }
    return places;
  }
}

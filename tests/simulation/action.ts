/** What an upload says; what is left out stays out of its front matter. Times are seconds after the history's start. */
export interface Draft {
  readonly headline: string;
  /** The one sentence of its body carries this number, so that every upload can be told from the others. */
  readonly sentence: number;
  readonly section?: string;
  readonly slug?: string;
  readonly id?: string;
  readonly status?: 'canceled' | 'withheld';
  readonly correction?: string;
  readonly tags?: readonly string[];
  readonly embargoAt?: number;
  readonly expiresAt?: number;
  readonly image?: string;
}

/** What an editor does to the intake, or an operator to the newsroom, `at` so many seconds after the history's start. Plain data. */
export type Action =
  | {
      readonly kind: 'upload';
      readonly at: number;
      readonly key: string;
      readonly draft: Draft;
      /** Blank lines at its end: bytes that say nothing. */
      readonly blankLines?: number;
    }
  /** An upload that is no article: it has no headline. */
  | { readonly kind: 'upload-junk'; readonly at: number; readonly key: string }
  | { readonly kind: 'delete'; readonly at: number; readonly key: string }
  /** Every process is replaced by one with another configuration. */
  | { readonly kind: 'configure'; readonly at: number; readonly items: number; readonly copyright: string };

/** A newsroom's setting and what happens in it: all that a run needs beside its choices. */
export interface History {
  /** How many articles a feed holds at first. */
  readonly items: number;
  /** Whether the newsroom has been running before; else its configuration is new to it. */
  readonly isRunning: boolean;
  /** `functions`: processes of their own for each stage, clocks that disagree; `engine`: one process for all. */
  readonly deployment: 'functions' | 'engine';
  /** Of a thousand port calls, how many fail while faults are left. */
  readonly faultsPerMille: number;
  /** How many faults the run may see. */
  readonly mostFaults: number;
  /** Whether the world may stand still for longer than a lease lasts. */
  readonly pauses: boolean;
  readonly actions: readonly Action[];
}

/** The file that an upload puts into the intake. `startMs` is the history's start, in milliseconds since 1970. */
export function textOf(action: Extract<Action, { kind: 'upload' | 'upload-junk' }>, startMs: number): string {
  if (action.kind === 'upload-junk') return '---\nsection: Local\n---\n';
  const { draft, blankLines = 0 } = action;
  const time = (seconds: number) => new Date(startMs + seconds * 1000).toISOString();
  const fields = [
    `headline: ${draft.headline}`,
    ...(draft.section === undefined ? [] : [`section: ${draft.section}`]),
    ...(draft.slug === undefined ? [] : [`slug: ${draft.slug}`]),
    ...(draft.id === undefined ? [] : [`id: ${draft.id}`]),
    ...(draft.status === undefined ? [] : [`status: ${draft.status}`]),
    ...(draft.correction === undefined ? [] : [`correction: ${draft.correction}`]),
    ...(draft.tags === undefined ? [] : [`tags: [${draft.tags.join(', ')}]`]),
    ...(draft.embargoAt === undefined ? [] : [`embargo: ${time(draft.embargoAt)}`]),
    ...(draft.expiresAt === undefined ? [] : [`expires: ${time(draft.expiresAt)}`]),
    ...(draft.image === undefined ? [] : [`image: ${draft.image}`]),
  ];
  return `---\n${fields.join('\n')}\n---\n\n${sentenceOf(draft.sentence)}\n${'\n'.repeat(blankLines)}`;
}

/** The sentence that tells one upload's words from another's. */
export function sentenceOf(number: number): string {
  return `Sentence number ${number} says what happened.`;
}

/** What an upload says; what is left out stays out of its front matter. Times are seconds after the history's start. */
export interface Draft {
  readonly headline: string;
  /** The one sentence of its body carries this number, so that every upload can be told from the others. */
  readonly sentence: number;
  readonly section?: string;
  readonly slug?: string;
  readonly id?: string;
  /** The document's own version number. */
  readonly version?: number;
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
      /** The articles that come in the same file, behind the first. */
      readonly others?: readonly Draft[];
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

/** The articles of an upload's file, in its order. */
export function draftsOf({ draft, others = [] }: Extract<Action, { kind: 'upload' }>): readonly Draft[] {
  return [draft, ...others];
}

/** The file that an upload puts into the intake: Markdown, or a list of articles in JSON. `startMs` is the history's start, in milliseconds since 1970. */
export function textOf(action: Extract<Action, { kind: 'upload' | 'upload-junk' }>, startMs: number): string {
  if (action.kind === 'upload-junk') return '---\nsection: Local\n---\n';
  const { draft, others, blankLines = 0 } = action;
  const end = `\n${'\n'.repeat(blankLines)}`;
  if (others)
    return (
      JSON.stringify(
        draftsOf(action).map((each) => jsonOf(each, startMs)),
        null,
        1,
      ) + end
    );
  const fields = fieldsOf(draft, startMs).map(([name, value]) => `${name}: ${value}`);
  return `---\n${fields.join('\n')}\n---\n\n${sentenceOf(draft.sentence)}${end}`;
}

function jsonOf(draft: Draft, startMs: number): Readonly<Record<string, unknown>> {
  const sentence = { type: 'text', value: sentenceOf(draft.sentence) };
  const paragraph = { type: 'element', tagName: 'p', properties: {}, children: [sentence] };
  return { ...Object.fromEntries(fieldsOf(draft, startMs)), body: { type: 'root', children: [paragraph] } };
}

/** What a draft says besides its sentence. A list is a text with commas. */
function fieldsOf(draft: Draft, startMs: number): readonly (readonly [string, string | number])[] {
  const time = (seconds: number | undefined) =>
    seconds === undefined ? undefined : new Date(startMs + seconds * 1000).toISOString();
  const { headline, section, slug, id, version, status, correction, tags, embargoAt, expiresAt, image } = draft;
  const fields = { headline, section, slug, id, version, status, correction, tags: tags?.join(', '), image };
  const timed = { ...fields, embargo: time(embargoAt), expires: time(expiresAt) };
  return Object.entries(timed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

/** The sentence that tells one upload's words from another's. */
export function sentenceOf(number: number): string {
  return `Sentence number ${number} says what happened.`;
}

import type { Action, Draft, History } from './action.ts';
import { Random } from './random.ts';

/** Slugs are drawn from headlines, so few headlines make many collisions. */
const HEADLINES = ['Weather', 'Harbour', 'Market'];
const SLUGS = ['weather', 'quay', 'stalls'];
const SECTIONS = ['Local', 'Sport', undefined];
const KEYS = ['local/a.md', 'local/b.md', 'sport/c.md', 'local/d.md', 'e.md'];
/** Keys that supply one and the same article, by the id in its front matter; the last is in another editor's folder. */
const SHARED_KEYS = ['local/wire-1.md', 'local/wire-2.md', 'sport/wire-3.md'];
const SHARED_ID = 'https://wire.example/story/1';
/** Other articles that may come under those keys: some wires write every story to the same file. */
const OTHER_ID = 'https://wire.example/story/2';
const THIRD_ID = 'https://wire.example/story/3';
/** Files that hold several articles. Those of the first name themselves; those of the second go by their place. */
const LIST_KEYS = ['local/list.json', 'local/roundup.json'];

/** The history that a seed stands for: what editors do, and how hard the world is on the newsroom meanwhile. */
export function inventHistory(seed: number): History {
  const random = new Random(seed);
  const isHard = random.chance(0.9);
  return {
    items: random.pick([3, 3, 50]),
    isRunning: random.chance(0.75),
    deployment: random.chance(0.2) ? 'engine' : 'functions',
    faultsPerMille: isHard ? random.pick([20, 60, 150]) : 0,
    mostFaults: isHard ? random.pick([2, 6, 12]) : 0,
    pauses: random.chance(0.3),
    actions: inventActions(random),
  };
}

/** How documents carry version numbers of their own: some do so only now and then, and not every wire counts upwards. */
type Versions = 'none' | 'all' | 'some';

/** What lies in the intake under one key. */
interface File {
  readonly drafts: readonly [Draft, ...Draft[]];
  readonly deleted: boolean;
}

function inventActions(random: Random): readonly Action[] {
  const keys = [...KEYS.filter(() => random.chance(0.5)), ...(random.chance(0.3) ? SHARED_KEYS : [])];
  if (random.chance(0.2)) keys.push(...LIST_KEYS.filter(() => random.chance(0.6)));
  if (keys.length === 0) keys.push('local/a.md');
  const versions = random.pick<Versions>(['none', 'none', 'none', 'all', 'some']);
  const files = new Map<string, File>();
  const actions: Action[] = [];
  const count = 2 + random.below(9);
  let at = 0;
  for (let n = 1; n <= count; n++) {
    at += random.chance(0.5) ? 1 : 1 + random.below(20);
    if (random.chance(0.08)) keys.push(`local/secret${n}x.md`);
    if (random.chance(0.04)) {
      actions.push({ kind: 'configure', at, items: random.pick([2, 3, 5]), copyright: `Herald ${n}` });
      continue;
    }
    const key = random.pick(keys);
    const action = invent({ random, versions, n, at, key, file: files.get(key) });
    actions.push(action);
    if (action.kind === 'upload') {
      const { draft, others = [] } = action;
      files.set(key, { drafts: [draft, ...others], deleted: false });
    }
    const present = files.get(key);
    if (action.kind === 'delete' && present) files.set(key, { ...present, deleted: true });
  }
  return actions;
}

interface Occasion {
  readonly random: Random;
  readonly versions: Versions;
  readonly n: number;
  readonly at: number;
  readonly key: string;
  readonly file: File | undefined;
}

function invent(occasion: Occasion): Action {
  const { random, n, at, key, file } = occasion;
  if (random.chance(0.04)) return { kind: 'upload-junk', at, key };
  if (!file || random.chance(0.1)) return upload(occasion, firstDrafts(occasion));
  if (random.chance(file.deleted ? 0.1 : 0.15)) return { kind: 'delete', at, key };
  const [draft, ...others] = file.drafts;
  if (random.chance(0.08)) return { kind: 'upload', at, key, draft, ...(isList(key) ? { others } : {}), blankLines: n };
  if (isList(key)) return upload(occasion, reviseList(occasion, file.drafts));
  if (SHARED_KEYS.includes(key) && random.chance(0.2)) {
    const { id: _id, ...unnamed } = draft;
    const id = random.pick([SHARED_ID, OTHER_ID, undefined]);
    return upload(occasion, [{ ...unnamed, sentence: n, ...(id === undefined ? {} : { id }) }]);
  }
  return upload(occasion, [random.pick(REVISIONS)(draft, n, random, at)]);
}

function isList(key: string): boolean {
  return LIST_KEYS.includes(key);
}

/** The drafts as a file under their key, each with the version that its system gives it. */
function upload({ random, versions, n, at, key }: Occasion, drafts: File['drafts']): Action {
  const versioned = ({ version: _version, ...draft }: Draft): Draft => {
    if (versions === 'none' || (versions === 'some' && random.chance(0.5))) return draft;
    return { ...draft, version: random.chance(0.8) ? n : 1 + random.below(n) };
  };
  const [first, ...others] = drafts;
  return {
    kind: 'upload',
    at,
    key,
    draft: versioned(first),
    ...(isList(key) ? { others: others.map(versioned) } : {}),
  };
}

function firstDrafts(occasion: Occasion): File['drafts'] {
  const { key, n } = occasion;
  const first = firstDraft(occasion);
  if (!isList(key)) return [first];
  const second = { ...firstDraft(occasion), sentence: n * SENTENCES };
  if (key !== LIST_KEYS[0]) return [first, second];
  return [
    { ...first, id: SHARED_ID },
    { ...second, id: OTHER_ID },
  ];
}

/** Numbers of sentences between which a file's other articles have theirs. */
const SENTENCES = 100;

/** A file of several articles, one of them revised, exchanged for another, or gone. */
function reviseList({ random, n, at }: Occasion, drafts: File['drafts']): File['drafts'] {
  const place = random.below(drafts.length);
  const [first, ...others] = drafts.map((draft, index) => {
    if (index !== place) return draft;
    const revised = random.pick(REVISIONS)(draft, n, random, at);
    const isFree = !drafts.some(({ id }) => id === THIRD_ID);
    return draft.id !== undefined && isFree && random.chance(0.3) ? { ...revised, sentence: n, id: THIRD_ID } : revised;
  }) as [Draft, ...Draft[]];
  return others.length > 0 && random.chance(0.2) ? [first] : [first, ...others];
}

function firstDraft({ random, n, at, key }: Occasion): Draft {
  const secret = /secret\d+x/.exec(key)?.[0];
  const section = random.pick(SECTIONS);
  return {
    headline: secret ? `Report on ${secret}` : random.pick(HEADLINES),
    sentence: n,
    ...(section === undefined ? {} : { section }),
    ...(SHARED_KEYS.includes(key) ? { id: SHARED_ID } : {}),
    ...(random.chance(0.15) ? { slug: random.pick(SLUGS) } : {}),
    ...(random.chance(0.05) ? { status: 'withheld' } : {}),
    ...(random.chance(0.05) ? { expiresAt: laterThan(random, at) } : {}),
    ...(secret ? { embargoAt: laterThan(random, at), image: `https://img.example/${secret}.jpg` } : {}),
  };
}

/** An embargo passes while much else goes on, or long after. */
function laterThan(random: Random, at: number): number {
  return at + (random.chance(0.8) ? 1 + random.below(60) : 300);
}

type Revise = (draft: Draft, n: number, random: Random, at: number) => Draft;

const revise: Revise = (draft, n) => ({ ...draft, sentence: n });
const correct: Revise = (draft, n) => ({ ...draft, sentence: n, correction: `Figure ${n} was wrong.` });
const kill: Revise = (draft) => ({ ...draft, status: 'canceled' });

/** What an editor may make of a draft; what is there twice happens twice as often. */
const REVISIONS: readonly Revise[] = [
  revise,
  revise,
  revise,
  correct,
  correct,
  kill,
  kill,
  // Back for good, or back to what it was.
  ({ status: _status, ...draft }) => draft,
  ({ status: _status, ...draft }, n) => ({ ...draft, sentence: n }),
  (draft, n) => ({ ...draft, tags: [`tag ${n}`] }),
  (draft, _n, random) => ({ ...draft, slug: random.pick(SLUGS) }),
  ({ slug: _slug, ...draft }, _n, random) => ({ ...draft, headline: random.pick(HEADLINES) }),
  ({ section: _section, ...draft }, _n, random) => {
    const section = random.pick(SECTIONS);
    return section === undefined ? draft : { ...draft, section };
  },
  (draft, n) => ({ ...draft, sentence: n, status: 'withheld' }),
  (draft, n, random, at) => ({ ...draft, sentence: n, embargoAt: laterThan(random, at) }),
  ({ embargoAt: _embargoAt, ...draft }) => draft,
  (draft, n, random, at) => ({ ...draft, sentence: n, expiresAt: laterThan(random, at) }),
];

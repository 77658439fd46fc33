import { mintArticleId, storageIdOf } from '../../shared/model/identity.ts';
import { type ArticleRecord, folderOf, recordKeys } from '../../shared/pipeline/records.ts';
import { readStatus } from '../../shared/pipeline/status.ts';
import { type Action, type Draft, draftsOf, sentenceOf } from './action.ts';
import { recordIn } from './record-in.ts';
import type { Aftermath } from './remains.ts';
import type { Violation } from './run-history.ts';

/** Holds the archive to what was uploaded, by the order in which it really happened: the latest word on each article, and each editor's answer. */
export async function checkArchive(aftermath: Aftermath): Promise<readonly Violation[]> {
  const { archive, history, newsroom } = aftermath;
  const violations: Violation[] = [];
  const recordOf = (id: string) => recordIn<ArticleRecord>(archive, recordKeys.article(storageIdOf(id)));
  const events = history.actions.flatMap((action): Event[] => {
    if (action.kind === 'delete') return [{ key: action.key, supplied: 'nothing more' }];
    if (action.kind !== 'upload') return [];
    const supplied = suppliedBy(action, newsroom.authority).filter(({ id }) => {
      const folder = recordOf(id)?.folder;
      return folder === undefined || folder === folderOf(action.key);
    });
    return [{ key: action.key, supplied, action }];
  });
  const ids = events.flatMap(({ supplied }) => (supplied === 'nothing more' ? [] : supplied.map(({ id }) => id)));
  for (const id of new Set(ids)) {
    const difference = differenceOf(latestWord(events, id), recordOf(id));
    if (difference) violations.push({ kind: 'archive', what: `${id}: ${difference}` });
  }
  const accepted = new Set(events.flatMap(({ supplied, action }) => (action && supplied.length > 0 ? [action] : [])));
  const lastOfKey = new Map(
    history.actions.flatMap((action) => (action.kind === 'configure' ? [] : [[action.key, action] as const])),
  );
  for (const [key, action] of lastOfKey) {
    if (action.kind === 'delete') continue;
    const status = await readStatus(key, { archive, newsroom });
    const isAccepted = action.kind === 'upload' && accepted.has(action);
    if (!isAccepted && (status?.state !== 'rejected' || status.problems.length === 0))
      violations.push({ kind: 'report', what: `${key} was rejected, and its status is ${status?.state}` });
    if (isAccepted && status?.state !== 'published')
      violations.push({ kind: 'report', what: `${key} was accepted, and its status is ${status?.state}` });
  }
  return violations;
}

/** An upload with the articles that it was allowed to supply, or a deletion. */
interface Event {
  readonly key: string;
  readonly supplied: readonly SuppliedDraft[] | 'nothing more';
  readonly action?: Upload;
}

interface SuppliedDraft {
  readonly id: string;
  readonly draft: Draft;
}

/** The articles of an upload, by their ids: without one of its own, an article is named by its file and its place there. */
export function suppliedBy(
  upload: Upload,
  authority: string,
): readonly { readonly id: string; readonly draft: Draft }[] {
  const name = upload.key.replace(/\.\w+$/, '');
  return draftsOf(upload).map((draft, at) => ({
    draft,
    id: draft.id ?? mintArticleId(authority, at === 0 ? name : `${name}-${at + 1}`),
  }));
}

type Upload = Extract<Action, { kind: 'upload' }>;

interface Word {
  /** The upload that has the last word; absent where none was ever accepted. */
  readonly draft?: Draft;
  readonly supplier?: string;
  readonly withdrawn: boolean;
}

/**
 * What the uploads of one article come to when they are taken in the order in which they happened: each counts but where one before it
 * carried a higher version. A deletion takes what its key supplied last.
 */
function latestWord(events: readonly Event[], id: string): Word {
  const lastOfKey = new Map<string, readonly SuppliedDraft[]>();
  let word: Word = { withdrawn: true };
  let highest = 0;
  for (const { key, supplied } of events) {
    if (supplied === 'nothing more') {
      const takes = word.supplier === key && lastOfKey.get(key)?.some((one) => one.id === id);
      if (takes) word = { ...word, withdrawn: true };
      continue;
    }
    // A file all of whose articles are refused supplies nothing.
    if (supplied.length > 0) lastOfKey.set(key, supplied);
    const draft = supplied.find((one) => one.id === id)?.draft;
    if (!draft || (draft.version ?? highest) < highest) continue;
    highest = draft.version ?? highest;
    word = { draft, supplier: key, withdrawn: false };
  }
  return word;
}

function differenceOf({ draft, withdrawn }: Word, record: ArticleRecord | undefined): string | undefined {
  // Of an article whose deletion overtook its upload nothing need be known.
  if (!record?.article || !draft) return withdrawn ? undefined : `upload ${draft?.sentence} is not in the archive`;
  if (record.withdrawn !== withdrawn)
    return withdrawn ? 'should have been withdrawn' : 'should not have been withdrawn';
  if (withdrawn) return undefined;
  const { article } = record;
  if (!JSON.stringify(article.body).includes(sentenceOf(draft.sentence)))
    return `the archive does not hold upload ${draft.sentence}, which is the latest`;
  const found = [article.headline, article.section, article.status, article.correction];
  const expected = [draft.headline, draft.section, draft.status ?? 'usable', draft.correction];
  return found.join() === expected.join() ? undefined : `the archive holds ${found}, the latest upload is ${expected}`;
}

import { mintArticleId, storageIdOf } from '../../shared/model/identity.ts';
import { type ArticleRecord, folderOf, recordKeys } from '../../shared/pipeline/records.ts';
import { readStatus } from '../../shared/pipeline/status.ts';
import { type Action, type Draft, sentenceOf } from './action.ts';
import { recordIn } from './record-in.ts';
import type { Aftermath } from './remains.ts';
import type { Violation } from './run-history.ts';

/** Holds the archive to what was uploaded, by the order in which it really happened: the latest word on each article, and each editor's answer. */
export async function checkArchive(aftermath: Aftermath): Promise<readonly Violation[]> {
  const { archive, history, newsroom } = aftermath;
  const violations: Violation[] = [];
  const idOf = (key: string, { id }: Draft) => id ?? mintArticleId(newsroom.authority, key);
  const uploads = history.actions.filter((action) => action.kind === 'upload');
  const refused = new Set<Action>();
  for (const id of new Set(uploads.map(({ key, draft }) => idOf(key, draft)))) {
    const record = recordIn<ArticleRecord>(archive, recordKeys.article(storageIdOf(id)));
    const word = latestWord(history.actions, id, record?.folder, idOf);
    for (const upload of uploads)
      if (record && idOf(upload.key, upload.draft) === id && folderOf(upload.key) !== record.folder)
        refused.add(upload);
    const difference = differenceOf(word, record);
    if (difference) violations.push({ kind: 'archive', what: `${id}: ${difference}` });
  }
  const lastOfKey = new Map(
    history.actions.flatMap((action) => (action.kind === 'configure' ? [] : [[action.key, action] as const])),
  );
  for (const [key, action] of lastOfKey) {
    const status = await readStatus(key, { archive, newsroom });
    const isRejected = action.kind === 'upload-junk' || refused.has(action);
    if (isRejected && (status?.state !== 'rejected' || status.problems.length === 0))
      violations.push({ kind: 'report', what: `${key} was rejected, and its status is ${status?.state}` });
    if (!isRejected && action.kind === 'upload' && status?.state !== 'published')
      violations.push({ kind: 'report', what: `${key} was accepted, and its status is ${status?.state}` });
  }
  return violations;
}

interface Word {
  /** The upload that has the last word; absent where none was ever accepted. */
  readonly draft?: Draft;
  readonly supplier?: string;
  readonly withdrawn: boolean;
}

/** What the uploads of one article come to when they are taken in the order in which they happened. */
function latestWord(
  actions: readonly Action[],
  id: string,
  folder: string | undefined,
  idOf: (key: string, draft: Draft) => string,
): Word {
  /** The article that each key supplied last. */
  const supplies = new Map<string, string>();
  let word: Word = { withdrawn: true };
  for (const action of actions) {
    if (action.kind === 'configure') continue;
    const { key } = action;
    if (action.kind === 'upload') {
      const supplied = idOf(key, action.draft);
      if (supplied === id && folder !== undefined && folderOf(key) !== folder) continue;
      supplies.set(key, supplied);
      if (supplied === id) word = { draft: action.draft, supplier: key, withdrawn: false };
    } else if (action.kind === 'delete' && supplies.get(key) === id && word.supplier === key)
      word = { ...word, withdrawn: true };
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

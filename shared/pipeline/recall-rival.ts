import type { Applied } from './apply-upload.ts';
import { deletionAfter, withdrawnIn } from './key-word.ts';
import type { ArticleRecord, Supplied } from './records.ts';
import { laterOf, revisionOf } from './revise-article.ts';
import { sameContent } from './same-content.ts';

/** The upload of the other kind has the last word again, since the one that came after it was outdone by `better`, which came before. */
export function recallRival(present: ArticleRecord, better: Supplied): Extract<Applied, { outcome: 'write' }> {
  const { overtaken: _overtaken, rival, ...known } = present;
  if (!rival) throw new Error('there is no rival to recall');
  const { article, among = 1, ...supplied } = rival;
  const record = { ...known, supplied, rival: better };
  const deletion = deletionAfter(supplied.stamp, record.keys[supplied.stamp.key]);
  if (deletion) return withdrawnIn(record, deletion);
  if (!article) return { outcome: 'write', changed: false, record };
  const modified = laterOf(present.article?.modified ?? '', article.modified);
  const next = { ...article, revision: present.revision + 1, modified, updated: modified };
  if (present.article && !present.withdrawn && sameContent(present.article, next))
    return { outcome: 'write', changed: false, record };
  const revised = revisionOf(present, next, false);
  return {
    outcome: 'write',
    changed: true,
    record: { ...record, source: supplied.stamp, among, withdrawn: false, ...revised },
  };
}

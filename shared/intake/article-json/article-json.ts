import { finishDraft } from '../json/finish-draft.ts';
import type { JsonArticleFormat, JsonRead } from '../json/json-article.ts';
import { isRecord, type JsonRecord, type JsonValue, member, own, pathTo, rawOf } from '../json/json-value.ts';
import { readFields } from '../read-fields.ts';
import { rebuildBody } from './rebuild-body.ts';

/** What the archive says of an article, and where its other outputs are: no part of what it is. */
const HISTORY: ReadonlySet<string> = new Set(['revision', 'received', 'updated', 'links']);

/** The article as Wireroom exports it: taken back, it is the same but for its place in history. */
export const articleJson: JsonArticleFormat = { name: 'Wireroom', recognizes, read };

function recognizes(record: JsonRecord): boolean {
  const body = own(record, 'body');
  return (
    Object.hasOwn(record, 'headline') &&
    isRecord(body) &&
    own(body, 'type') === 'root' &&
    Array.isArray(own(body, 'children'))
  );
}

/** Its fields are Wireroom’s own, so a wrong one is an error and an unknown one is told, as in front matter. */
function read(item: JsonValue): JsonRead {
  const record = isRecord(item.value) ? item.value : {};
  const written = Object.keys(record)
    .filter((name) => name !== 'body' && !HISTORY.has(name))
    .map((name) => ({ name, value: rawOf(own(record, name)), place: { path: pathTo(item.path, name) } }));
  const { fields, problems } = readFields(written);
  const bodyAt = member(item, 'body');
  const { body, problems: ofBody } = rebuildBody(bodyAt);
  const finished = finishDraft(
    { fields, body, problems: [...problems, ...ofBody] },
    member(item, 'headline'),
    bodyAt,
    fields.id,
  );
  return finished.draft ? { ...finished, draft: { ...finished.draft, isRight: true } } : finished;
}

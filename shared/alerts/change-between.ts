import type { Article } from '../model/article.ts';
import { type BodyNode, plainText } from '../model/body.ts';
import type { ChangeKind } from '../model/change.ts';
import { composed } from '../model/composed.ts';
import { compareLines, type Line } from './compare-lines.ts';
import { oneLine } from './one-line.ts';
import { readHeadline, readWords } from './read-words.ts';

export interface Change {
  readonly kind: ChangeKind;
  /** Why it is of this kind, for people to read: which numbers, names, words or fields. */
  readonly reasons: readonly string[];
}

/**
 * What happened to an article between two moments; `undefined` stands for an article that is not there, and comes back where there is nothing to tell.
 * `before` is what was last told (nothing yet: `undefined`), `after` what is now (withdrawn: `undefined`). A withheld article is not there either.
 *
 * Cosmetic is what changes nothing that the article says: punctuation, white space, capitals, a mended slip of spelling, tags and
 * other fields about it. Numbers, names, words, pictures and embeds make an update; a new or changed correction note a correction.
 * Where the editor says how grave the revision is, that holds.
 */
export function changeBetween(before: Article | undefined, after: Article | undefined): Change | undefined {
  const wasPublic = before?.status === 'usable';
  if (after?.status === 'canceled') return wasPublic ? { kind: 'kill', reasons: ['status canceled'] } : undefined;
  if (after?.status !== 'usable') {
    return wasPublic ? { kind: 'withdraw', reasons: [after ? `status ${after.status}` : 'withdrawn'] } : undefined;
  }
  if (!wasPublic) return { kind: 'new', reasons: [before ? `status was ${before.status}` : 'first told'] };
  const found = changeOfNote(before, after) ?? changeOfContent(before, after);
  const { significance } = after;
  if (significance === undefined || (!found && significance === before.significance)) return found;
  return { kind: significance, reasons: ['the editor’s word', ...(found?.reasons ?? [])] };
}

function changeOfNote(before: Article, after: Article): Change | undefined {
  const [old, now] = [correctionOf(before), correctionOf(after)];
  if (now === '' || now === old) return undefined;
  return { kind: 'correction', reasons: [`correction note ${old === '' ? 'set' : 'changed'}`] };
}

function correctionOf(article: Article): string {
  return oneLine(article.correction ?? '');
}

function changeOfContent(before: Article, after: Article): Change | undefined {
  const words = compareLines(linesOf(before), linesOf(after));
  const shown = SHOWN.filter(({ of }) => !sameValue(of(before), of(after))).map(({ reason }) => reason);
  if (words.matters || shown.length > 0)
    return { kind: 'update', reasons: [...(words.matters ? words.reasons : []), ...shown] };
  const fields = FIELDS.filter((field) => !sameValue(before[field], after[field])).map((field) => `${field} changed`);
  if (fields.length === 0) return undefined;
  const sameWords = words.reasons.length === 0 && WORDED.some((field) => !sameValue(before[field], after[field]));
  return { kind: 'cosmetic', reasons: [...(sameWords ? ['the same words'] : words.reasons), ...fields] };
}

/** All that the article says, its headline first. A standfirst drawn from the body is left out: it says nothing twice, and a mended slip may shift where it was cut. */
function linesOf({ headline, standfirst, images, body }: Article): readonly Line[] {
  const text = plainText(body);
  const drawn = text.replaceAll('\n', ' ').includes(standfirst.replace(/\s{0,9}(?:…|\.\.\.)$/, ''));
  const captions = images.map(({ caption }) => caption ?? '');
  const lines = composed([drawn ? '' : standfirst, ...captions, text].join('\n'), 'NFKC').split('\n');
  return [
    { text: composed(headline, 'NFKC'), read: readHeadline },
    ...lines.map((line) => ({ text: line, read: readWords })),
  ];
}

/** What an article shows beside its words. */
const SHOWN: readonly { readonly reason: string; readonly of: (article: Article) => readonly string[] }[] = [
  { reason: 'pictures changed', of: ({ images }) => images.map(({ src }) => src) },
  { reason: 'embeds changed', of: ({ body }) => body.children.flatMap(embedsIn) },
];

function embedsIn(node: BodyNode): readonly string[] {
  if (node.type === 'embed') return [node.url];
  return node.type === 'text' ? [] : node.children.flatMap(embedsIn);
}

/** Fields whose words were compared: where they changed all the same, it was in punctuation, capitals, white space or marks. */
const WORDED = ['headline', 'standfirst', 'body'] as const satisfies readonly (keyof Article)[];

/** Everything that makes a revision but when it came; a change in any of these alone is cosmetic. */
const FIELDS = [
  'headline',
  'standfirst',
  'body',
  'images',
  'tags',
  'section',
  'byline',
  'dateline',
  'urgency',
  'language',
  'slug',
  'correction',
  'published',
  'embargo',
  'expires',
  'canonicalUrl',
  'source',
  'copyright',
  'alert',
] as const satisfies readonly (keyof Article)[];

/** Whether two plain values are equal, properties in any order, absent ones as `undefined`. As deep as a body may nest. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, place) => sameValue(each, b[place]));
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => sameValue(left[key], right[key]));
}

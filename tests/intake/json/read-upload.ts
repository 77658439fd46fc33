import type { NormalizedArticle } from '../../../shared/intake/intake.ts';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { checkBody } from '../check-body.ts';
import { newsroom } from '../newsroom.ts';
import { showBody } from '../show-body.ts';

const encoder = new TextEncoder();

export interface ReadUpload {
  readonly articles: readonly (Omit<NormalizedArticle, 'body'> & { readonly body: readonly string[] })[];
  /** Each as `code place found`, but for what is said of images without alt or size. */
  readonly problems: readonly string[];
}

/** What becomes of a JSON upload, its bodies a line for each block. A string is uploaded as it stands. */
export async function readUpload(document: unknown, key = 'wire/item.json'): Promise<ReadUpload> {
  const bytes = encoder.encode(typeof document === 'string' ? document : JSON.stringify(document));
  const { articles, problems } = await normalizeUpload({ key, bytes }, newsroom);
  return {
    articles: articles.map(({ body, ...fields }) => {
      const faults = checkBody(body);
      if (faults.length > 0) throw new Error(faults.join('\n'));
      return { ...fields, body: showBody(body) === '' ? [] : showBody(body).split('\n') };
    }),
    problems: problems
      .filter(({ code }) => !code.startsWith('image-') && code !== 'language-uncertain')
      .flatMap(({ code, place, found, more }) => [
        { code, place, found },
        ...(more?.first ?? []).map((each) => ({ code, ...each })),
      ])
      .map(({ code, place: { item, line, column, path }, found }) => {
        const place = [
          item === undefined ? '' : `#${item}`,
          line === undefined ? '' : `${line}:${column}`,
          path ?? '',
        ].filter(Boolean);
        return `${code} ${place.join(' ')} ${found}`;
      }),
  };
}

/** The only article of an upload that must have no other and no problem. */
export async function readOnly(document: unknown): Promise<ReadUpload['articles'][number]> {
  const { articles, problems } = await readUpload(document);
  const [article, ...others] = articles;
  if (!article || others.length > 0 || problems.length > 0)
    throw new Error(JSON.stringify({ articles, problems }, undefined, 2));
  return article;
}

/** Those fields of an article that `expected` names, absent ones as `undefined`. */
export function partOf(article: ReadUpload['articles'][number] | undefined, expected: object): object {
  const fields: Readonly<Record<string, unknown>> = { ...article };
  return Object.fromEntries(Object.keys(expected).map((name) => [name, fields[name]]));
}

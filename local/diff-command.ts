import { type ComparedNumbers, compareRevisions } from '../shared/pipeline/compare-revisions.ts';
import { CommandError } from './command-error.ts';
import { diffText } from './diff-text.ts';
import { oneLine } from './one-line.ts';
import { type ArchiveOptions, readArchive } from './read-archive.ts';

export interface DiffOptions extends ArchiveOptions, ComparedNumbers {
  readonly article: string;
  readonly json: boolean;
  readonly colour: boolean;
}

/** What is different between two revisions of an article in a data folder, as text for people or as JSON. Throws `CommandError`. */
export async function showDiff({ article, from, to, json, colour, ...options }: DiffOptions): Promise<string> {
  return readArchive(options, async ({ archive, find }) => {
    const compared = await compareRevisions(await find(article), { from, to }, { archive });
    if (compared.outcome === 'compared') {
      const { outcome: _, ...said } = compared;
      return json ? `${JSON.stringify(said, undefined, 2)}\n` : diffText(compared, colour);
    }
    if (compared.outcome === 'no-article') throw new Error(`the article ${article} was there a moment ago`);
    throw new CommandError(noRevision(article, compared));
  });
}

function noRevision(
  article: string,
  { revision, total }: { readonly revision: number; readonly total: number },
): string {
  const which =
    total === 0 ? 'it has none yet' : total === 1 ? 'it has only revision 1' : `it has revisions 1 to ${total}`;
  return `“${oneLine(article.slice(0, 200))}” has no revision ${revision}: ${which}.`;
}

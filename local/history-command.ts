import { readHistory } from '../shared/pipeline/history.ts';
import { historyText } from './history-text.ts';
import { type ArchiveOptions, readArchive } from './read-archive.ts';

export interface HistoryOptions extends ArchiveOptions {
  readonly article: string;
  readonly limit?: number | undefined;
  readonly before?: number | undefined;
  readonly json: boolean;
}

/** The history of an article in a data folder, as text for people or as JSON. Throws `CommandError`. */
export async function showHistory({ article, limit, before, json, ...options }: HistoryOptions): Promise<string> {
  return readArchive(options, async ({ archive, find }) => {
    const page = { ...(limit === undefined ? {} : { limit }), ...(before === undefined ? {} : { before }) };
    const history = await readHistory(await find(article), { archive }, page);
    if (!history) throw new Error(`the article ${article} was there a moment ago`);
    return json ? `${JSON.stringify(history, undefined, 2)}\n` : historyText(history);
  });
}

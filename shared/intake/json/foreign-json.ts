import { quote } from '../../model/problem.ts';
import { isRecord, type JsonRecord, own } from './json-value.ts';

interface Foreign {
  readonly found: string;
  readonly mend: string;
}

/** What an object is that other programs write and that holds no article to be read, and how the article is got. */
export function foreignJson(value: unknown): Foreign | undefined {
  if (!isRecord(value)) return undefined;
  return failure(value) ?? shortcut(value) ?? feed(value) ?? ghost(value);
}

/** What WordPress and others answer where there is nothing to be had. */
function failure(record: JsonRecord): Foreign | undefined {
  const [code, message] = [own(record, 'code'), own(record, 'message')];
  if ((typeof code !== 'string' && typeof code !== 'number') || typeof message !== 'string') return undefined;
  return {
    found: `the answer of a server that failed, ${quote(message)}`,
    mend: 'Mend the address that it was fetched from, and upload what is answered then.',
  };
}

/** What Google Drive leaves on a disk in place of a document. */
function shortcut(record: JsonRecord): Foreign | undefined {
  const url = own(record, 'url');
  if (!Object.hasOwn(record, 'doc_id') && !(typeof url === 'string' && /^https:\/\/docs\.google\.com\//.test(url)))
    return undefined;
  return {
    found: 'a link to a Google document',
    mend: 'Open the document, choose “File”, “Download” and “Microsoft Word (.docx)”, and upload that.',
  };
}

function feed(record: JsonRecord): Foreign | undefined {
  const version = own(record, 'version');
  return typeof version === 'string' && version.includes('jsonfeed.org')
    ? {
        found: 'a feed (JSON Feed)',
        mend: 'Upload the articles themselves, or export them from the system that made the feed (in WordPress: Tools, Export).',
      }
    : undefined;
}

function ghost(record: JsonRecord): Foreign | undefined {
  const exported = own(record, 'db');
  if (!Array.isArray(exported) || !exported.some((each) => isRecord(each) && isRecord(own(each, 'data'))))
    return undefined;
  return { found: 'a Ghost export', mend: 'Save the posts as web pages (.html) or Markdown (.md), and upload these.' };
}

import { checkKey } from '../shared/intake/check-key.ts';
import { send } from './http/answer.ts';
import { readBody } from './http/read-body.ts';
import { largestUpload, refuse, type Visit } from './newsroom-server.ts';

/** What the form itself may add to its files: field names, boundaries, the folder. */
const FORM_BYTES = 64 * 1024;

/** Takes the files of the newsroom page's form, and sends the browser back to the page. */
export async function takeForm(visit: Visit): Promise<void> {
  const { request, response, engine } = visit;
  const maxBytes = largestUpload(engine);
  const read = await readBody(request, response, maxBytes + FORM_BYTES);
  if (read.outcome === 'broken-off') return;
  if (read.outcome === 'too-large') {
    const message = `The form holds ${read.size} bytes; files may have ${maxBytes} bytes together. Upload fewer at once, split the file, or raise the limit in newsroom.yaml under limits.`;
    return refuse(visit, 413, 'too-large', message);
  }
  const form = await readForm(read.bytes, request.headers['content-type'] ?? '');
  const files = form?.getAll('file').filter((field) => typeof field !== 'string') ?? [];
  const pasted = textIn(form, 'text');
  const name = nameIn(form);
  if (pasted.trim() !== '' && name === '') {
    return refuse(
      visit,
      400,
      'bad-form',
      'Give the pasted text a file name, such as ferry-returns: a later paste under the same name is the next revision of the article.',
    );
  }
  if (pasted.trim() !== '') files.push(new File([pasted], name, { type: 'text/plain' }));
  if (!form || files.every(({ name }) => name === '')) {
    return refuse(visit, 400, 'bad-form', 'Choose a file or paste a text first: the form came without either.');
  }
  const folder = textIn(form, 'folder')
    .trim()
    .replace(/^\/+|(?<!\/)\/+$/g, '');
  const keys = await Promise.all(files.map((file) => takeFile(file, folder, visit)));
  const query = new URLSearchParams(keys.map((key) => ['taken', key]));
  send(request, response, { status: 303, headers: { location: `/?${query}` }, body: '' });
}

async function takeFile(file: File, folder: string, { engine: { intake } }: Visit): Promise<string> {
  const key = folder === '' ? file.name : `${folder}/${file.name}`;
  const fault = checkKey(key);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (fault) await intake.refuse(key, bytes.length, [fault]);
  else {
    const contentType = file.type === '' ? {} : { contentType: file.type };
    await intake.accept({ key, bytes, size: bytes.length, by: 'newsroom page', ...contentType });
  }
  return key;
}

function textIn(form: FormData | undefined, field: string): string {
  const value = form?.get(field);
  return typeof value === 'string' ? value : '';
}

/** The name that a pasted text was given, as a file's; empty for none. */
function nameIn(form: FormData | undefined): string {
  const name = textIn(form, 'name').trim();
  return name === '' || /\.[A-Za-z0-9]{1,8}$/.test(name) ? name : `${name}.txt`;
}

async function readForm(bytes: Uint8Array, contentType: string): Promise<FormData | undefined> {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return undefined;
  try {
    return await new Response(Buffer.from(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch {
    return undefined;
  }
}

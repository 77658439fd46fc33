import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { SIZE_LIMITS } from '../../shared/model/size-limits.ts';
import { benchNewsroom } from '../newsroom.ts';
import { BOMBS } from './bombs.ts';

/** What one file cost in a process of its own. */
export interface BombCost {
  readonly cpuMs: number;
  /** The most that the whole process had at once, Node itself and the file included. */
  readonly peakBytes: number;
  readonly bytes: number;
  /** How many articles it gave, or why none. */
  readonly outcome: string;
}

const FORMATS: Readonly<Record<string, keyof typeof SIZE_LIMITS>> = {
  txt: 'text',
  md: 'markdown',
  html: 'html',
  json: 'json',
  xml: 'xml',
  eml: 'email',
  docx: 'docx',
};

/** Takes in the file of this name at its format’s limit, or of this share of it, and writes what that cost as a line of JSON. */
const [name, share = '1'] = process.argv.slice(2);
const bomb = BOMBS.find((one) => one.name === name);
if (!bomb) throw new Error(`bench: found no file ${JSON.stringify(name)}`);
const limit = SIZE_LIMITS[FORMATS[bomb.key.split('.').at(-1) ?? ''] ?? 'text'];
const size = limit * Number(share);
const made = bytesOf(bomb.make(size));
// What is no ASCII takes more bytes than it has characters.
const bytes = made.length > size ? bytesOf(bomb.make(((size * size) / made.length) * 0.999)) : made;
const before = process.cpuUsage();
const { articles, problems } = await normalizeUpload({ key: bomb.key, bytes }, benchNewsroom());
const { user, system } = process.cpuUsage(before);
const [stopped] = problems.filter(({ severity }) => severity === 'error');
const cost: BombCost = {
  cpuMs: (user + system) / 1000,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  bytes: bytes.length,
  outcome: articles.length > 0 ? `${articles.length} taken` : `${stopped?.code}: ${stopped?.found}`,
};
process.stdout.write(`\n${JSON.stringify(cost)}\n`);

function bytesOf(file: string | Uint8Array): Uint8Array {
  return typeof file === 'string' ? new TextEncoder().encode(file) : file;
}

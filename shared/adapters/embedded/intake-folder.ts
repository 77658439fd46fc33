import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, stat, unlink } from 'node:fs/promises';
import { quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { mapBounded } from '../../pipeline/bounded.ts';
import type { Logger } from '../../pipeline/ports.ts';
import type { EmbeddedIntake, IntakeFile } from './embedded-intake.ts';
import { etagOf } from './embedded-object-store.ts';
import { createFolderWatch } from './folder-watch.ts';
import { makeFolder } from './make-folder.ts';

/** A folder whose files are uploads: a file that appears or changes is taken in, one that goes is withdrawn. */
export interface IntakeFolder {
  /** Takes in what changed while nobody looked, and watches from then on. */
  readonly start: () => Promise<void>;
  /** Deletes the file that the key was taken from, where there is one; the caller withdraws the key. */
  readonly remove: (key: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface IntakeFolderDeps {
  readonly root: string;
  readonly intake: EmbeddedIntake;
  /** A larger file is not read: its size is all that is taken in. */
  readonly maxBytes: number;
  /** Whether what was last taken in under this key may not be named in a log. */
  readonly isSecret: (key: string) => Promise<boolean>;
  readonly logger: Logger;
}

/** How long a file must be left alone before it counts as written. */
const SETTLE_MS = 300;
const DEBOUNCE_MS = 25;
const RETRY_MS = 5_000;
const FILES_AT_ONCE = 16;

/** What editors, browsers and systems leave beside the files that people mean. */
const NOT_MEANT = /^\.|^~\$|~$|\.(?:tmp|part|partial|crdownload|download|swp)$|^(?:thumbs\.db|desktop\.ini)$/i;

/** A file's state as far as it can be told without reading it; `ABSENT` for none. */
type Signature = string;
const ABSENT: Signature = '';

interface Sighting {
  readonly signature: Signature;
  /** Milliseconds since 1970, when it was first seen so. */
  readonly since: number;
}

/** Watches `root`, which is made where it is missing; see `IntakeFolder`. Names are used as keys, and hidden, temporary and half-written files left alone. */
export function createIntakeFolder(deps: IntakeFolderDeps): IntakeFolder {
  const { root, intake, maxBytes, logger } = deps;
  const wasMissing = makeFolder(root);
  /** By folder, then by name. */
  const taken = new Map<string, Map<string, IntakeFile>>();
  const unsettled = new Map<string, Sighting>();
  const unreadable = new Map<string, Signature>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let scanDue = Number.POSITIVE_INFINITY;
  let scanning = Promise.resolve();
  let stopped = false;

  const scanSoon = (folder: string, afterMs = DEBOUNCE_MS) => {
    changed.add(folder);
    const due = Date.now() + afterMs;
    if (stopped || due >= scanDue) return;
    clearTimeout(timer);
    scanDue = due;
    timer = setTimeout(() => {
      scanDue = Number.POSITIVE_INFINITY;
      scanning = scanning.then(scanChanged);
    }, afterMs);
  };
  const watch = createFolderWatch(root, scanSoon, (error) =>
    logger.warn(`The system watches no more folders (${error.message}); the others are looked at every two seconds.`),
  );

  const scanChanged = async () => {
    const failed = new Set<string>();
    while (changed.size > 0 && !stopped) {
      const [folder = ''] = changed;
      changed.delete(folder);
      await scanFolder(folder).catch((error: Error) => {
        logger.error(`The intake folder cannot be taken in, and is tried again: ${error.message}`);
        failed.add(folder);
      });
    }
    for (const folder of failed) scanSoon(folder, RETRY_MS);
    for (const path of unsettled.keys()) scanSoon(folderOf(path), SETTLE_MS);
  };

  const scanFolder = async (folder: string) => {
    const stats = await stat(pathOf(root, folder)).catch(absentAsUndefined);
    if (stats) watch.add(folder, `${stats.ino}:${stats.birthtimeMs}`);
    const entries = await readdir(pathOf(root, folder), { withFileTypes: true }).catch(absentAsUndefined);
    if (!entries) watch.remove(folder);
    if (!entries && folder === '') return restoreRoot();
    const meant = (entries ?? []).filter(({ name }) => !NOT_MEANT.test(name));
    const folders = new Set(meant.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name)));
    const names = new Set(meant.filter((entry) => entry.isFile()).map(({ name }) => name));
    for (const below of folders) if (!watch.has(below)) changed.add(below);
    for (const known of taken.keys()) if (isLost(known, folder, folders)) changed.add(known);
    for (const name of taken.get(folder)?.keys() ?? []) names.add(name);
    const took = await mapBounded([...names], FILES_AT_ONCE, (name) => look(folder, name));
    // Systems drop notices when many files change at once: what a busy scan missed, one more finds.
    if (took.includes(true)) scanSoon(folder, SETTLE_MS);
  };

  /** Takes the file in, or withdraws it, once it has been left alone; true where that happened. */
  const look = async (folder: string, name: string): Promise<boolean> => {
    const path = join(folder, name);
    const stats = await lstat(pathOf(root, path)).catch(absentAsUndefined);
    const signature = stats?.isFile() ? signatureOf(stats) : ABSENT;
    const known = taken.get(folder)?.get(name);
    if (signature === (known?.signature ?? ABSENT)) {
      unsettled.delete(path);
      if (signature === ABSENT) await reportBadName(path);
      return false;
    }
    if (!isSettled(path, signature, stats)) return false;
    unsettled.delete(path);
    if (signature !== ABSENT) return takeIn(path, signature, known);
    forget(folder, name);
    await intake.withdraw(path, 'intake folder');
    return true;
  };

  const isSettled = (path: string, signature: Signature, stats: Stats | undefined): boolean => {
    const now = Date.now();
    if (stats && now - Math.max(stats.mtimeMs, stats.ctimeMs) >= SETTLE_MS) return true;
    const seen = unsettled.get(path);
    if (seen?.signature === signature) return now - seen.since >= SETTLE_MS;
    unsettled.set(path, { signature, since: now });
    return false;
  };

  const takeIn = async (path: string, signature: Signature, known: IntakeFile | undefined): Promise<boolean> => {
    if (unreadable.get(path) === signature) return false;
    const read = await readWhole(pathOf(root, path), signature, maxBytes).catch((error: Error) => error);
    if (read instanceof Error) {
      unreadable.set(path, signature);
      if (await deps.isSecret(path)) logger.warn('A file in the intake folder that is under embargo cannot be read.');
      else logger.warn(`${path} in the intake folder cannot be read: ${read.message}`);
      return false;
    }
    if (read === 'changed') {
      unsettled.set(path, { signature: 'changed while it was read', since: Date.now() });
      return false;
    }
    const etag = read.bytes ? etagOf(read.bytes) : '';
    const file = { path, signature, etag };
    if (known && etag !== '' && etag === known.etag) intake.keepFile(file);
    else await intake.accept({ key: path, ...read, file, by: 'intake folder' });
    remember(file);
    return true;
  };

  /** A name that is no UTF-8 is listed in a form by which the file cannot be opened. */
  const reportBadName = async (path: string) => {
    if (!path.includes('\ufffd') || unreadable.has(path)) return;
    unreadable.set(path, ABSENT);
    await intake.refuse(path, 0, [problem('bad-key', quote(path), {}, { needed: 'a file name in UTF-8' })]);
  };

  const restoreRoot = async () => {
    taken.clear();
    intake.forgetFiles();
    logger.warn(`The intake folder ${root} was gone and has been made anew; nothing was withdrawn.`);
    await mkdir(root, { recursive: true });
    changed.add('');
  };

  const remember = (file: IntakeFile) => {
    const folder = folderOf(file.path);
    const names = taken.get(folder) ?? new Map<string, IntakeFile>();
    taken.set(folder, names.set(nameOf(file.path), file));
  };
  const forget = (folder: string, name: string) => {
    const names = taken.get(folder);
    names?.delete(name);
    if (names?.size === 0) taken.delete(folder);
  };

  return {
    start: async () => {
      for (const file of intake.files()) remember(file);
      if (wasMissing && taken.size > 0) await restoreRoot();
      changed.add('');
      for (const folder of taken.keys()) changed.add(folder);
      scanning = scanChanged();
      await scanning;
    },
    remove: async (key) => {
      if (!taken.get(folderOf(key))?.has(nameOf(key))) return;
      await unlink(pathOf(root, key)).catch(absentAsUndefined);
      forget(folderOf(key), nameOf(key));
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await scanning;
      watch.close();
    },
  };
}

/** The file's bytes if it still is what was seen; of one over the limit only the size. */
async function readWhole(path: string, signature: Signature, maxBytes: number) {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const before = await handle.stat();
    if (signatureOf(before) !== signature) return 'changed';
    if (before.size > maxBytes) return { size: before.size };
    const bytes = await readAtMost(handle, before.size);
    return signatureOf(await handle.stat()) === signature ? { bytes, size: bytes.length } : 'changed';
  } finally {
    await handle.close();
  }
}

async function readAtMost(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await handle.read(bytes, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

function signatureOf({ size, mtimeMs, ino }: Stats): Signature {
  return `${size}:${mtimeMs}:${ino}`;
}

/** Whether a folder known below `folder` has lost its way there. */
function isLost(known: string, folder: string, folders: ReadonlySet<string>): boolean {
  if (known === folder || (folder !== '' && !known.startsWith(`${folder}/`))) return false;
  const start = folder === '' ? 0 : folder.length + 1;
  const end = known.indexOf('/', start);
  return !folders.has(end === -1 ? known : known.slice(0, end));
}

function absentAsUndefined(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}

const join = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);
const pathOf = (root: string, path: string) => (path === '' ? root : `${root}/${path}`);
const folderOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf('/'), 0));
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

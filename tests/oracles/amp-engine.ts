import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';

/** The npm package that carries the validator's engine, which `amphtml-validator` itself would fetch from a web server. */
const PACKAGE = 'next@15.5.29';
const FILE = 'package/dist/compiled/amphtml-validator/validator_wasm.js';
const SHA256 = 'f1f4629ab36f555f5a9937a5cf00f0ef780bf025883c035d06389b151c896f26';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/wireroom/', import.meta.url));
const ENGINE = join(CACHE, 'amp-validator-wasm.js');
const LOCK = join(CACHE, 'amp-validator.lock');
const ABANDONED_LOCK_MS = 180_000;

export interface AmpValidator {
  readonly validateString: (
    html: string,
    format: 'AMP',
  ) => {
    readonly status: 'PASS' | 'FAIL' | 'UNKNOWN';
    readonly errors: readonly {
      readonly severity: string;
      readonly line: number;
      readonly col: number;
      readonly message: string;
    }[];
  };
}

/** Where the engine is, fetched with npm the first time and checked every time; or why it cannot be had here. */
export async function ampEngine(): Promise<{ readonly path: string } | { readonly missing: string }> {
  await mkdir(CACHE, { recursive: true });
  try {
    if (!(await isEngine(ENGINE))) await locked(async () => (await isEngine(ENGINE)) || (await fetchEngine()));
    return { path: ENGINE };
  } catch (error) {
    return { missing: `${PACKAGE} could not be fetched: ${String(error).split('\n', 1)[0]}` };
  }
}

/** The official AMP validator, running on the engine at `path`. */
export async function ampValidator(path: string): Promise<AmpValidator> {
  // The package has no types of its own.
  const { getInstance } = createRequire(import.meta.url)('amphtml-validator') as {
    readonly getInstance: (engine: string) => Promise<AmpValidator>;
  };
  return await getInstance(path);
}

async function isEngine(path: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === SHA256;
}

async function fetchEngine(): Promise<void> {
  const folder = await mkdtemp(join(CACHE, 'fetch-'));
  try {
    const options = ['--fetch-retries=1', '--fetch-timeout=60000', '--prefer-offline', '--ignore-scripts'];
    await promisify(execFile)('npm', ['pack', PACKAGE, '--silent', ...options, '--pack-destination', folder], {
      cwd: folder,
      timeout: 150_000,
      // npm is a batch file there, which only a shell can run.
      shell: process.platform === 'win32',
    });
    const [archive = ''] = await readdir(folder);
    const fetched = join(folder, 'engine.js');
    await writeFile(fetched, fileInTar(gunzipSync(await readFile(join(folder, archive))), FILE));
    if (!(await isEngine(fetched))) throw new Error(`${FILE} in ${PACKAGE} is not the file that was reviewed`);
    await rename(fetched, ENGINE);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The content of one file of a tar archive (POSIX ustar): headers of 512 bytes, each followed by its file padded to 512. */
function fileInTar(tar: Buffer, name: string): Buffer {
  for (let at = 0; at + 512 <= tar.length; ) {
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0;
    if (tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '') === name)
      return tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`the archive has no ${name}`);
}

/** Runs `work` while no other process does; a lock that its owner left behind is broken after three minutes. */
async function locked(work: () => Promise<unknown>): Promise<void> {
  for (;;) {
    const lock = await open(LOCK, 'wx').catch(() => undefined);
    if (lock) {
      try {
        await work();
        return;
      } finally {
        await lock.close();
        await rm(LOCK, { force: true });
      }
    }
    const taken = await stat(LOCK).catch(() => undefined);
    if (taken && Date.now() - taken.mtimeMs > ABANDONED_LOCK_MS) await rm(LOCK, { force: true });
    await delay(200);
  }
}

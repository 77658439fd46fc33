import { access } from 'node:fs/promises';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as launcher } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A headless Chromium: the one that `CHROMIUM` names, the one that comes as an npm package where it runs (Linux on x64), else one that is
 * installed; or why there is none.
 */
export async function openChromium(
  args: readonly string[] = [],
): Promise<{ readonly browser: Browser } | { readonly missing: string }> {
  const tried: string[] = [];
  for (const find of [named, packaged, installed]) {
    const found = await find();
    if (found === undefined) continue;
    try {
      return { browser: await launcher.launch({ ...found, args: [...found.args, ...args], headless: true }) };
    } catch (error) {
      tried.push(`${found.executablePath}: ${error instanceof Error ? error.message.split('\n', 1)[0] : error}`);
    }
  }
  return { missing: tried.length === 0 ? 'no Chromium for this machine' : tried.join('; ') };
}

interface Executable {
  readonly executablePath: string;
  readonly args: string[];
}

const SANDBOXLESS = ['--no-sandbox', '--disable-gpu'];

async function named(): Promise<Executable | undefined> {
  const executablePath = process.env.CHROMIUM;
  return executablePath === undefined || executablePath === '' ? undefined : { executablePath, args: SANDBOXLESS };
}

async function packaged(): Promise<Executable | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  return { executablePath: await chromium.executablePath(), args: SANDBOXLESS };
}

async function installed(): Promise<Executable | undefined> {
  for (const executablePath of INSTALLED) {
    try {
      await access(executablePath);
      return { executablePath, args: SANDBOXLESS };
    } catch {
      // Not this one; the next may be there.
    }
  }
  return undefined;
}

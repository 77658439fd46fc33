import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configureHandler } from '../../infra/bundle-handler.ts';
import type { NewsroomConfig } from '../../shared/model/newsroom.ts';
import type { StageName } from '../../shared/pipeline/stages.ts';
import { common } from '../common.ts';
import { outlive } from '../outlive.ts';

let opened: Promise<string> | undefined;

/**
 * A stage's deployment with this configuration: the path of its `index.mjs`. The handlers are bundled once for all workers; the newsrooms of
 * one worker, of which one runs at a time, share a copy of them. A function reads its configuration when it starts.
 */
export async function bundledHandler(stage: StageName, newsroom: NewsroomConfig): Promise<string> {
  const directory = join(await ownFolder(), stage);
  configureHandler(newsroom, directory);
  return join(directory, 'index.mjs');
}

function ownFolder(): Promise<string> {
  opened ??= copyHandlers();
  return opened;
}

async function copyHandlers(): Promise<string> {
  const bundled = await common('handlers');
  const own = mkdtempSync(join(tmpdir(), 'wireroom-lambda-'));
  outlive('read -r _; rm -rf "$1"', own);
  cpSync(bundled, own, { recursive: true });
  return own;
}

import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleHandler, configureHandler } from '../../infra/bundle-handler.ts';
import type { NewsroomConfig } from '../../shared/model/newsroom.ts';
import type { StageName } from '../../shared/pipeline/stages.ts';
import { outlive } from '../outlive.ts';

let folder: string | undefined;

/** Where the functions of this process keep what they compiled, so that the next of them need not. */
export function compiledHandlers(): string {
  return join(ownFolder(), 'compiled');
}

/**
 * A stage's deployment with this configuration: the path of its `index.mjs`. The handler is bundled once and shared by all newsrooms of
 * this process, of which one runs at a time; a function reads its configuration when it starts.
 */
export function bundledHandler(stage: StageName, newsroom: NewsroomConfig): string {
  const directory = join(ownFolder(), stage);
  const index = join(directory, 'index.mjs');
  if (existsSync(index)) configureHandler(newsroom, directory);
  else bundleHandler(stage, newsroom, directory);
  return index;
}

function ownFolder(): string {
  if (folder !== undefined) return folder;
  const made = mkdtempSync(join(tmpdir(), 'wireroom-lambda-'));
  outlive('read -r _; rm -rf "$1"', made);
  folder = made;
  return made;
}

import { readFileSync } from 'node:fs';
import type { Newsroom, NewsroomConfig } from '../shared/model/newsroom.ts';

/** The function was deployed without something that it needs. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly code = 'environment_incomplete';
  readonly retryable = false;
}

/** The names of the environment variables that the stack gives its functions. */
export type Variable =
  | 'INTAKE_BUCKET'
  | 'ARCHIVE_BUCKET'
  | 'SITE_BUCKET'
  | 'RENDER_QUEUE_URL'
  | 'PUBLISH_QUEUE_URL'
  | 'TICK_QUEUE_URL'
  | 'DISTRIBUTION_ID'
  | 'TOPIC_NAMES'
  | 'TOPIC_ARN_PREFIX'
  | 'SITE_URL';

export function environment(name: Variable): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new EnvironmentError(
      `environment variable ${name}: found nothing, needed what the stack sets; deploy it again`,
    );
  }
  return value;
}

/**
 * The newsroom's configuration, which the stack put beside the bundled handler: checked when the stack was synthesised, and a
 * file because an environment holds 4 KiB.
 */
export function readNewsroomAsset(handlerUrl: string): Newsroom {
  const config = JSON.parse(readFileSync(new URL('newsroom.json', handlerUrl), 'utf8')) as NewsroomConfig;
  return { ...config, url: environment('SITE_URL') };
}

/** The subscriber topics' ARNs by the names that `newsroom.yaml` gives them. */
export function topicArns(): Readonly<Record<string, string>> {
  const names = JSON.parse(environment('TOPIC_NAMES')) as Record<string, string>;
  const prefix = environment('TOPIC_ARN_PREFIX');
  return Object.fromEntries(Object.entries(names).map(([name, inSns]) => [name, `${prefix}${inSns}`]));
}

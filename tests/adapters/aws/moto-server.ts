import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { common } from '../../common.ts';

/** What stands in a suite's name where `moto_server` is not on PATH; empty where it is. */
export const SKIPPED_WITHOUT_MOTO = onPath('moto_server') ? '' : ' (skipped: moto_server is not on PATH)';

/** Any credentials do: moto checks none, and the SDK signs with what it is given. */
export const MOTO_ENVIRONMENT = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'testing',
  AWS_SECRET_ACCESS_KEY: 'testing',
} as const;

/**
 * The address of a `moto_server`, which imitates AWS independently of this project: S3, SQS, SNS and CloudFront in memory, over HTTP. All
 * suites share it, since its start takes as long as hundreds of calls; they are kept apart by the names of what they make.
 */
export function sharedMoto(): Promise<string> {
  return common('moto');
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

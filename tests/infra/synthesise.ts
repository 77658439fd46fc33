import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type AppProps } from 'aws-cdk-lib/core';
import { WireroomStack, type WireroomStackProps } from '../../infra/wireroom-stack.ts';
import { readNewsroom } from '../../shared/model/read-newsroom.ts';
import { NEWSROOM_YAML } from './newsroom-yaml.ts';
import type { Template } from './template.ts';

/** The app with one newsroom's stack in it, the handlers left unbundled; whoever makes it removes its `outdir`. */
export function createApp(
  yaml = NEWSROOM_YAML,
  props: Omit<WireroomStackProps, 'newsroom'> = {},
  checks: Pick<AppProps, 'builtinCloudFormationValidation'> = {},
): { readonly app: App; readonly stack: WireroomStack } {
  const outdir = mkdtempSync(join(tmpdir(), 'wireroom-cdk-'));
  const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));
  const app = new App({ outdir, context: { ...context, 'aws:cdk:bundling-stacks': [] }, ...checks });
  const stack = new WireroomStack(app, 'Wireroom', { newsroom: readNewsroom(yaml), ...props });
  return { app, stack };
}

/** The stack's template. CDK's own rules take four seconds of CPU to load, so that only the tests of cdk-nag hold it to them. */
export function synthesise(yaml?: string, props?: Omit<WireroomStackProps, 'newsroom'>): Template {
  const { app, stack } = createApp(yaml, props, { builtinCloudFormationValidation: false });
  try {
    return app.synth().getStackByName(stack.stackName).template as Template;
  } finally {
    rmSync(app.outdir, { recursive: true });
  }
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type AppProps } from 'aws-cdk-lib/core';
import { WireroomStack, type WireroomStackProps } from '../../infra/wireroom-stack.ts';
import { readNewsroom } from '../../shared/model/read-newsroom.ts';

/** A resource of a template. */
export interface Resource {
  readonly Type: string;
  // What CloudFormation makes of each type is its own; tests look at what they name.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: readonly string[];
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
}

export const NEWSROOM_YAML = `
name: The Test Herald
authority: herald.example,2026
topics:
  - name: everything
    subscribers:
      - { channel: email, to: desk@herald.news }
      - { channel: email, to: reader@example.com }
      - { channel: sms, to: "+442079460000" }
      - { channel: sms, to: "+12025550123" }
      - { channel: https, to: "https://partner.news/alerts" }
  - name: world
    when: { section: World }
`;

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

/** The resources of one type, by logical id. */
export function resourcesOf({ Resources }: Template, type: string): readonly (readonly [string, Resource])[] {
  return Object.entries(Resources).filter(([, resource]) => resource.Type === type);
}

/** The only resource of a type whose logical id begins so. */
export function resource(template: Template, type: string, prefix: string): Resource {
  const [found, ...others] = resourcesOf(template, type).filter(([id]) => id.startsWith(prefix));
  if (!found || others.length > 0)
    throw new Error(`${prefix}: found ${others.length + (found ? 1 : 0)} ${type}, needed one`);
  return found[1];
}

import { readNewsroom } from '../../shared/model/read-newsroom.ts';
import type { StageName } from '../../shared/pipeline/stages.ts';
import { MOTO_ENVIRONMENT } from '../adapters/aws/moto-server.ts';
import { resource, type Template } from '../infra/template.ts';
import { bundledHandler } from './bundled-handlers.ts';
import type { DeployedStack } from './deployed-stack.ts';
import { LambdaFunction } from './lambda-function.ts';
import { type Grant, grantsOf, type Statement } from './policy.ts';
import { RecordingProxy } from './recording-proxy.ts';

/** A stage's function as the template has it, ready to be invoked. */
export interface RunningStage {
  readonly container: LambdaFunction;
  /** Between the function and moto. */
  readonly proxy: RecordingProxy;
  /** The queue that feeds it. */
  readonly queueUrl: string;
  readonly queueArn: string;
  readonly logArn: string;
  readonly batchSize: number;
  /** What the function's role may do. */
  readonly grants: readonly Grant[];
  readonly stop: () => Promise<void>;
}

export interface StageSetting {
  readonly template: Template;
  readonly stack: DeployedStack;
  /** The newsroom's configuration. */
  readonly yaml: string;
  /** moto's. */
  readonly endpoint: string;
}

/** What the stage's constructs are called in the stack. */
const CONSTRUCTS: Readonly<Record<StageName, string>> = {
  normalize: 'Normalize',
  render: 'Render',
  publish: 'Publish',
  tick: 'Tick',
};

/** The stage's handler, bundled as a deployment does, with the template's environment, behind a proxy. */
export async function startStage(stage: StageName, setting: StageSetting): Promise<RunningStage> {
  const { template, stack, yaml, endpoint } = setting;
  const proxy = new RecordingProxy(endpoint);
  const proxyUrl = await proxy.listen();
  // SQS is called at its queues' own addresses, so that these must lead through the proxy as well.
  const variables = Object.entries(variablesOf(stage, setting)).map(([name, value]) => [
    name,
    value.replace(endpoint, proxyUrl),
  ]);
  const container = new LambdaFunction(stage, await bundledHandler(stage, readNewsroom(yaml)), {
    ...MOTO_ENVIRONMENT,
    ...Object.fromEntries(variables),
    AWS_ENDPOINT_URL: proxyUrl,
  });
  const construct = CONSTRUCTS[stage];
  const mapping = resource(template, 'AWS::Lambda::EventSourceMapping', construct).Properties;
  const log = resource(template, 'AWS::Lambda::Function', construct).Properties.LoggingConfig.LogGroup.Ref;
  const policy = resource(template, 'AWS::IAM::Policy', construct).Properties.PolicyDocument.Statement;
  return {
    container,
    proxy,
    queueUrl: String(stack.resolve({ Ref: mapping.EventSourceArn['Fn::GetAtt'][0] })),
    queueArn: String(stack.resolve(mapping.EventSourceArn)),
    logArn: String(stack.resolve({ 'Fn::GetAtt': [log, 'Arn'] })),
    batchSize: mapping.BatchSize,
    grants: grantsOf(stack.resolve(policy) as readonly Statement[]),
    stop: async () => {
      await container.stop();
      await proxy.close();
    },
  };
}

/** The environment that the template gives a stage's function. */
export function variablesOf(
  stage: StageName,
  { template, stack }: Pick<StageSetting, 'template' | 'stack'>,
): Readonly<Record<string, string>> {
  const { Variables } = resource(template, 'AWS::Lambda::Function', CONSTRUCTS[stage]).Properties.Environment;
  return stack.resolve(Variables) as Record<string, string>;
}

import { dirname } from 'node:path';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, EventSourceMapping, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { AssetHashType, DockerImage, Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { NewsroomConfig } from '../shared/model/newsroom.ts';
import type { StageDeclaration } from '../shared/pipeline/stages.ts';
import { bundleHandler, handlerEntry } from './bundle-handler.ts';

export interface StageFunctionProps {
  readonly stage: StageDeclaration;
  readonly newsroom: NewsroomConfig;
  /** The queue that feeds it. */
  readonly queue: IQueue;
  readonly environment: Readonly<Record<string, string>>;
}

/** A stage's function, its role and log, and the mapping that feeds it from its queue, as the stage is declared. */
export class StageFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, { stage, newsroom, queue, environment }: StageFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of its own: the managed policy for functions may write to every log of the account.
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    // What Lambda's poller does in the function's name (AWS Lambda Developer Guide, “Using Lambda with Amazon SQS”).
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
        resources: [queue.queueArn],
      }),
    );
    this.function = new LambdaFunction(this, 'Function', {
      description: `Wireroom ${stage.name}: ${newsroom.name}`.slice(0, 256),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: bundledCode(stage, newsroom),
      timeout: Duration.seconds(stage.timeoutSeconds),
      memorySize: stage.memoryMiB,
      environment: { ...environment },
      role: this.role,
      logGroup,
    });
    new EventSourceMapping(this, 'Source', {
      target: this.function,
      eventSourceArn: queue.queueArn,
      batchSize: stage.batchSize,
      maxBatchingWindow: Duration.seconds(stage.batchWindowSeconds),
      maxConcurrency: stage.maxConcurrency,
      reportBatchItemFailures: true,
    });
  }
}

/** Bundled here, by esbuild; the image is what CDK would fall back to, and is never pulled. */
function bundledCode(stage: StageDeclaration, newsroom: NewsroomConfig): Code {
  return Code.fromAsset(dirname(handlerEntry(stage.name)), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle(directory) {
          bundleHandler(stage.name, newsroom, directory);
          return true;
        },
      },
    },
  });
}

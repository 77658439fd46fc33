import type { Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct, type IDependable } from 'constructs';
import {
  DEAD_LETTER_RETENTION_DAYS,
  QUEUE_RETENTION_DAYS,
  type StageDeclaration,
  VISIBILITY_TIMEOUT_FACTOR,
} from '../shared/pipeline/stages.ts';

/**
 * A stage's queue and its dead-letter queue, as the stage is declared. Encrypted with SQS's own keys: S3 cannot send through the
 * account's default KMS key.
 */
export class StageQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, stage: StageDeclaration) {
    super(scope, id);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(DEAD_LETTER_RETENTION_DAYS),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(QUEUE_RETENTION_DAYS),
      visibilityTimeout: Duration.seconds(stage.timeoutSeconds * VISIBILITY_TIMEOUT_FACTOR),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: stage.maxReceiveCount },
    });
  }

  /** Lets buckets of this account, and of no other, send to the queue. The bucket itself cannot be named: it is made after the queue. */
  acceptFromBuckets(): IDependable {
    const { policyDependable } = this.queue.addToResourcePolicy(
      new PolicyStatement({
        sid: 'BucketsOfThisAccount',
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    return policyDependable ?? this.queue;
  }

  /** Lets one rule of EventBridge, and nothing else of it, send to the queue. */
  acceptFromRule(rule: Rule): void {
    this.queue.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ScheduleOfThisStack',
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: {
          ArnEquals: { 'aws:SourceArn': rule.ruleArn },
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
        },
      }),
    );
  }
}

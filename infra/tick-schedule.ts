import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { TICK_EVERY_SECONDS } from '../shared/pipeline/stages.ts';
import type { StageQueue } from './stage-queue.ts';

/** Tells `tick` to look at the clock, as often as is declared. A rule needs no role to send to a queue: the queue's policy lets it. */
export class TickSchedule extends Construct {
  constructor(scope: Construct, id: string, queue: StageQueue) {
    super(scope, id);
    const rule = new Rule(this, 'Rule', {
      description: 'Wireroom: has the clock looked at',
      schedule: Schedule.rate(Duration.seconds(TICK_EVERY_SECONDS)),
    });
    // A target of its own: CDK's would let the rule ask for the queue's attributes as well.
    rule.addTarget({ bind: () => ({ arn: queue.queue.queueArn, input: RuleTargetInput.fromObject({}) }) });
    queue.acceptFromRule(rule);
  }
}

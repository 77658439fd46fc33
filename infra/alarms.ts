import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { StageDeclaration } from '../shared/pipeline/stages.ts';
import type { StageQueue } from './stage-queue.ts';

export interface StageAlarmsProps {
  readonly stage: StageDeclaration;
  readonly queue: StageQueue;
  readonly function: IFunction;
  readonly operators: ITopic;
}

/** How old the oldest message of a queue may grow before the stage counts as held up. */
const HELD_UP_MINUTES = 15;

/** What an operator is woken for, stage by stage; `docs/runbook.md` has a section for each, named like the alarm. */
export class StageAlarms extends Construct {
  readonly #stage: StageDeclaration;
  readonly #operators: ITopic;

  constructor(scope: Construct, id: string, props: StageAlarmsProps) {
    super(scope, id);
    this.#stage = props.stage;
    this.#operators = props.operators;
    this.#add('dead-letters', 'messages were given up', {
      metric: props.queue.deadLetters.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      threshold: 1,
    });
    this.#add('errors', 'runs broke off', {
      metric: props.function.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1,
    });
    this.#add('held-up', `a message waited ${HELD_UP_MINUTES} minutes`, {
      metric: props.queue.queue.metricApproximateAgeOfOldestMessage({
        period: Duration.minutes(5),
        statistic: 'Maximum',
      }),
      threshold: HELD_UP_MINUTES * 60,
    });
  }

  #add(
    kind: string,
    what: string,
    { metric, threshold }: { readonly metric: IMetric; readonly threshold: number },
  ): void {
    const name = `${this.#stage.name}-${kind}`;
    const alarm = new Alarm(this, name, {
      alarmDescription: `Wireroom ${this.#stage.name}: ${what}. See docs/runbook.md#${name}`,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#operators));
  }
}

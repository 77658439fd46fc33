import { Alarm, type AlarmProps, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Duration } from 'aws-cdk-lib/core';
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
/** How long a stage that the clock drives may come to the end of nothing. */
const MISSED_MINUTES = 5;

/** What an operator is woken for, stage by stage; `docs/runbook.md` has a section for each, named like the alarm. */
export class StageAlarms extends Construct {
  readonly #stage: StageDeclaration;
  readonly #queue: StageQueue;
  readonly #operators: ITopic;

  constructor(scope: Construct, id: string, props: StageAlarmsProps) {
    super(scope, id);
    this.#stage = props.stage;
    this.#queue = props.queue;
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

  /** For a stage that always has something to do: wakes an operator where it has come to the end of no message for a while. */
  addMissed(): void {
    this.#add('missed', `no message was seen to in ${MISSED_MINUTES} minutes`, {
      // Lambda deletes a message once it is done. Runs alone would not tell: a failed one counts among them.
      metric: this.#queue.queue.metricNumberOfMessagesDeleted({
        period: Duration.minutes(MISSED_MINUTES),
        statistic: 'Sum',
      }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  #add(kind: string, what: string, watch: Pick<AlarmProps, 'metric' | 'threshold'> & Partial<AlarmProps>): void {
    const name = `${this.#stage.name}-${kind}`;
    const alarm = new Alarm(this, name, {
      alarmDescription: `Wireroom ${this.#stage.name}: ${what}. See docs/runbook.md#${name}`,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...watch,
    });
    alarm.addAlarmAction(new SnsAction(this.#operators));
  }
}

import { describe, expect, it } from 'vitest';
import type { StageName } from '../../shared/pipeline/stages.ts';
import type { Need } from './aws-call.ts';
import { covers } from './policy.ts';
import type { RunningStage } from './running-stage.ts';

/** What Lambda's own poller and logger do in a function's name; its code never does. */
const LAMBDA_OWN = [
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'logs:CreateLogStream',
  'logs:PutLogEvents',
];

/** Holds what a function may do to what it was seen to do, in all the tests before this one. */
export function describePermissions(stage: StageName, running: () => RunningStage, needs: () => readonly Need[]): void {
  describe(`the permissions of ${stage}`, () => {
    it('cover every call that it was seen to make', () => {
      const { grants } = running();
      const denied = needs().filter((need) => !grants.some((grant) => covers(grant, need)));
      expect(denied).toEqual([]);
      expect(needs().length).toBeGreaterThan(10);
    });

    it('cover nothing that it was never seen to do', () => {
      const { grants } = running();
      const unused = grants.filter(
        (grant) => !LAMBDA_OWN.includes(grant.action) && !needs().some((need) => covers(grant, need)),
      );
      expect(unused).toEqual([]);
    });

    it('let Lambda poll its own queue and write its own log, and no other', () => {
      const { grants, queueArn, logArn } = running();
      const own = grants.filter(({ action }) => LAMBDA_OWN.includes(action));
      expect(own.sort((one, other) => (one.action < other.action ? -1 : 1))).toEqual([
        { action: 'logs:CreateLogStream', resource: logArn },
        { action: 'logs:PutLogEvents', resource: logArn },
        { action: 'sqs:DeleteMessage', resource: queueArn },
        { action: 'sqs:GetQueueAttributes', resource: queueArn },
        { action: 'sqs:ReceiveMessage', resource: queueArn },
      ]);
    });
  });
}

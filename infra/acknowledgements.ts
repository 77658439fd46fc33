import { Validations } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/** States why a bucket has no server access log. */
export function acknowledgeNoAccessLog(bucket: IConstruct, reason: string): void {
  Validations.of(bucket).acknowledge({ id: 'AwsSolutions-S1', reason: `No server access log: ${reason}.` });
}

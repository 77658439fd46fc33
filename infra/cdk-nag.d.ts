import type { IPolicyValidationContext, IPolicyValidationPlugin, PolicyValidationPluginReport } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/**
 * What is used of the package `cdk-nag`, which `tsconfig.json` leads here: its own declarations take in those of every service of AWS, and with them
 * the compiler reads twice as much as all else together.
 */
export declare class AwsSolutionsChecks implements IPolicyValidationPlugin {
  readonly name: string;
  constructor(scope: IConstruct);
  validate(context: IPolicyValidationContext): PolicyValidationPluginReport;
}

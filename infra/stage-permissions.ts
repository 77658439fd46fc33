import { Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';

/** The objects of one bucket that a function reads and writes: patterns of keys, `*` standing for any text. */
export interface ObjectGrants {
  readonly read: readonly string[];
  readonly write: readonly string[];
  /** Whether versions are read by their ids. */
  readonly versions?: boolean;
}

/**
 * Lets a role read and write these objects of a bucket and no others. A write on the condition that the object has a given ETag
 * needs both. The bucket may be listed, for without that S3 answers 403 for what is missing, and no condition narrows it: a GET
 * brings none of the keys that a listing has.
 */
export function grantObjects(role: Role, bucket: Bucket, { read, write, versions = false }: ObjectGrants): void {
  const arns = (keys: readonly string[]) => keys.map((key) => bucket.arnForObjects(key));
  const get = versions ? ['s3:GetObject', 's3:GetObjectVersion'] : ['s3:GetObject'];
  role.addToPolicy(new PolicyStatement({ actions: get, resources: arns(read) }));
  if (write.length > 0) role.addToPolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: arns(write) }));
  role.addToPolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }));
  acknowledgePatterns(role, bucket, [...new Set([...read, ...write])]);
}

/** cdk-nag asks of every `*` in a resource why it is there; here it stands for names that only uploads decide. */
function acknowledgePatterns(role: Role, bucket: Bucket, keys: readonly string[]): void {
  const stack = Stack.of(role);
  const logicalId = stack.getLogicalId(bucket.node.defaultChild as CfnBucket);
  for (const key of keys.filter((pattern) => pattern.includes('*'))) {
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${key}]`,
      reason: `The records that the stage owns or reads under ${key}: articles, feeds and uploads have names that are not known beforehand.`,
    });
  }
}

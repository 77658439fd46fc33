import { Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Site } from './site.ts';

export interface NormalizeReach {
  readonly intake: Bucket;
  readonly archive: Bucket;
  readonly renderQueue: IQueue;
}

/** What `normalize` may do. Each record of the archive has one stage that writes it; the grants hold the stages to that. */
export function grantNormalize(role: Role, { intake, archive, renderQueue }: NormalizeReach): void {
  grantObjects(role, intake, { read: ['*'], write: [], versions: true });
  grantObjects(role, archive, {
    read: ['articles/*/article.json', 'uploads/*', 'failures/normalize/*'],
    write: ['articles/*/article.json', 'articles/*/revisions/*', 'uploads/*', 'failures/normalize/*'],
  });
  allow(role, 'sqs:SendMessage', [renderQueue.queueArn]);
}

export interface RenderReach {
  readonly archive: Bucket;
  readonly site: Site;
  /** Its own: where an embargoed article waits. */
  readonly renderQueue: IQueue;
  readonly publishQueue: IQueue;
}

/** What `render` may do. */
export function grantRender(role: Role, { archive, site, renderQueue, publishQueue }: RenderReach): void {
  grantObjects(role, archive, {
    read: [
      'articles/*/article.json',
      'articles/*/revisions/*',
      'articles/*/rendered.json',
      'feeds/*',
      'failures/render/*',
    ],
    write: ['articles/*/rendered.json', 'feeds/*', 'failures/render/*'],
  });
  const siteObjects = ['articles/*', 'feeds/*', 'feeds.opml', 'index.html', 's/*'];
  grantObjects(role, site.bucket, { read: siteObjects, write: siteObjects });
  allow(role, 'sqs:SendMessage', [renderQueue.queueArn, publishQueue.queueArn]);
  allow(role, 'cloudfront:CreateInvalidation', [site.distribution.distributionArn]);
}

export interface PublishReach {
  readonly archive: Bucket;
  readonly topics: readonly ITopic[];
}

/** What `publish` may do. */
export function grantPublish(role: Role, { archive, topics }: PublishReach): void {
  grantObjects(role, archive, {
    read: [
      'articles/*/article.json',
      'articles/*/revisions/*',
      'articles/*/rendered.json',
      'articles/*/told.json',
      'failures/publish/*',
    ],
    write: ['articles/*/told.json', 'failures/publish/*'],
  });
  if (topics.length > 0)
    allow(
      role,
      'sns:Publish',
      topics.map(({ topicArn }) => topicArn),
    );
}

function allow(role: Role, action: string, resources: readonly string[]): void {
  role.addToPolicy(new PolicyStatement({ actions: [action], resources: [...resources] }));
}

/** The objects of one bucket that a function reads and writes: patterns of keys, `*` standing for any text. */
interface ObjectGrants {
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
function grantObjects(role: Role, bucket: Bucket, { read, write, versions = false }: ObjectGrants): void {
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

import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Stack, Validations } from 'aws-cdk-lib/core';
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
  /** Its own: an article that changed while it was rendered is rendered again. */
  readonly renderQueue: IQueue;
  readonly publishQueue: IQueue;
  readonly tickQueue: IQueue;
}

/** What `render` may do. */
export function grantRender(role: Role, { archive, site, renderQueue, publishQueue, tickQueue }: RenderReach): void {
  grantObjects(role, archive, {
    read: [
      'articles/*/article.json',
      'articles/*/revisions/*',
      'articles/*/rendered.json',
      'feeds/*',
      'clock.json',
      'configuration.json',
      'failures/render/*',
    ],
    write: [
      'articles/*/rendered.json',
      'articles/*/shown/*',
      'feeds/*',
      'due/*',
      'configuration.json',
      'failures/render/*',
    ],
  });
  const siteObjects = ['articles/*', 'feeds/*', 'feeds.opml', 'index.html', 's/*'];
  grantObjects(role, site.bucket, { read: siteObjects, write: siteObjects });
  allow(role, 'sqs:SendMessage', [renderQueue.queueArn, publishQueue.queueArn, tickQueue.queueArn]);
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
    write: ['articles/*/told.json', 'articles/*/told/*', 'failures/publish/*'],
  });
  if (topics.length > 0)
    allow(
      role,
      'sns:Publish',
      topics.map(({ topicArn }) => topicArn),
    );
}

export interface TickReach {
  readonly archive: Bucket;
  readonly renderQueue: IQueue;
  /** Its own: it asks to be woken when something falls due. */
  readonly tickQueue: IQueue;
}

/** What `tick` may do. It alone lists the archive, and it alone removes anything from it: the markers of what was due. */
export function grantTick(role: Role, { archive, renderQueue, tickQueue }: TickReach): void {
  const own = ['clock.json', 'replay.json', 'configuration.json', 'failures/tick/*'];
  grantObjects(role, archive, {
    read: [...own, 'articles/*/rendered.json', 'feeds/directory.json'],
    write: own,
    remove: ['due/*'],
  });
  allow(role, 'sqs:SendMessage', [renderQueue.queueArn, tickQueue.queueArn]);
}

function allow(role: Role, action: string, resources: readonly string[]): void {
  role.addToPolicy(new PolicyStatement({ actions: [action], resources: [...resources] }));
}

/** The objects of one bucket that a function reads, writes and removes: patterns of keys, `*` standing for any text. */
interface ObjectGrants {
  readonly read: readonly string[];
  readonly write: readonly string[];
  readonly remove?: readonly string[];
  /** Whether versions are read by their ids. */
  readonly versions?: boolean;
}

/**
 * Lets a role read, write and remove these objects of a bucket and no others. A write on the condition that the object has a given ETag
 * needs to read as well. The bucket may be listed, for without that S3 answers 403 for what is missing, and no condition narrows it: a GET
 * brings none of the keys that a listing has.
 */
function grantObjects(role: Role, bucket: Bucket, grants: ObjectGrants): void {
  const { read, write, remove = [], versions = false } = grants;
  const allowKeys = (actions: string[], keys: readonly string[]) => {
    if (keys.length === 0) return;
    role.addToPolicy(new PolicyStatement({ actions, resources: keys.map((key) => bucket.arnForObjects(key)) }));
  };
  allowKeys(versions ? ['s3:GetObject', 's3:GetObjectVersion'] : ['s3:GetObject'], read);
  allowKeys(['s3:PutObject'], write);
  allowKeys(['s3:DeleteObject'], remove);
  allow(role, 's3:ListBucket', [bucket.bucketArn]);
  acknowledgePatterns(role, bucket, [...new Set([...read, ...write, ...remove])]);
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

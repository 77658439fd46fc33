import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct, type IDependable } from 'constructs';
import { acknowledgeNoAccessLog } from './acknowledgements.ts';

export interface IntakeBucketProps {
  /** Hears of every upload and deletion. */
  readonly queue: IQueue;
  /** What lets the bucket send to the queue; S3 checks it when the bucket is made. */
  readonly queuePolicy: IDependable;
}

/** How long a superseded or deleted upload can still be brought back. */
const SUPERSEDED_DAYS = 90;

/** The versioned bucket that editors upload to. Kept when the stack is removed: it holds the editors' own files. */
export class IntakeBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { queue, queuePolicy }: IntakeBucketProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(SUPERSEDED_DAYS),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
    });
    acknowledgeNoAccessLog(
      this.bucket,
      'every upload and deletion is an event, and its outcome a record in the archive',
    );
    // As the bucket's own property: CDK's `addEventNotification` would deploy a function of its own to set it. Deleting a version
    // for good withdraws nothing: it is housekeeping of what was superseded.
    const resource = this.bucket.node.defaultChild as CfnBucket;
    resource.notificationConfiguration = {
      queueConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:DeleteMarkerCreated'].map((event) => ({
        event,
        queue: queue.queueArn,
      })),
    };
    this.bucket.node.addDependency(queuePolicy);
  }
}

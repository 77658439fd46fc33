import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { acknowledgeNoAccessLog } from './acknowledgements.ts';

/**
 * The bucket of the stages' records. Not versioned: an article's revisions are records of their own, and a feed's head is rewritten
 * too often to keep. Kept when the stack is removed: the whole site can be made from it again.
 */
export class ArchiveBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }],
    });
    acknowledgeNoAccessLog(this.bucket, 'only the four functions read and write it, and their logs say what they did');
  }
}

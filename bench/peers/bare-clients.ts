import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PublishBatchCommand, SNSClient } from '@aws-sdk/client-sns';

/** The least that a function of this kind could load: the two clients and the calls that read, write and publish. */
export const handler = async () => [s3, sns, GetObjectCommand, PutObjectCommand, PublishBatchCommand].length;

const s3 = new S3Client({});
const sns = new SNSClient({});

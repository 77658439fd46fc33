/** One call that a function made of AWS, as IAM would see it. */
export interface AwsCall {
  readonly service: string;
  /** As IAM names them: most calls need one, a write on the condition of an ETag two, and an answer that something is missing another. */
  readonly needs: readonly Need[];
  readonly status: number;
  /** For people: `PutObject archive/feeds/all/head`. */
  readonly what: string;
}

export interface Need {
  readonly action: string;
  readonly resource: string;
}

export interface HttpCall {
  readonly method: string;
  /** With its query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

const ACCOUNT = '123456789012';

/** Reads a request of the SDK and the status of its answer. Throws for a request that Wireroom is not known to make. */
export function readAwsCall(call: HttpCall, status: number): AwsCall {
  // AWS4-HMAC-SHA256 Credential=<key>/<date>/<region>/<service>/aws4_request, …
  const service = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(String(call.headers.authorization))?.[1] ?? 'unsigned';
  switch (service) {
    case 's3':
      return { service, status, ...readS3(call, status) };
    case 'sqs':
      return { service, status, ...readSqs(call) };
    case 'sns':
      return { service, status, ...readSns(call) };
    case 'cloudfront':
      return { service, status, ...readCloudFront(call) };
    default:
      throw new Error(`${call.method} ${call.url}: found a call to ${service}, needed S3, SQS, SNS or CloudFront`);
  }
}

function readS3({ method, url, headers }: HttpCall, status: number): Pick<AwsCall, 'needs' | 'what'> {
  const { pathname, searchParams } = new URL(url, 'http://s3');
  const [, bucket = '', rawKey = ''] = /^\/([^/]+)(?:\/(.*))?$/.exec(pathname) ?? [];
  const key = decodeURIComponent(rawKey);
  const listing: Need = { action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` };
  if (method === 'GET' && searchParams.get('list-type') === '2')
    return { needs: [listing], what: `ListObjectsV2 ${bucket}/${searchParams.get('prefix') ?? ''}` };
  const operation = S3_OPERATIONS[method];
  if (operation === undefined || bucket === '' || key === '')
    throw new Error(`${method} ${url}: found an S3 call that no stage makes`);
  const on = (action: string): Need => ({ action, resource: `arn:aws:s3:::${bucket}/${key}` });
  const needs = [on(searchParams.has('versionId') ? 's3:GetObjectVersion' : operation.action)];
  if (headers['if-match'] !== undefined) needs.push(on('s3:GetObject'));
  // Whoever may not list the bucket is told 403, not 404.
  if (status === 404) needs.push(listing);
  return { needs, what: `${operation.name} ${bucket}/${key}` };
}

const S3_OPERATIONS: Readonly<Record<string, { readonly name: string; readonly action: string }>> = {
  GET: { name: 'GetObject', action: 's3:GetObject' },
  HEAD: { name: 'HeadObject', action: 's3:GetObject' },
  PUT: { name: 'PutObject', action: 's3:PutObject' },
  DELETE: { name: 'DeleteObject', action: 's3:DeleteObject' },
};

function readSqs({ headers, body }: HttpCall): Pick<AwsCall, 'needs' | 'what'> {
  const operation = String(headers['x-amz-target']).replace('AmazonSQS.', '');
  if (operation !== 'SendMessageBatch') throw new Error(`found ${operation} of SQS, needed SendMessageBatch`);
  const { QueueUrl } = JSON.parse(body) as { readonly QueueUrl: string };
  const queue = QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1);
  return {
    needs: [{ action: 'sqs:SendMessage', resource: `arn:aws:sqs:eu-west-1:${ACCOUNT}:${queue}` }],
    what: `${operation} ${queue}`,
  };
}

function readSns({ body }: HttpCall): Pick<AwsCall, 'needs' | 'what'> {
  const form = new URLSearchParams(body);
  const operation = form.get('Action');
  if (operation !== 'PublishBatch') throw new Error(`found ${operation} of SNS, needed PublishBatch`);
  const resource = form.get('TopicArn') ?? '';
  return { needs: [{ action: 'sns:Publish', resource }], what: `${operation} ${resource}` };
}

function readCloudFront({ method, url }: HttpCall): Pick<AwsCall, 'needs' | 'what'> {
  const id = /\/distribution\/([^/]+)\/invalidation$/.exec(new URL(url, 'http://cloudfront').pathname)?.[1];
  if (method !== 'POST' || id === undefined) throw new Error(`${method} ${url}: needed CreateInvalidation`);
  const resource = `arn:aws:cloudfront::${ACCOUNT}:distribution/${id}`;
  return { needs: [{ action: 'cloudfront:CreateInvalidation', resource }], what: `CreateInvalidation ${id}` };
}

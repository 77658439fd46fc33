import { CloudFrontClient, CreateDistributionCommand } from '@aws-sdk/client-cloudfront';
import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Resource, Template } from '../infra/template.ts';

export interface Clients {
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly sns: SNSClient;
  readonly cloudfront: CloudFrontClient;
}

export const REGION = 'eu-west-1';
/** The account that moto plays. */
const ACCOUNT = '123456789012';
const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
};

/** What a template's resource became: its `Ref`, and the attributes that the template asks of it. */
interface Physical {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export function createClients(endpoint: string): Clients {
  const config = { endpoint, region: REGION, credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' } };
  return {
    s3: new S3Client({ ...config, forcePathStyle: true }),
    sqs: new SQSClient(config),
    sns: new SNSClient(config),
    cloudfront: new CloudFrontClient(config),
  };
}

/** A synthesised stack whose buckets, queues, topics, subscriptions and distribution exist in moto. */
export class DeployedStack {
  readonly #template: Template;
  readonly #physical = new Map<string, Physical>();

  private constructor(template: Template) {
    this.#template = template;
  }

  /** `name` keeps two stacks of one moto apart. */
  static async deploy(name: string, template: Template, clients: Clients): Promise<DeployedStack> {
    const stack = new DeployedStack(template);
    for (const [id, resource] of Object.entries(template.Resources)) {
      const physical = await stack.#create(`${name}-${id}`, resource, clients);
      if (physical) stack.#physical.set(id, physical);
    }
    return stack;
  }

  /** A value of the template with its references filled in. */
  resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.resolve(one));
    if (typeof value !== 'object' || value === null) return value;
    const [entry, ...others] = Object.entries(value);
    if (entry && others.length === 0) {
      const [name, argument] = entry;
      if (name === 'Ref') return PSEUDO[argument] ?? this.#known(argument).ref;
      if (name === 'Fn::GetAtt') return this.#attribute(argument[0], argument[1]);
      if (name === 'Fn::Join') return (this.resolve(argument[1]) as readonly string[]).join(argument[0]);
    }
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.resolve(one)]));
  }

  async #create(name: string, resource: Resource, clients: Clients): Promise<Physical | undefined> {
    const properties = resource.Properties;
    switch (resource.Type) {
      case 'AWS::S3::Bucket':
        return createBucket(name.toLowerCase(), properties, clients);
      case 'AWS::SQS::Queue':
        return createQueue(name, this.resolve(properties) as QueueProperties, clients);
      case 'AWS::SNS::Topic': {
        const { TopicArn = '' } = await clients.sns.send(new CreateTopicCommand({ Name: name }));
        return { ref: TopicArn, attributes: { TopicName: name } };
      }
      case 'AWS::SNS::Subscription': {
        const { Protocol, Endpoint, TopicArn } = this.resolve(properties) as Record<string, string>;
        await clients.sns.send(new SubscribeCommand({ Protocol, Endpoint, TopicArn }));
        return undefined;
      }
      case 'AWS::CloudFront::Distribution':
        return createDistribution(name, clients);
      case 'AWS::Logs::LogGroup':
        return { ref: name, attributes: { Arn: `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${name}:*` } };
      default:
        return undefined;
    }
  }

  #known(id: string): Physical {
    const physical = this.#physical.get(id);
    if (!physical) throw new Error(`${id}: a ${this.#template.Resources[id]?.Type} that was not made in moto`);
    return physical;
  }

  #attribute(id: string, name: string): string {
    const value = this.#known(id).attributes[name];
    if (value === undefined) throw new Error(`${id}.${name}: an attribute that was not made in moto`);
    return value;
  }
}

async function createBucket(name: string, properties: Resource['Properties'], { s3 }: Clients): Promise<Physical> {
  await s3.send(new CreateBucketCommand({ Bucket: name, CreateBucketConfiguration: { LocationConstraint: REGION } }));
  if (properties.VersioningConfiguration) {
    await s3.send(
      new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration: properties.VersioningConfiguration }),
    );
  }
  const domain = `${name}.s3.${REGION}.amazonaws.com`;
  return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}`, RegionalDomainName: domain } };
}

interface QueueProperties {
  readonly VisibilityTimeout?: number;
  readonly MessageRetentionPeriod: number;
  readonly SqsManagedSseEnabled: boolean;
  readonly RedrivePolicy?: unknown;
}

async function createQueue(name: string, properties: QueueProperties, { sqs }: Clients): Promise<Physical> {
  const attributes = Object.entries(properties).map(([key, value]) => [
    key,
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  ]);
  const { QueueUrl = '' } = await sqs.send(
    new CreateQueueCommand({ QueueName: name, Attributes: Object.fromEntries(attributes) }),
  );
  return { ref: QueueUrl, attributes: { Arn: `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`, QueueName: name } };
}

async function createDistribution(name: string, { cloudfront }: Clients): Promise<Physical> {
  // moto keeps no more of a distribution than its id and address, so that this need not be the template's.
  const { Distribution } = await cloudfront.send(
    new CreateDistributionCommand({
      DistributionConfig: {
        CallerReference: name,
        Comment: name,
        Enabled: true,
        Origins: {
          Quantity: 1,
          Items: [{ Id: 'site', DomainName: 'site.s3.amazonaws.com', S3OriginConfig: { OriginAccessIdentity: '' } }],
        },
        DefaultCacheBehavior: {
          TargetOriginId: 'site',
          ViewerProtocolPolicy: 'redirect-to-https',
          ForwardedValues: { QueryString: false, Cookies: { Forward: 'none' } },
          MinTTL: 0,
          TrustedSigners: { Enabled: false, Quantity: 0 },
        },
      },
    }),
  );
  return { ref: Distribution?.Id ?? '', attributes: { DomainName: Distribution?.DomainName ?? '' } };
}

import { rmSync } from 'node:fs';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it, onTestFinished } from 'vitest';
import { STAGES, type StageName, TICK_EVERY_SECONDS } from '../../shared/pipeline/stages.ts';
import { NEWSROOM_YAML } from './newsroom-yaml.ts';
import { createApp, synthesise } from './synthesise.ts';
import { resource, resourcesOf, type Template } from './template.ts';

const template = synthesise();

function openApp(checks: Parameters<typeof createApp>[2] = { builtinCloudFormationValidation: false }) {
  const opened = createApp(undefined, undefined, checks);
  onTestFinished(() => rmSync(opened.app.outdir, { recursive: true }));
  return opened;
}

const idOf = (type: string, prefix: string) =>
  resourcesOf(template, type)
    .map(([id]) => id)
    .find((id) => id.startsWith(prefix) && !id.includes('DeadLetters'));
const QUEUES = { normalize: 'IntakeQueue', render: 'RenderQueue', publish: 'PublishQueue', tick: 'TickQueue' } as const;
const FUNCTIONS = { normalize: 'Normalize', render: 'Render', publish: 'Publish', tick: 'Tick' } as const;
const stages = Object.keys(STAGES) as StageName[];

describe.each(stages)('the %s stage', (name) => {
  const stage = STAGES[name];
  const queues = resourcesOf(template, 'AWS::SQS::Queue').filter(([id]) => id.startsWith(QUEUES[name]));
  const [deadLettersId, deadLetters] = queues.find(([id]) => id.includes('DeadLetters')) ?? [];
  const [queueId, queue] = queues.find(([id]) => !id.includes('DeadLetters')) ?? [];

  it('has the queue that is declared, with a dead-letter queue that keeps what failed for two weeks', () => {
    expect(queue?.Properties).toEqual({
      MessageRetentionPeriod: 4 * 86_400,
      VisibilityTimeout: 6 * stage.timeoutSeconds,
      RedrivePolicy: {
        deadLetterTargetArn: { 'Fn::GetAtt': [deadLettersId, 'Arn'] },
        maxReceiveCount: stage.maxReceiveCount,
      },
      SqsManagedSseEnabled: true,
    });
    expect(deadLetters?.Properties).toEqual({ MessageRetentionPeriod: 14 * 86_400, SqsManagedSseEnabled: true });
  });

  it('has the function that is declared, on Node 24 for arm64', () => {
    const { Properties } = resource(template, 'AWS::Lambda::Function', FUNCTIONS[name]);
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Timeout: stage.timeoutSeconds,
      MemorySize: stage.memoryMiB,
    });
  });

  it('is fed as declared, and answers for each message', () => {
    expect(resource(template, 'AWS::Lambda::EventSourceMapping', FUNCTIONS[name]).Properties).toEqual({
      EventSourceArn: { 'Fn::GetAtt': [queueId, 'Arn'] },
      FunctionName: { Ref: idOf('AWS::Lambda::Function', FUNCTIONS[name]) },
      BatchSize: stage.batchSize,
      MaximumBatchingWindowInSeconds: stage.batchWindowSeconds,
      ScalingConfig: { MaximumConcurrency: stage.maxConcurrency },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('keeps its log for a month', () => {
    expect(resource(template, 'AWS::Logs::LogGroup', FUNCTIONS[name]).Properties).toEqual({ RetentionInDays: 30 });
  });

  it('wakes an operator for dead letters, errors and messages that wait', () => {
    const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm').filter(
      ([id]) => id.startsWith(FUNCTIONS[name]) && !id.includes('missed'),
    );
    const action = [{ Ref: idOf('AWS::SNS::Topic', 'Operators') }];
    expect(
      alarms.map(
        ([
          ,
          {
            Properties: { MetricName, Threshold, ComparisonOperator, AlarmActions },
          },
        ]) => ({
          MetricName,
          Threshold,
          ComparisonOperator,
          AlarmActions,
        }),
      ),
    ).toEqual(
      [
        ['ApproximateNumberOfMessagesVisible', 1],
        ['Errors', 1],
        ['ApproximateAgeOfOldestMessage', 900],
      ].map(([MetricName, Threshold]) => ({
        MetricName,
        Threshold,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        AlarmActions: action,
      })),
    );
  });
});

describe('the tick stage', () => {
  const queue = { 'Fn::GetAtt': [idOf('AWS::SQS::Queue', 'TickQueue'), 'Arn'] };
  const ruleId = idOf('AWS::Events::Rule', 'TickSchedule');

  it('is told to look at the clock as often as is declared', () => {
    expect(TICK_EVERY_SECONDS).toBe(60);
    expect(resource(template, 'AWS::Events::Rule', 'TickSchedule').Properties).toEqual({
      Description: 'Wireroom: has the clock looked at',
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Targets: [{ Id: 'Target0', Arn: queue, Input: '{}' }],
    });
  });

  it('is told by that rule alone', () => {
    const { Statement } = resource(template, 'AWS::SQS::QueuePolicy', 'TickQueuePolicy').Properties.PolicyDocument;
    expect(Statement.filter((statement: { Effect: string }) => statement.Effect === 'Allow')).toEqual([
      {
        Sid: 'ScheduleOfThisStack',
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: queue,
        Condition: {
          ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': [ruleId, 'Arn'] } },
          StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        },
      },
    ]);
  });

  it('wakes an operator where the clock was not looked at, above all where nothing is heard of it', () => {
    const missed = resourcesOf(template, 'AWS::CloudWatch::Alarm').filter(([id]) => id.includes('missed'));
    expect(missed.map(([, { Properties }]) => Properties)).toEqual([
      expect.objectContaining({
        MetricName: 'NumberOfMessagesDeleted',
        Dimensions: [
          { Name: 'QueueName', Value: { 'Fn::GetAtt': [idOf('AWS::SQS::Queue', 'TickQueue'), 'QueueName'] } },
        ],
        Period: 300,
        Statistic: 'Sum',
        Threshold: 1,
        ComparisonOperator: 'LessThanThreshold',
        TreatMissingData: 'breaching',
        AlarmActions: [{ Ref: idOf('AWS::SNS::Topic', 'Operators') }],
      }),
    ]);
  });

  it('alone may remove records, and only the markers of what was due', () => {
    const removals = resourcesOf(template, 'AWS::IAM::Policy').flatMap(([id, { Properties }]) =>
      Properties.PolicyDocument.Statement.filter(({ Action }: { Action: string }) => Action === 's3:DeleteObject').map(
        ({ Resource }: { Resource: unknown }) => [id.startsWith('Tick'), Resource],
      ),
    );
    const archive = { 'Fn::GetAtt': [idOf('AWS::S3::Bucket', 'Archive'), 'Arn'] };
    expect(removals).toEqual([[true, { 'Fn::Join': ['', [archive, '/due/*']] }]]);
  });
});

describe('the intake bucket', () => {
  const bucket = resource(template, 'AWS::S3::Bucket', 'Intake');

  it('is versioned, and tells the intake queue of uploads and deletions by its own property', () => {
    const queue = { 'Fn::GetAtt': [idOf('AWS::SQS::Queue', 'IntakeQueue'), 'Arn'] };
    expect(bucket.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(bucket.Properties.NotificationConfiguration).toEqual({
      QueueConfigurations: [
        { Event: 's3:ObjectCreated:*', Queue: queue },
        { Event: 's3:ObjectRemoved:DeleteMarkerCreated', Queue: queue },
      ],
    });
    expect(Object.keys(template.Resources).filter((id) => id.startsWith('BucketNotifications'))).toEqual([]);
  });

  it('is made after the policy that lets it send, which S3 checks', () => {
    expect(bucket.DependsOn).toEqual([idOf('AWS::SQS::QueuePolicy', 'IntakeQueue')]);
  });

  it('may send only as a bucket of this account', () => {
    const { Statement } = resource(template, 'AWS::SQS::QueuePolicy', 'IntakeQueuePolicy').Properties.PolicyDocument;
    expect(Statement.filter((statement: { Effect: string }) => statement.Effect === 'Allow')).toEqual([
      {
        Sid: 'BucketsOfThisAccount',
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: { 'Fn::GetAtt': [idOf('AWS::SQS::Queue', 'IntakeQueue'), 'Arn'] },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
  });
});

describe('every bucket', () => {
  it.each(resourcesOf(template, 'AWS::S3::Bucket'))('%s is encrypted, closed to the public and kept', (_id, bucket) => {
    expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(bucket.Properties.BucketEncryption).toEqual({
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
    });
    expect([bucket.DeletionPolicy, bucket.UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
  });
});

describe('every bucket, queue and topic', () => {
  const policies = (type: string, of: string) =>
    resourcesOf(template, type).map(([, { Properties }]) => ({
      of: [Properties[of]].flat().map((target: { Ref: string }) => target.Ref)[0] as string,
      statements: Properties.PolicyDocument.Statement as readonly {
        readonly Effect: string;
        readonly Condition: unknown;
      }[],
    }));

  it.each([
    ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'Bucket'],
    ['AWS::SQS::Queue', 'AWS::SQS::QueuePolicy', 'Queues'],
    ['AWS::SNS::Topic', 'AWS::SNS::TopicPolicy', 'Topics'],
  ])('%s refuses what comes without TLS', (type, policyType, of) => {
    const guarded = policies(policyType, of)
      .filter(({ statements }) =>
        statements.some(
          ({ Effect, Condition }) =>
            Effect === 'Deny' && JSON.stringify(Condition) === '{"Bool":{"aws:SecureTransport":"false"}}',
        ),
      )
      .map(({ of: id }) => id);
    expect(guarded.sort()).toEqual(
      resourcesOf(template, type)
        .map(([id]) => id)
        .sort(),
    );
  });
});

describe('the site', () => {
  const config = resource(template, 'AWS::CloudFront::Distribution', 'Site').Properties.DistributionConfig;
  const behaviour = config.DefaultCacheBehavior;

  it('is served over HTTP/2 and 3, compressed, by HTTPS alone, with an index at its root', () => {
    expect(config).toMatchObject({ HttpVersion: 'http2and3', DefaultRootObject: 'index.html', IPV6Enabled: true });
    expect(behaviour).toMatchObject({
      Compress: true,
      ViewerProtocolPolicy: 'redirect-to-https',
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS'],
    });
  });

  it('keeps what says nothing of itself for 30 seconds, by path alone', () => {
    expect(resource(template, 'AWS::CloudFront::CachePolicy', 'Site').Properties.CachePolicyConfig).toMatchObject({
      DefaultTTL: 30,
      MinTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { HeaderBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'none' },
        EnableAcceptEncodingBrotli: true,
        EnableAcceptEncodingGzip: true,
      },
    });
  });

  it('runs both of its functions', () => {
    expect(behaviour.FunctionAssociations.map(({ EventType }: { EventType: string }) => EventType)).toEqual([
      'viewer-request',
      'viewer-response',
    ]);
    const runtimes = resourcesOf(template, 'AWS::CloudFront::Function').map(
      ([, one]) => one.Properties.FunctionConfig.Runtime,
    );
    expect(runtimes).toEqual(['cloudfront-js-2.0', 'cloudfront-js-2.0']);
  });

  it('lets the distribution read and list the bucket, so that what is missing is 404, and nobody else', () => {
    const { Statement } = resource(template, 'AWS::S3::BucketPolicy', 'Site').Properties.PolicyDocument;
    const allowed = Statement.filter((statement: { Effect: string }) => statement.Effect === 'Allow');
    expect(allowed).toHaveLength(1);
    expect(allowed[0]).toMatchObject({
      Action: ['s3:GetObject', 's3:ListBucket'],
      Principal: { Service: 'cloudfront.amazonaws.com' },
    });
    expect(JSON.stringify(allowed[0].Condition)).toContain('AWS:SourceArn');
  });

  it('answers at the newsroom’s own address over TLS 1.2 where it has a certificate', () => {
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/1';
    const own = synthesise(`${NEWSROOM_YAML}\nurl: https://syndication.herald.news/`, { certificateArn });
    expect(resource(own, 'AWS::CloudFront::Distribution', 'Site').Properties.DistributionConfig).toMatchObject({
      Aliases: ['syndication.herald.news'],
      ViewerCertificate: {
        AcmCertificateArn: certificateArn,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    });
    const site = (of: Template) =>
      resource(of, 'AWS::Lambda::Function', 'Render').Properties.Environment.Variables.SITE_URL;
    expect(site(own)).toBe('https://syndication.herald.news');
    expect(site(template)).toEqual({
      'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [idOf('AWS::CloudFront::Distribution', 'Site'), 'DomainName'] }]],
    });
  });
});

describe('the subscriber topics', () => {
  it('are those of newsroom.yaml, kept when they are removed from it', () => {
    const topics = resourcesOf(template, 'AWS::SNS::Topic').filter(([id]) => id.startsWith('Topics'));
    expect(topics.map(([, { Properties, DeletionPolicy }]) => [Properties.DisplayName, DeletionPolicy])).toEqual([
      ['The Test Herald', 'Retain'],
      ['The Test Herald', 'Retain'],
    ]);
  });

  it('have their declared subscribers, but for addresses reserved for examples', () => {
    const subscriptions = resourcesOf(template, 'AWS::SNS::Subscription').map(([, { Properties }]) => [
      Properties.Protocol,
      Properties.Endpoint,
      Properties.FilterPolicy,
    ]);
    // Readers are not told of a story that is withdrawn without a word; machines are.
    const heardByReaders = { change: [{ 'anything-but': ['withdraw'] }] };
    expect(subscriptions).toEqual([
      ['email', 'desk@herald.news', heardByReaders],
      ['sms', '+442079460000', heardByReaders],
      ['https', 'https://partner.news/alerts', undefined],
    ]);
  });

  it('say which subscribers were left out', () => {
    const notices = Annotations.fromStack(openApp().stack).findInfo(
      '*',
      Match.stringLikeRegexp('reserved for examples'),
    );
    expect(notices.map(({ entry }) => entry.data)).toEqual([
      'Topic “everything”: reader@example.com is an address reserved for examples and is not subscribed.',
      'Topic “everything”: +12025550123 is an address reserved for examples and is not subscribed.',
    ]);
  });

  it('are refused where their names do not fit a function’s environment', () => {
    const topics = Array.from({ length: 90 }, (_, index) => `  - name: section-${index}`).join('\n');
    const yaml = `name: N\nauthority: herald.example,2026\ntopics:\n${topics}`;
    expect(() => synthesise(yaml)).toThrow(
      /^newsroom\.yaml: topics: found 90, whose names take \d+ bytes, needed at most 3300/,
    );
  });
});

describe('the functions’ permissions', () => {
  const statements = resourcesOf(template, 'AWS::IAM::Policy').flatMap(
    ([, { Properties }]) => Properties.PolicyDocument.Statement as readonly Record<string, unknown>[],
  );

  it('name every action in full, and no resource that is everything', () => {
    expect(
      statements.flatMap(({ Action }) => [Action].flat()).filter((action) => String(action).includes('*')),
    ).toEqual([]);
    expect(statements.flatMap(({ Resource }) => [Resource].flat()).filter((one) => one === '*')).toEqual([]);
  });

  it('come from policies of their own, not from those that AWS manages', () => {
    expect(
      resourcesOf(template, 'AWS::IAM::Role').flatMap(([, { Properties }]) => Properties.ManagedPolicyArns ?? []),
    ).toEqual([]);
  });
});

describe('cdk-nag', () => {
  it('finds nothing in the AWS Solutions rules that is not acknowledged', () => {
    // CDK's own rules hold, too.
    const { app } = openApp({});
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).not.toThrow();
  });

  it('would say so if it did', () => {
    const { app, stack } = openApp();
    new Bucket(stack, 'Careless');
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).toThrow('AwsSolutions-S10');
  });
});

it('deploys four functions and no others', () => {
  expect(resourcesOf(template, 'AWS::Lambda::Function')).toHaveLength(4);
});

it('puts out what an operator needs to begin', () => {
  expect(Object.keys(template.Outputs)).toEqual([
    'SiteUrl',
    'IntakeBucketName',
    'ArchiveBucketName',
    'TickQueueUrl',
    'OperatorTopicArn',
    'TopicArneverything',
    'TopicArnworld',
  ]);
});

import { fileURLToPath } from 'node:url';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { acknowledgeNoAccessLog } from './acknowledgements.ts';
import { responseHeaders } from './response-headers.ts';

export interface SiteProps {
  /** The newsroom's own address of the site, from `newsroom.yaml`. */
  readonly url?: string;
  /**
   * An ACM certificate in us-east-1 for the host of `url`.
   * @default - the distribution answers at its CloudFront address alone
   */
  readonly certificateArn?: string;
}

/** How long the edge keeps an object that does not say, and how long it remembers that there is none. */
const DEFAULT_TTL_SECONDS = 30;
const MISSING_TTL_SECONDS = 5;

/** The site bucket and the distribution that serves it. The bucket is kept when the stack is removed. */
export class Site extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;
  /** Where the site is served from, without a slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledgeNoAccessLog(this.bucket, 'only the distribution reads it, and only the render function writes it');
    this.distribution = this.#addDistribution(props);
    this.url = props.url ?? `https://${this.distribution.distributionDomainName}`;
  }

  #addDistribution({ url, certificateArn }: SiteProps): Distribution {
    const own =
      url !== undefined && certificateArn !== undefined
        ? {
            domainNames: [new URL(url).hostname],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }
        : {};
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Wireroom site',
      ...own,
      // Whoever may list the bucket gets 404 for what is missing; without a root object that list would be the answer for “/”.
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      errorResponses: [{ httpStatus: 404, ttl: Duration.seconds(MISSING_TTL_SECONDS) }],
      defaultBehavior: {
        // A cast for the compiler alone: CDK's own types do not agree under exactOptionalPropertyTypes.
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket, {
          originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
        }),
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        compress: true,
        cachePolicy: this.#addCachePolicy(),
        responseHeadersPolicy: new ResponseHeadersPolicy(this, 'Headers', {
          // Names are the account's, so that the region tells two stacks of one name apart.
          responseHeadersPolicyName: `${Stack.of(this).stackName}-${Stack.of(this).region}`,
          ...responseHeaders(),
        }),
        functionAssociations: [
          {
            eventType: FunctionEventType.VIEWER_REQUEST,
            function: this.#addEdgeFunction('ViewerRequest', 'viewer-request.js'),
          },
          {
            eventType: FunctionEventType.VIEWER_RESPONSE,
            function: this.#addEdgeFunction('ViewerResponse', 'viewer-response.js'),
          },
        ],
      },
    });
    acknowledge(distribution, certificateArn !== undefined);
    return distribution;
  }

  /** Cached by path alone: no header, cookie or query string changes what an address shows. */
  #addCachePolicy(): CachePolicy {
    return new CachePolicy(this, 'CachePolicy', {
      comment: 'Wireroom: what the object says, else half a minute',
      defaultTtl: Duration.seconds(DEFAULT_TTL_SECONDS),
      minTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }

  #addEdgeFunction(id: string, file: string): EdgeFunction {
    return new EdgeFunction(this, id, {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromFile({ filePath: fileURLToPath(new URL(`edge/${file}`, import.meta.url)) }),
    });
  }
}

function acknowledge(distribution: Distribution, ownCertificate: boolean): void {
  const validations = Validations.of(distribution);
  validations.acknowledge(
    {
      id: 'Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      reason: 'The distribution has a root object, and no query string reaches the bucket.',
    },
    { id: 'AwsSolutions-CFR1', reason: 'No geographic restriction: news is for readers everywhere.' },
    {
      id: 'AwsSolutions-CFR2',
      reason: 'No web application firewall: the site is static objects, and takes GET, HEAD and OPTIONS only.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason: 'No access log: it would keep every reader’s address and reading; an operator who needs one adds it.',
    },
  );
  if (ownCertificate) return;
  validations.acknowledge({
    id: 'AwsSolutions-CFR4',
    reason:
      'The address that CloudFront gives comes with its own certificate, which fixes the minimum to TLS 1.0; with certificateArn it is TLS 1.2.',
  });
}

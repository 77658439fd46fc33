import { HeadersReferrerPolicy, type ResponseHeadersPolicyProps } from 'aws-cdk-lib/aws-cloudfront';
import { Duration } from 'aws-cdk-lib/core';
import { SITE_HEADERS } from '../shared/pipeline/site-headers.ts';

/** The site's headers as CloudFront wants them: those that it has settings for cannot be given as plain headers. */
export function responseHeaders(): ResponseHeadersPolicyProps {
  return {
    comment: 'Wireroom site',
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: SITE_HEADERS['content-security-policy'], override: true },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: referrerPolicy(SITE_HEADERS['referrer-policy']), override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.seconds(maxAge(SITE_HEADERS['strict-transport-security'])),
        override: true,
      },
    },
    corsBehavior: {
      accessControlAllowCredentials: false,
      accessControlAllowHeaders: ['*'],
      accessControlAllowMethods: ['GET', 'HEAD', 'OPTIONS'],
      accessControlAllowOrigins: [SITE_HEADERS['access-control-allow-origin']],
      originOverride: true,
    },
    removeHeaders: ['Server', 'x-amz-server-side-encryption'],
  };
}

function referrerPolicy(value: string): HeadersReferrerPolicy {
  const policy = Object.values(HeadersReferrerPolicy).find((known) => known === value);
  if (policy === undefined)
    throw new Error(`site headers: found referrer-policy “${value}”, needed one that CloudFront knows`);
  return policy;
}

function maxAge(value: string): number {
  const seconds = /max-age=(\d+)/.exec(value)?.[1];
  if (seconds === undefined)
    throw new Error(`site headers: found strict-transport-security “${value}”, needed a max-age`);
  return Number(seconds);
}

import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { CLIENT_CONFIG } from '../../shared/adapters/aws/client-config.ts';
import { CloudFrontEdge } from '../../shared/adapters/aws/cloudfront-edge.ts';
import type { Edge } from '../../shared/pipeline/ports.ts';

/** The edge of the stack's own distribution. */
export function createDistributionEdge(distributionId: string): Edge {
  return new CloudFrontEdge(new CloudFrontClient({ ...CLIENT_CONFIG }), distributionId);
}

import { randomUUID } from 'node:crypto';
import { type CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import type { Edge } from '../../pipeline/ports.ts';
import { AwsCallError } from './aws-call-error.ts';

/** The most paths without a wildcard that may be under way at once (CloudFront Developer Guide, “Concurrent invalidation request maximum”). */
const MAX_PATHS = 3_000;
const INDEX = 'index.html';

/** The CloudFront distribution in front of the site bucket. */
export class CloudFrontEdge implements Edge {
  readonly #client: CloudFrontClient;
  readonly #distributionId: string;

  constructor(client: CloudFrontClient, distributionId: string) {
    this.#client = client;
    this.#distributionId = distributionId;
  }

  async invalidate(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    const items = invalidationPaths(paths);
    try {
      await this.#client.send(
        new CreateInvalidationCommand({
          DistributionId: this.#distributionId,
          InvalidationBatch: { CallerReference: randomUUID(), Paths: { Quantity: items.length, Items: items } },
        }),
      );
    } catch (error) {
      throw new AwsCallError(`CreateInvalidation ${this.#distributionId} of ${items.length} paths`, error);
    }
  }
}

/**
 * The addresses of these paths. A page has two, as the viewer asks for it and as the viewer-request function rewrites it;
 * CloudFront advises to invalidate both. Of more than CloudFront takes singly, everything.
 */
function invalidationPaths(paths: readonly string[]): string[] {
  const addresses = new Set<string>();
  for (const path of paths) {
    const address = `/${encodeURI(path)}`;
    addresses.add(address);
    if (address.endsWith(`/${INDEX}`)) addresses.add(address.slice(0, -INDEX.length));
  }
  return addresses.size > MAX_PATHS ? ['/*'] : [...addresses];
}

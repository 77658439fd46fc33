import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { CloudFrontEdge } from '../../../shared/adapters/aws/cloudfront-edge.ts';

const cloudfront = mockClient(CloudFrontClient);
// The whole class is mocked, and other files share it.
afterAll(() => cloudfront.restore());
const edge = new CloudFrontEdge(new CloudFrontClient({ region: 'eu-west-1' }), 'E1');
const batches = () =>
  cloudfront.commandCalls(CreateInvalidationCommand).map(({ args: [{ input }] }) => input.InvalidationBatch);

beforeEach(() => {
  cloudfront.reset();
  cloudfront.on(CreateInvalidationCommand).resolves({});
});

it('invalidates all paths in one call, a page under both of its addresses', async () => {
  await edge.invalidate(['articles/ferry/index.html', 'articles/ferry/amp.html', 'articles/ferry/index.html']);
  expect(batches().map((batch) => batch?.Paths)).toEqual([
    { Quantity: 3, Items: ['/articles/ferry/index.html', '/articles/ferry/', '/articles/ferry/amp.html'] },
  ]);
});

it('names each invalidation anew, for CloudFront ignores one whose name it knows', async () => {
  await edge.invalidate(['a']);
  await edge.invalidate(['a']);
  expect(new Set(batches().map((batch) => batch?.CallerReference)).size).toBe(2);
});

it('makes no call for no paths', async () => {
  await edge.invalidate([]);
  expect(batches()).toEqual([]);
});

it('invalidates everything where there are more paths than CloudFront takes singly', async () => {
  await edge.invalidate(Array.from({ length: 3_001 }, (_, index) => `s/${index}`));
  expect(batches().map((batch) => batch?.Paths)).toEqual([{ Quantity: 1, Items: ['/*'] }]);
});

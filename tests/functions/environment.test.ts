import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { environment, readNewsroomAsset, topicArns } from '../../functions/environment.ts';

afterEach(() => vi.unstubAllEnvs());

it('names the variable that the function was deployed without', () => {
  expect(() => environment('ARCHIVE_BUCKET')).toThrow(
    'environment variable ARCHIVE_BUCKET: found nothing, needed what the stack sets; deploy it again',
  );
});

it('finds topics by the names that the newsroom gives them', () => {
  vi.stubEnv('TOPIC_NAMES', '{"everything":"Wireroom-Everything-1A2B"}');
  vi.stubEnv('TOPIC_ARN_PREFIX', 'arn:aws:sns:eu-west-1:123456789012:');
  expect(topicArns()).toEqual({ everything: 'arn:aws:sns:eu-west-1:123456789012:Wireroom-Everything-1A2B' });
});

it('reads the newsroom that lies beside the handler, with the address that the stack knows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wireroom-'));
  writeFileSync(join(folder, 'newsroom.json'), '{"name":"The Herald","url":"https://old.example"}');
  vi.stubEnv('SITE_URL', 'https://d1.cloudfront.example');
  const handlerUrl = pathToFileURL(join(folder, 'index.mjs')).href;
  expect(readNewsroomAsset(handlerUrl)).toEqual({ name: 'The Herald', url: 'https://d1.cloudfront.example' });
  rmSync(folder, { recursive: true });
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { common } from '../common.ts';
import { NEWSROOM_YAML } from './newsroom-yaml.ts';
import { resourcesOf } from './template.ts';

it('has a section for every alarm, which the alarm names, and none for alarms that are gone', async () => {
  const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
  const sections = [...runbook.matchAll(/^## ((?:normalize|render|publish|tick)-\S+)$/gm)].map(([, name]) => name);
  const alarms = resourcesOf(JSON.parse(await common('template', NEWSROOM_YAML)), 'AWS::CloudWatch::Alarm').map(
    ([, { Properties }]) => /docs\/runbook\.md#(\S+)$/.exec(Properties.AlarmDescription)?.[1],
  );
  expect(alarms).toHaveLength(13);
  expect([...sections].sort()).toEqual([...alarms].sort());
});

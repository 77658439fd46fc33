import { expect, test } from 'vitest';
import { readSettings, requireHost } from '../../infra/read-settings.ts';

test('the settings of a deployment are taken from among those of the CDK itself', () => {
  const context = { '@aws-cdk/core:explicitStackTags': true, 'aws:cdk:bundling-stacks': ['**'], notices: false };
  expect(readSettings(context)).toEqual({});
  const settings = { stackName: 'Herald-2', operatorEmail: 'ops@herald.example', newsroom: 'herald.yaml' };
  expect(readSettings({ ...context, ...settings })).toEqual(settings);
});

test.each([
  [
    { operatorEmail: 'nonsense' },
    '-c operatorEmail: found "nonsense", needed an e-mail address such as ops@example.com',
  ],
  [
    { stackName: '2 papers' },
    '-c stackName: found "2 papers", needed a letter, then letters, digits and hyphens, 128 at most',
  ],
  [{ certificateArn: 'x' }, '-c certificateArn: found "x", needed the ARN of a certificate in us-east-1'],
  [
    { certificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/0f5c2ab0-e6d9' },
    'needed the ARN of a certificate in us-east-1',
  ],
  [{ newsroom: '' }, '-c newsroom: found "", needed a text'],
  [{ newsrom: 'herald.yaml' }, '-c newsrom: there is no such setting. Did you mean newsroom?'],
  [{ OperatorEmail: 'ops@herald.example' }, '-c OperatorEmail: there is no such setting. Did you mean operatorEmail?'],
])('%j is refused in so many words', (context, message) => {
  expect(() => readSettings(context)).toThrow(message);
});

test('a certificate is refused where the newsroom has no address that it could be for', () => {
  const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0f5c2ab0-e6d9';
  expect(readSettings({ certificateArn })).toEqual({ certificateArn });
  expect(() => requireHost({ certificateArn }, {}, 'herald.yaml')).toThrow(
    '-c certificateArn: herald.yaml has no url, needed the address that the certificate is for',
  );
  expect(() => requireHost({ certificateArn }, { url: 'https://herald.example' }, 'herald.yaml')).not.toThrow();
  expect(() => requireHost({}, {}, 'herald.yaml')).not.toThrow();
});

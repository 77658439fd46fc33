import { App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { newsroomOrEnd } from './newsroom-or-end.ts';
import { orEnd, readSettings, requireHost } from './read-settings.ts';
import { WireroomStack } from './wireroom-stack.ts';

const app = new App();
const {
  newsroom: newsroomFile = process.env.WIREROOM_NEWSROOM ?? 'newsroom.yaml',
  stackName = 'Wireroom',
  ...settings
} = orEnd(() => readSettings(app.node.getAllContext()));
const newsroom = newsroomOrEnd(newsroomFile);

orEnd(() => {
  requireHost(settings, newsroom, newsroomFile);
  return new WireroomStack(app, stackName, { newsroom, ...settings });
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

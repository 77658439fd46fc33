import { App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { newsroomOrEnd } from './newsroom-or-end.ts';
import { settingsOrEnd } from './read-settings.ts';
import { WireroomStack } from './wireroom-stack.ts';

const app = new App();
const {
  newsroom: newsroomFile = process.env.WIREROOM_NEWSROOM ?? 'newsroom.yaml',
  stackName = 'Wireroom',
  ...settings
} = settingsOrEnd(app.node.getAllContext());

new WireroomStack(app, stackName, { newsroom: newsroomOrEnd(newsroomFile), ...settings });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

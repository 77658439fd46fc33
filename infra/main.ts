import { App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { newsroomOrEnd } from './newsroom-or-end.ts';
import { WireroomStack } from './wireroom-stack.ts';

const app = new App();
const setting = (name: string): string | undefined => app.node.tryGetContext(name) ?? undefined;

const newsroomFile = setting('newsroom') ?? process.env.WIREROOM_NEWSROOM ?? 'newsroom.yaml';
const certificateArn = setting('certificateArn');
const operatorEmail = setting('operatorEmail');

const newsroom = newsroomOrEnd(newsroomFile);

new WireroomStack(app, setting('stackName') ?? 'Wireroom', {
  newsroom,
  ...(certificateArn === undefined ? {} : { certificateArn }),
  ...(operatorEmail === undefined ? {} : { operatorEmail }),
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

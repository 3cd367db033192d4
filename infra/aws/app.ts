import { App } from 'aws-cdk-lib';
import { bundleFunctions } from './bundle.ts';
import { MonitoriaStack } from './monitoria-stack.ts';

await bundleFunctions();
const app = new App();
new MonitoriaStack(app, 'Monitoria', {
  description: 'Call-centre quality monitoring that keeps the monitor’s spreadsheet',
});
app.synth();

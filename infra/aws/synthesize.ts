import { App } from 'aws-cdk-lib';
import { MonitoriaStack } from './monitoria-stack.ts';

export type TemplateDocument = {
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<
    Record<
      string,
      { readonly Type: string; readonly Properties?: unknown; readonly Metadata?: Record<string, unknown> }
    >
  >;
};

/** Replaces what depends on a bundle's bytes by the function's name, so that the snapshot changes with the system only. */
const withoutAssetHashes = (template: TemplateDocument): TemplateDocument => {
  const resources = Object.entries(template.Resources).map(([id, resource]) => {
    const name = resource.Metadata?.['monitoria:function'];
    if (name === undefined) return [id, resource] as const;
    const properties = resource.Properties as Record<string, unknown>;
    return [
      id,
      {
        ...resource,
        Properties: { ...properties, Code: { S3Bucket: 'assets', S3Key: `${name}.zip` } },
        Metadata: { 'monitoria:function': name },
      },
    ] as const;
  });
  return { ...template, Resources: Object.fromEntries(resources) };
};

/** Synthesizes the stack in this process; the bundles must be built. Works offline. */
export const synthesize = (): TemplateDocument => {
  const app = new App({ analyticsReporting: false });
  const stack = new MonitoriaStack(app, 'Monitoria');
  return withoutAssetHashes(app.synth().getStackByName(stack.stackName).template as TemplateDocument);
};

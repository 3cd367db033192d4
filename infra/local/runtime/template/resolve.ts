import { CloudError } from '../failure.ts';
import { type Identity, identify, type Surroundings } from './identities.ts';
import { type Lookup, resolveIntrinsics } from './intrinsics.ts';
import type { Template } from './template.ts';

/** One resource with nothing left to resolve. */
export type Resource = {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly identity: Identity;
};

export type Stack = {
  readonly resources: readonly Resource[];
  readonly ofType: (type: string) => readonly Resource[];
  /** The resource with this name, ARN (or an ARN below it), `Ref` or logical id. */
  readonly find: (type: string, reference: string) => Resource | undefined;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly surroundings: Surroundings;
};

type ResolveRequest = {
  readonly template: Template;
  readonly surroundings: Surroundings;
  /** Values that replace the parameters' defaults. */
  readonly parameters: Readonly<Record<string, string>>;
};

const NAME_PROPERTIES = [
  'BucketName',
  'QueueName',
  'FifoQueue',
  'TableName',
  'FunctionName',
  'Name',
  'RoleName',
  'LogGroupName',
  'StageName',
  'TopicName',
];

const parameterValues = ({ template, parameters }: ResolveRequest): ReadonlyMap<string, unknown> => {
  for (const name of Object.keys(parameters))
    if (!Object.hasOwn(template.Parameters, name))
      throw new CloudError('template-invalid', `The template has no parameter ${name}.`);
  return new Map(
    Object.entries(template.Parameters).map(([name, declared]) => {
      const given = parameters[name] ?? declared.Default;
      if (given === undefined) throw new CloudError('template-invalid', `Parameter ${name} has no value.`);
      const value = String(given);
      if (declared.AllowedValues && !declared.AllowedValues.map(String).includes(value))
        throw new CloudError(
          'template-invalid',
          `Parameter ${name} must be one of ${declared.AllowedValues.join(', ')}.`,
        );
      if (declared.AllowedPattern && !new RegExp(`^(?:${declared.AllowedPattern})$`).test(value))
        throw new CloudError('template-invalid', `Parameter ${name} must match ${declared.AllowedPattern}.`);
      const isList = declared.Type === 'CommaDelimitedList' || declared.Type.startsWith('List<');
      return [name, isList ? value.split(',').map((entry) => entry.trim()) : value];
    }),
  );
};

/**
 * Turns a template into resources with names, ARNs and plain properties.
 *
 * @throws CloudError `template-invalid` naming the place.
 */
export const resolveTemplate = (request: ResolveRequest): Stack => {
  const { template, surroundings } = request;
  const values = parameterValues(request);
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::AccountId': surroundings.account,
    'AWS::Region': surroundings.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': surroundings.stackName,
    'AWS::StackId': `arn:aws:cloudformation:${surroundings.region}:${surroundings.account}:stack/${surroundings.stackName}`,
  };
  const identities = new Map<string, Identity>();
  const conditions = new Map<string, boolean>();
  const pending = new Set<string>();

  /** Names may refer to parameters and to other names, so they resolve on demand; a circle is an error. */
  const once = <T>(cache: Map<string, T>, key: string, make: () => T): T => {
    const known = cache.get(key);
    if (known !== undefined) return known;
    if (pending.has(key)) throw new CloudError('template-invalid', `${key} depends on itself.`);
    pending.add(key);
    const made = make();
    pending.delete(key);
    cache.set(key, made);
    return made;
  };

  const identityOf = (logicalId: string): Identity | undefined => {
    const resource = template.Resources[logicalId];
    if (!resource) return undefined;
    return once(identities, logicalId, () => {
      const names = Object.entries(resource.Properties ?? {}).filter(([key]) => NAME_PROPERTIES.includes(key));
      const properties = resolveIntrinsics(Object.fromEntries(names), lookup, logicalId) as Record<string, unknown>;
      return identify(resource.Type, { logicalId, properties }, surroundings);
    });
  };

  const lookup: Lookup = {
    mappings: template.Mappings,
    ref: (name) => pseudo[name] ?? values.get(name) ?? identityOf(name)?.ref,
    attribute: (logicalId, attribute) => identityOf(logicalId)?.attributes[attribute],
    condition: (name) =>
      once(conditions, name, () => {
        if (!Object.hasOwn(template.Conditions, name))
          throw new CloudError('template-invalid', `There is no condition ${name}.`);
        return resolveIntrinsics(template.Conditions[name], lookup, `Conditions.${name}`) === true;
      }),
  };

  const wanted = (condition: string | undefined): boolean => condition === undefined || lookup.condition(condition);

  const resources = Object.entries(template.Resources).flatMap(([logicalId, raw]): Resource[] => {
    const identity = identityOf(logicalId);
    if (!identity || !wanted(raw.Condition)) return [];
    const properties = resolveIntrinsics(raw.Properties ?? {}, lookup, logicalId) as Record<string, unknown>;
    return [{ logicalId, type: raw.Type, properties, metadata: raw.Metadata ?? {}, identity }];
  });

  const outputs = Object.fromEntries(
    Object.entries(template.Outputs)
      .filter(([, output]) => wanted(output.Condition))
      .map(([name, output]) => [name, resolveIntrinsics(output.Value, lookup, `Outputs.${name}`)]),
  );

  const ofType = (type: string): readonly Resource[] => resources.filter((resource) => resource.type === type);
  const find = (type: string, reference: string): Resource | undefined =>
    ofType(type).find(
      ({ logicalId, identity }) =>
        logicalId === reference ||
        identity.name === reference ||
        identity.ref === reference ||
        identity.arn === reference ||
        reference.startsWith(`${identity.arn}/`),
    );
  return { resources, ofType, find, outputs, surroundings };
};

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { awsEndpointFunctions } from '@aws-sdk/core/client';
import { BinaryDecisionDiagram, customEndpointFunctions, decideEndpoint } from '@smithy/core/endpoints';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type EndpointRules, withoutUnused } from '../../../../infra/aws/bundle/endpoint-rules.ts';

customEndpointFunctions.aws = awsEndpointFunctions;

const requireHere = createRequire(import.meta.url);

/** The rules that a client brings, which are the oracle here. */
const rulesOf = (client: string): EndpointRules => {
  const file = join(dirname(requireHere.resolve(`@aws-sdk/${client}`)), '../dist-es/endpoint/bdd.js');
  return (requireHere(file) as { bdd: EndpointRules }).bdd;
};

type Parameters = Readonly<Record<string, string | boolean | undefined>>;

/** The address with its properties, or the words of the refusal. */
const decide = ({ nodes, root, conditions, results }: EndpointRules, asked: Parameters): unknown => {
  const rules = BinaryDecisionDiagram.from(Int32Array.from(nodes), root, conditions as never, results as never);
  try {
    return decideEndpoint(rules, { endpointParams: asked as never });
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
};

const isLeftOut = (decided: unknown): boolean => String(decided).endsWith('left out of the bundles');

const regions = [
  'us-east-1',
  'mx-central-1',
  'sa-east-1',
  'cn-north-1',
  'us-gov-west-1',
  'eusc-de-east-1',
  'a b',
  'x_y',
];
const place = {
  Region: fc.option(fc.constantFrom(...regions), { nil: undefined }),
  Endpoint: fc.option(
    fc.constantFrom('http://127.0.0.1:4566', 'https://store.example.org/base', 'http://[::1]:80', 'no address'),
    { nil: undefined },
  ),
};
const buckets = [
  'recordings',
  'recordings-1a',
  'with.dots',
  'Upper_Case',
  'ab',
  'key with space',
  '-begins',
  'x'.repeat(70),
];
const off = fc.constantFrom(false, undefined);

/** What each client is asked with, as our functions ask. */
const OURS: Readonly<Record<string, fc.Arbitrary<Parameters>>> = {
  'client-s3': fc.record({
    ...place,
    Bucket: fc.option(fc.oneof(fc.constantFrom(...buckets), fc.stringMatching(/^[a-z0-9-]{3,50}$/)), {
      nil: undefined,
    }),
    ForcePathStyle: fc.boolean(),
    UseArnRegion: fc.boolean(),
    DisableMultiRegionAccessPoints: fc.boolean(),
    DisableS3ExpressSessionAuth: off,
    ...{ UseFIPS: off, UseDualStack: off, Accelerate: off, UseGlobalEndpoint: off },
  }),
  'client-dynamodb': fc.record({
    ...place,
    AccountId: fc.constantFrom(undefined, '123456789012', 'not an account'),
    AccountIdEndpointMode: fc.constantFrom(undefined, 'preferred', 'disabled', 'required'),
    ResourceArn: fc.constantFrom(undefined, 'monitoria-calls'),
    ...{ UseFIPS: off, UseDualStack: off },
  }),
  'client-sqs': fc.record({ ...place, UseFIPS: off, UseDualStack: off }),
  'client-transcribe': fc.record({ ...place, UseFIPS: off, UseDualStack: off }),
};

/** What our functions never ask for. */
const OTHERS: readonly Parameters[] = [
  { UseFIPS: true },
  { UseDualStack: true },
  { Accelerate: true },
  { UseGlobalEndpoint: true },
  { Region: 'aws-global' },
  { Bucket: 'recordings--use1-az4--x-s3' },
  { Bucket: 'recordings--use1-az4--xa-s3' },
  { Bucket: 'test-accessp-o0b1d075431d83bebde8xz5w8ijx1qzlbp3i3kuse10--op-s3' },
  { Bucket: 'arn:aws:s3:us-east-1:123456789012:accesspoint:recordings' },
];
const FIRST: Parameters = {
  Region: 'us-east-1',
  Bucket: 'recordings',
  UseFIPS: false,
  UseDualStack: false,
  Accelerate: false,
};

describe('the endpoint rules in the bundles', () => {
  // The SDK tells of every address that is none.
  beforeAll(() => {
    for (const method of ['log', 'error', 'warn'] as const) vi.spyOn(console, method).mockReturnValue();
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  it.each(Object.entries(OURS))('decide as the rules of %s do, for all that our functions ask', (client, asked) => {
    const own = rulesOf(client);
    const cut = withoutUnused(own);
    fc.assert(
      fc.property(asked, (parameters) => {
        const decided = decide(cut, parameters);
        expect(isLeftOut(decided)).toBe(false);
        expect(decided).toEqual(decide(own, parameters));
      }),
      { numRuns: 400 },
    );
  });

  it.each(OTHERS)('refuse %o by name instead of answering with another address', (other) => {
    const cut = withoutUnused(rulesOf('client-s3'));
    expect(isLeftOut(decide(cut, FIRST))).toBe(false);
    expect(decide(cut, { ...FIRST, ...other })).toMatch(/: left out of the bundles$/);
  });

  it('never answer with an address of their own, whatever is asked', () => {
    const own = rulesOf('client-s3');
    const cut = withoutUnused(own);
    const any = fc.record({
      ...place,
      Region: fc.constantFrom(...regions, 'aws-global'),
      Bucket: fc.constantFrom(
        ...buckets,
        ...OTHERS.flatMap(({ Bucket }) => (Bucket === undefined ? [] : [String(Bucket)])),
      ),
      ForcePathStyle: fc.boolean(),
      ...{ UseFIPS: fc.boolean(), UseDualStack: fc.boolean(), Accelerate: fc.boolean() },
      ...{
        UseGlobalEndpoint: fc.boolean(),
        UseObjectLambdaEndpoint: fc.boolean(),
        UseS3ExpressControlEndpoint: fc.boolean(),
      },
    });
    fc.assert(
      fc.property(any, (parameters) => {
        const decided = decide(cut, parameters);
        if (!isLeftOut(decided)) expect(decided).toEqual(decide(own, parameters));
      }),
      { numRuns: 1_000 },
    );
  });

  it('are a fraction of the rules that say where a bucket is', () => {
    const own = rulesOf('client-s3');
    expect(withoutUnused(own).nodes.length).toBeLessThan(own.nodes.length / 5);
  });

  it('do not build from rules of another form', () => {
    expect(() => withoutUnused({ ...rulesOf('client-sqs'), root: -2 })).toThrow(/form that is not known/);
  });
});

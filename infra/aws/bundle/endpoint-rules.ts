import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

/** A question of a service's rules: a function, what it is asked of, and the name under which its answer is kept. */
type Condition = readonly [fn: string, argv: readonly unknown[], keptAs?: string];

/** Where a path ends: an address and its properties, or `NO_ADDRESS` and why. */
type Result = readonly unknown[];

/**
 * How a client finds its service's address, as the SDK brings it. `nodes` are triples: the index of a condition, where to
 * go when it holds, and where when it does not. That is another node, counted from one, or `RESULT` plus the index of a
 * result.
 */
export type EndpointRules = {
  readonly nodes: ArrayLike<number>;
  readonly root: number;
  readonly conditions: readonly Condition[];
  readonly results: readonly Result[];
};

const RESULT = 100_000_000;
const NO_ADDRESS = -1;

/** The first node is nobody's: a path that came there would have no end. The SDK writes it so. */
const FIRST = 1;
const FIRST_NODE = [-1, 1, -1];

const setting = (name: string) => ({
  what: name,
  condition: new RegExp(
    `^\\["booleanEquals",\\[(\\{"fn":"coalesce","argv":\\[)?\\{"ref":"${name}"\\}(,false\\]\\})?,true\\]\\]$`,
  ),
});

/** Addresses that our functions never ask for, and the condition that leads to each. */
const UNUSED: readonly { readonly what: string; readonly condition: RegExp }[] = [
  ...['UseFIPS', 'UseDualStack', 'Accelerate', 'UseGlobalEndpoint', 'UseObjectLambdaEndpoint'].map(setting),
  ...['UseS3ExpressControlEndpoint', 'IsSearchOperation'].map(setting),
  { what: 'the region aws-global', condition: /^\["stringEquals",\[\{"ref":"Region"\},"aws-global"\]\]$/ },
  { what: 'a bucket of S3 Express', condition: /^\["stringEquals",.*"ref":"Bucket".*"--xa?-s3"\]\]$/ },
  { what: 'a bucket of an Outpost', condition: /^\["stringEquals",\[\{"ref":"accessPointSuffix"\},"--op-s3"\]\]$/ },
  { what: 'an ARN in place of a name', condition: /^\["aws\.parseArn",/ },
];

const leftOutFor = (condition: Condition): Result | undefined => {
  const asked = JSON.stringify(condition);
  const unused = UNUSED.find((candidate) => candidate.condition.test(asked));
  return unused && [NO_ADDRESS, `${unused.what}: left out of the bundles`];
};

/** Names whose value somebody reads, by reference or in a template. */
const namesRead = ({ conditions, results }: EndpointRules): ReadonlySet<string> =>
  new Set(
    [...JSON.stringify([conditions, results]).matchAll(/"ref":"(\w+)"|\{(\w+)[#}]/g)].map(
      ([, ref, inTemplate]) => ref ?? inTemplate ?? '',
    ),
  );

/** Things in the order in which they were first asked for, each once. */
const register = <Thing>() => {
  const places = new Map<string, number>();
  const things: Thing[] = [];
  return {
    things,
    placeOf: (thing: Thing): number => {
      const key = JSON.stringify(thing);
      const place = places.get(key) ?? things.push(thing) - 1;
      places.set(key, place);
      return place;
    },
  };
};

/** One round of `withoutUnused`: what became idle by it is seen by the next. */
const pruned = (rules: EndpointRules): EndpointRules => {
  const read = namesRead(rules);
  const conditions = register<Condition>();
  const results = register<Result>();
  const nodes = register<readonly number[]>();
  nodes.placeOf(FIRST_NODE);
  const moved = new Map<number, number>();

  const move = (from: number): number => {
    const result = rules.results[from - RESULT];
    if (result) return RESULT + results.placeOf(result);
    const done = moved.get(from);
    if (done !== undefined) return done;
    const [index = -1, yes = -1, no = -1] = Array.prototype.slice.call(rules.nodes, 3 * (from - 1), 3 * from);
    const condition = rules.conditions[index];
    if (from <= FIRST || !condition) throw new Error(`endpoint rules of a form that is not known: node ${from}`);
    const leftOut = leftOutFor(condition);
    const whenItHolds = leftOut ? RESULT + results.placeOf(leftOut) : move(yes);
    const whenNot = move(no);
    const [, , keptAs] = condition;
    const isIdle = whenItHolds === whenNot && !(keptAs !== undefined && read.has(keptAs));
    const to = isIdle ? whenNot : nodes.placeOf([conditions.placeOf(condition), whenItHolds, whenNot]) + 1;
    moved.set(from, to);
    return to;
  };

  const root = move(rules.root);
  return { nodes: nodes.things.flat(), root, conditions: conditions.things, results: results.things };
};

/**
 * The same rules without the addresses that our functions never ask for. Who asks for one after all gets the rules' own
 * kind of error, and no address of another kind.
 */
export const withoutUnused = (rules: EndpointRules): EndpointRules => {
  const less = pruned(rules);
  return less.nodes.length < rules.nodes.length ? withoutUnused(less) : less;
};

const requireHere = createRequire(import.meta.url);

/** Cuts the rules of each client (S3’s are 18 KB, a quarter of which says where a bucket is). */
export const endpointRules: Plugin = {
  name: 'endpoint-rules',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]endpoint[\\/]bdd\.js$/ }, ({ path }) => {
      const { nodes, root, conditions, results } = withoutUnused((requireHere(path) as { bdd: EndpointRules }).bdd);
      const written = [
        `new Int32Array(${JSON.stringify(nodes)})`,
        root,
        ...[conditions, results].map((part) => JSON.stringify(part)),
      ];
      return {
        contents: `import { BinaryDecisionDiagram } from '@smithy/core/endpoints';
          export const bdd = BinaryDecisionDiagram.from(${written.join(', ')});`,
        loader: 'js',
      };
    });
  },
};

import { createRequire } from 'node:module';
import { build, type Plugin } from 'esbuild';

/**
 * Parts of dependencies that cannot run in one of our functions, though a bundler cannot know it: what decides is the
 * platform or a setting. Each throws with its own name should it be reached after all.
 */
const LEFT_OUT: readonly { readonly why: string; readonly files: readonly RegExp[] }[] = [
  {
    why: 'For browsers: bodies are Node streams, buffers and text here.',
    files: [
      /@smithy\/core\/dist-es\/submodules\/serde\/util-stream\/.*\.browser\.js$/,
      /@aws-sdk\/core\/dist-es\/submodules\/client\/util-user-agent-browser\/createUserAgentStringParsingProvider\.js$/,
      /google-auth-library\/build\/src\/crypto\/browser\/crypto\.js$/,
    ],
  },
  {
    why: 'Hashes in JavaScript, for a Node that was built without crypto.',
    files: [/\/checksum\/md5\/Md5Js\.js$/, /\/checksum\/sha256\/Sha256Js\.js$/],
  },
  {
    why: 'Checksums that S3 adds or checks when a request asks for them; ours ask for none (see `openBucket`).',
    files: [/\/crc\/crc64-nvme\/Crc64NvmeJs\.js$/, /\/crc\/crc32c\/Crc32cJs\.js$/, /\/sha\/sha1\/Sha1Node\.js$/],
  },
  {
    why: 'For a retry mode and a mode of defaults that are settings of the environment; our functions have neither.',
    files: [
      /@smithy\/core\/dist-es\/submodules\/retry\/util-retry\/(AdaptiveRetryStrategy|DefaultRateLimiter)\.js$/,
      /@smithy\/core\/dist-es\/submodules\/config\/config-resolver\/regionConfig\/getInstanceMetadataRegion\.js$/,
    ],
  },
  {
    why: 'No function describes its schemas to others.',
    files: [/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/],
  },
  {
    why: 'Google credentials that our settings do not accept: only `external_account` and `access_token` are.',
    files: [
      /google-auth-library\/build\/src\/auth\/(gdchclient|jwtclient|jwtaccess|impersonated|refreshclient)\.js$/,
      /google-auth-library\/build\/src\/auth\/(externalAccountAuthorizedUserClient|idtokenclient|iam)\.js$/,
      /google-auth-library\/build\/src\/auth\/(downscopedclient|loginticket)\.js$/,
      /google-auth-library\/build\/src\/gtoken\/googleToken\.js$/,
      /ecdsa-sig-formatter\/src\/ecdsa-sig-formatter\.js$/,
    ],
  },
  {
    why: 'An account whose token a program prints: allowed by an environment variable that our functions do not get.',
    files: [/google-auth-library\/build\/src\/auth\/pluggable-auth-client\.js$/],
  },
  {
    why: 'Google’s own machines: asked for a project when no other source names one, and never there.',
    files: [/gcp-metadata\/build\/src\/index\.js$/, /google-auth-library\/build\/src\/auth\/computeclient\.js$/],
  },
  {
    why: 'HTTP/2 and the discovery of APIs are for callers who ask for them.',
    files: [/googleapis-common\/build\/src\/(http2|discovery)\.js$/],
  },
  {
    why: 'Google’s client writes query strings only; what it wraps in a message of an impossible error is not worth 18 KB.',
    files: [/\/qs\/lib\/parse\.js$/, /\/object-inspect\/index\.js$/],
  },
];

/**
 * Classes that a client makes when it is made, and asks nothing of in our functions. `told`: what is set while it is made,
 * and is not missed; `asked`: throws as the rest does.
 */
const NEVER_ASKED: readonly {
  readonly why: string;
  readonly file: RegExp;
  readonly name: string;
  readonly told?: readonly string[];
  readonly asked: readonly string[];
}[] = [
  {
    why: 'S3’s requests with a body of XML set up buckets and lists of parts: ours carry the bytes of an object or nothing.',
    file: /@aws-sdk\/core\/dist-es\/submodules\/protocols\/xml\/XmlShapeSerializer\.js$/,
    name: 'XmlShapeSerializer',
    told: ['setSerdeContext'],
    asked: ['write', 'flush'],
  },
  {
    why: 'Signs the headers of events in a stream.',
    file: /@smithy\/signature-v4\/dist-es\/HeaderFormatter\.js$/,
    name: 'HeaderFormatter',
    asked: ['format'],
  },
  {
    why: 'Sessions of S3 Express, whose buckets have addresses that are left out too (see `endpoint-rules.ts`).',
    file: /\/middleware-s3-express\/classes\/S3ExpressIdentityProviderImpl\.js$/,
    name: 'S3ExpressIdentityProviderImpl',
    asked: ['getS3ExpressIdentity'],
  },
];

const requireHere = createRequire(import.meta.url);

/** What an ES module exports; `undefined` for a CommonJS module. */
const exportsOf = async (path: string): Promise<readonly string[] | undefined> => {
  const { metafile } = await build({
    entryPoints: [path],
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const isCommonJs = Object.entries(metafile.inputs).some(
    ([file, { format }]) => format === 'cjs' && path.endsWith(file),
  );
  return isCommonJs ? undefined : Object.values(metafile.outputs).flatMap((output) => output.exports);
};

const leftOutFunction = (path: string): string => {
  const name = path.replace(/^.*[\\/]node_modules[\\/]/, '');
  return `function leftOut() { throw new Error(${JSON.stringify(`${name} is left out of the bundles`)}); }`;
};

/** A module with the same exports, which throw when they are called; texts stay, for they are compared with. */
const standIn = async (path: string): Promise<string> => {
  const leftOut = leftOutFunction(path);
  const names = await exportsOf(path);
  if (names) return `${leftOut}\nexport { ${names.map((key) => `leftOut as ${key}`).join(', ')} };`;
  const exported = requireHere(path) as object;
  if (typeof exported === 'function') return `${leftOut}\nmodule.exports = leftOut;`;
  const entries = Object.entries(exported).map(
    ([key, value]) => `${JSON.stringify(key)}: ${typeof value === 'string' ? JSON.stringify(value) : 'leftOut'}`,
  );
  return `${leftOut}\nmodule.exports = { ${['__esModule: true', ...entries].join(', ')} };`;
};

/** By path: each function's bundle asks for the same ones. */
const standIns = new Map<string, Promise<string>>();

/** Replaces what is `LEFT_OUT` by modules that say so. */
export const leaveOut: Plugin = {
  name: 'leave-out',
  setup: ({ onLoad, onResolve }) => {
    // For operations that stream events: an import that never happens, and would keep whole modules for its sake.
    onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `left-out:${path}`, external: true } : undefined,
    );
    for (const filter of LEFT_OUT.flatMap(({ files }) => files))
      onLoad({ filter }, async ({ path }) => {
        const made = standIns.get(path) ?? standIn(path);
        standIns.set(path, made);
        return { contents: await made, loader: 'js' };
      });
    for (const { file, name, told = [], asked } of NEVER_ASKED)
      onLoad({ filter: file }, ({ path }) => {
        const methods = [...told.map((method) => `${method}() {}`), ...asked.map((method) => `${method} = leftOut;`)];
        return { contents: `${leftOutFunction(path)}\nexport class ${name} { ${methods.join(' ')} }`, loader: 'js' };
      });
  },
};

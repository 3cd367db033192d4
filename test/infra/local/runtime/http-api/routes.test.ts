import { describe, expect, test } from 'vitest';
import { createRouter, parseRouteKey } from '../../../../../infra/local/runtime/http-api/routes.ts';

const router = (keys: readonly string[]) =>
  createRouter(
    keys.map((key) => {
      const pattern = parseRouteKey(key);
      if (!pattern) throw new Error(key);
      return { pattern };
    }),
  );
const keys = [
  '$default',
  'ANY /{proxy+}',
  'GET /pets/{proxy+}',
  'GET /pets/{id}',
  'GET /pets/dog',
  'ANY /pets/dog',
  'GET /',
];
const route = router(keys);
const found = (method: string, path: string) => {
  const match = route(method, path);
  return match && [match.route.pattern.key, match.pathParameters];
};

describe('the most specific route wins', () => {
  test.each<[string, string, string, Record<string, string>]>([
    ['GET', '/pets/dog', 'GET /pets/dog', {}],
    ['POST', '/pets/dog', 'ANY /pets/dog', {}],
    ['GET', '/pets/cat', 'GET /pets/{id}', { id: 'cat' }],
    ['GET', '/pets/ol%C3%A1%2F1', 'GET /pets/{id}', { id: 'olá/1' }],
    ['GET', '/pets/cat/1', 'GET /pets/{proxy+}', { proxy: 'cat/1' }],
    ['PUT', '/pets/cat', 'ANY /{proxy+}', { proxy: 'pets/cat' }],
    ['GET', '/', 'GET /', {}],
    ['DELETE', '/', '$default', {}],
  ])('%s %s', (method, path, key, parameters) => expect(found(method, path)).toEqual([key, parameters]));

  test('in whatever order the template names them', () => {
    const turned = router([...keys].reverse());
    for (const [method, path] of [
      ['GET', '/pets/dog'],
      ['GET', '/pets/x'],
      ['POST', '/a/b'],
    ] as const)
      expect(turned(method, path)?.route.pattern.key).toBe(route(method, path)?.route.pattern.key);
  });

  test('and without a default, nothing may match', () => {
    const few = router(['GET /calls/{callId}']);
    expect(few('GET', '/calls')).toBeUndefined();
    expect(few('GET', '/calls/')).toBeUndefined();
    expect(few('GET', '/calls/a/b')).toBeUndefined();
    expect(few('POST', '/calls/a')).toBeUndefined();
  });

  test.each(['GET calls', 'FETCH /a', 'GET /{a+}/b', 'GET /a{b}', ''])('%s is no route key', (key) =>
    expect(parseRouteKey(key)).toBeUndefined(),
  );
});

import { readFile } from 'node:fs/promises';
import vm from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AddonBundle, API_PLACEHOLDER, buildAddon } from '../../sheets-addon/build.ts';

let bundle: AddonBundle;
beforeAll(async () => {
  bundle = await buildAddon('https://api.example.test/prod');
});

/** Names that a menu, a trigger or the sidebar calls. */
const ENTRY_POINTS = [
  'onOpen',
  'onInstall',
  'showSidebar',
  'syncNow',
  'getSetting',
  'getSelection',
  'getCall',
  'getAudioLink',
  'requestSync',
  'setReviewed',
  'setNote',
  'setAgentChannel',
  'decideStep',
  'withdrawDecision',
];

describe('the bundle that is pushed to Apps Script', () => {
  it('declares every entry point as a function of its own', () => {
    const context = vm.createContext({});
    vm.runInContext(bundle.code, context);
    for (const name of ENTRY_POINTS) {
      expect(bundle.code).toMatch(new RegExp(`^function ${name}\\(`, 'm'));
      expect(typeof (context as Record<string, unknown>)[name]).toBe('function');
    }
  });

  it('declares nothing else that the sidebar of a stranger could call', () => {
    const declared = [...bundle.code.matchAll(/^function (\w+)\(/gm)].map((match) => match[1]);
    expect(declared.toSorted()).toEqual(ENTRY_POINTS.toSorted());
  });

  it('has menu items and sidebar calls that exist', async () => {
    const menu = await readFile(new URL('../../sheets-addon/src/entrypoints/menu.ts', import.meta.url), 'utf8');
    const named = [...menu.matchAll(/addItem\([^)]*\), '(\w+)'\)/g)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(ENTRY_POINTS).toContain(name);
  });

  it('holds no modules, no promises and nothing of Node', () => {
    expect(bundle.code).not.toMatch(/\b(import|require)\s*\(/);
    expect(bundle.code).not.toMatch(/^\s*(import|export)\s/m);
    expect(bundle.code).not.toMatch(/\basync\b|\bawait\b|\bPromise\b/);
    expect(bundle.code).not.toMatch(/\bprocess\.|\bBuffer\b/);
  });

  it('stays small', () => {
    expect(bundle.code.length).toBeLessThan(60_000);
    expect(bundle.sidebar.length).toBeLessThan(80_000);
  });

  it('asks for exactly five scopes, the sheet that is open and nothing more', () => {
    const manifest = JSON.parse(bundle.manifest) as Record<string, unknown>;
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.external_request',
      'openid',
      'https://www.googleapis.com/auth/userinfo.email',
    ]);
    expect(manifest.runtimeVersion).toBe('V8');
    expect(manifest).not.toHaveProperty('addOns');
  });

  it('may call the API of its deployment only', () => {
    const manifest = JSON.parse(bundle.manifest) as { urlFetchWhitelist: string[] };
    expect(manifest.urlFetchWhitelist).toEqual(['https://api.example.test/prod/']);
    expect(bundle.manifest).not.toContain(API_PLACEHOLDER);
  });

  it('has a sidebar in one file that loads nothing from elsewhere', () => {
    expect(bundle.sidebar).not.toMatch(/\b(src|href)="/);
    expect(bundle.sidebar).not.toMatch(/@import|url\(/);
    expect(bundle.sidebar.match(/<script>/g)).toHaveLength(1);
    expect(bundle.sidebar.match(/<\/script>/g)).toHaveLength(1);
    expect(bundle.sidebar).not.toMatch(/innerHTML|\beval\(|new Function/);
  });
});

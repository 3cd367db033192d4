import {
  CACHE_DEFAULT_SECONDS,
  CACHE_KEY_CHARACTERS,
  CACHE_MAXIMUM_SECONDS,
  CACHE_VALUE_BYTES,
  PROPERTY_VALUE_BYTES,
} from '../limits.ts';
import type { Ask, StoreName } from '../protocol.ts';
import { only } from './refusal.ts';

const bytesOf = (value: string): number => new TextEncoder().encode(value).length;

const propertyStore = (ask: Ask, store: StoreName) => {
  const service = only('Properties', {
    getProperty: (key: string) => ask('property', { ...store, key }),
    getProperties: () => ({ ...ask('properties', store) }),
    getKeys: () => Object.keys(ask('properties', store)),
    setProperty: (key: string, value: string) => {
      const words = String(value);
      if (bytesOf(words) > PROPERTY_VALUE_BYTES) throw new Error('Argument too large: value');
      ask('setProperty', { ...store, key, value: words });
      return service;
    },
    deleteProperty: (key: string) => {
      ask('setProperty', { ...store, key, value: null });
      return service;
    },
  });
  return service;
};

export const propertiesService = (ask: Ask) =>
  only('PropertiesService', {
    getScriptProperties: () => propertyStore(ask, { scope: 'script' }),
    getUserProperties: () => propertyStore(ask, { scope: 'user' }),
    getDocumentProperties: () => propertyStore(ask, { scope: 'document' }),
  });

const cacheStore = (ask: Ask, store: StoreName) =>
  only('Cache', {
    get: (key: string) => ask('cached', { ...store, key }),
    put: (key: string, value: string, seconds: number = CACHE_DEFAULT_SECONDS) => {
      if (key.length > CACHE_KEY_CHARACTERS) throw new Error('Argument too large: key');
      if (bytesOf(String(value)) > CACHE_VALUE_BYTES) throw new Error('Argument too large: value');
      ask('cache', { ...store, key, value: String(value), seconds: Math.min(seconds, CACHE_MAXIMUM_SECONDS) });
    },
    remove: (key: string) => ask('cache', { ...store, key, value: null, seconds: 0 }),
  });

export const cacheService = (ask: Ask) =>
  only('CacheService', {
    getScriptCache: () => cacheStore(ask, { scope: 'script' }),
    getUserCache: () => cacheStore(ask, { scope: 'user' }),
    getDocumentCache: () => cacheStore(ask, { scope: 'document' }),
  });

const lockOf = (ask: Ask, store: StoreName) => {
  let held = false;
  const tryLock = (waitMs: number): boolean => {
    if (!held) held = ask('lock', { ...store, waitMs });
    return held;
  };
  return only('Lock', {
    tryLock,
    waitLock: (waitMs: number) => {
      if (!tryLock(waitMs)) throw new Error('Lock timeout: another process was holding the lock for too long.');
    },
    hasLock: () => held,
    releaseLock: () => {
      if (held) ask('unlock', store);
      held = false;
    },
  });
};

export const lockService = (ask: Ask) =>
  only('LockService', {
    getDocumentLock: () => lockOf(ask, { scope: 'document' }),
    getScriptLock: () => lockOf(ask, { scope: 'script' }),
    getUserLock: () => lockOf(ask, { scope: 'user' }),
  });

import { type IUniverConfig, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';

type Plugins = { readonly plugins: readonly unknown[] };

/**
 * Registers the plug-ins of the open presets. The package that does this for one depends on parts whose licence
 * forbids shipping them. A plug-in named by two presets is registered once, with the later options.
 */
export const createUniver = (config: Partial<IUniverConfig>, presets: readonly Plugins[]) => {
  const univer = new Univer({ logLevel: LogLevel.WARN, ...config });
  const found = new Map<string, { plugin: Parameters<typeof univer.registerPlugin>[0]; options: unknown }>();
  for (const { plugins } of presets)
    for (const entry of plugins) {
      const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
      found.delete(plugin.pluginName);
      found.set(plugin.pluginName, { plugin, options });
    }
  for (const { plugin, options } of found.values()) univer.registerPlugin(plugin, options as object | undefined);
  return { univer, api: FUniver.newAPI(univer) };
};

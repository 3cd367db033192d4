import type { MenuItem, ScreenEffect } from '../protocol.ts';
import { only } from './refusal.ts';

type Menu = {
  readonly addItem: (label: string, functionName: string) => Menu;
  readonly addSeparator: () => Menu;
  readonly addToUi: () => void;
};

type Page = { readonly file: string; title: string };

/** Menus, sidebars, toasts and alerts: collected, and shown by the page when the function has ended. */
export const createScreen = () => {
  const effects: ScreenEffect[] = [];
  const pages = new WeakMap<object, Page>();

  const createMenu = (title: string): Menu => {
    const items: MenuItem[] = [];
    const menu: Menu = only('Menu', {
      addItem: (label: string, functionName: string) => {
        items.push({ label, functionName });
        return menu;
      },
      addSeparator: () => {
        items.push({ separator: true });
        return menu;
      },
      addToUi: () => {
        effects.push({ kind: 'menu', title, items: [...items] });
      },
    });
    return menu;
  };

  const htmlOutput = (file: string): object => {
    const page: Page = { file, title: '' };
    const output: object = only('HtmlOutput', {
      setTitle: (title: string) => {
        page.title = title;
        return output;
      },
      // Sidebars are 300 px whatever one asks for.
      setWidth: () => output,
    });
    pages.set(output, page);
    return output;
  };

  return {
    effects,
    toast: (message: string, title = '', seconds = 5): void => {
      effects.push({ kind: 'toast', title, message, seconds });
    },
    ui: only('Ui', {
      createMenu,
      createAddonMenu: () => createMenu(''),
      showSidebar: (output: object) => {
        const page = pages.get(output);
        if (page === undefined) throw new Error('Invalid argument: userInterface');
        effects.push({ kind: 'sidebar', file: page.file, title: page.title });
      },
      alert: (message: string) => {
        effects.push({ kind: 'alert', message: String(message) });
      },
    }),
    html: only('HtmlService', { createHtmlOutputFromFile: htmlOutput }),
  };
};

export type Screen = ReturnType<typeof createScreen>;

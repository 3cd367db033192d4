import { englishModel, type ModelFiles, type ModelSize, operatorModel } from './moonshine/model-files.ts';

/** Folders of models that an operator brings, by language without region: `{ es: '/models/es' }`. */
export type ModelFolders = Readonly<Record<string, string>>;

/** `MONITORIA_MODEL_DIR_ES=/models/es` and the like. */
export const modelFoldersFrom = (environment: Readonly<Record<string, string | undefined>>): ModelFolders =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, folder]) => {
      const language = /^MONITORIA_MODEL_DIR_([A-Z]{2,3})$/.exec(name)?.[1];
      return language && folder ? [[language.toLowerCase(), folder]] : [];
    }),
  );

export type ModelRegistry = {
  /** Languages without region that can be recognised. */
  readonly languages: () => readonly string[];
  /** The model for a BCP 47 tag; region does not matter. */
  readonly modelFor: (languageCode: string) => ModelFiles | undefined;
};

/** English comes with the product; an operator's folder adds a language or replaces English. Throws on an empty folder. */
export const createModelRegistry = (size: ModelSize, folders: ModelFolders): ModelRegistry => {
  const models = new Map([['en', englishModel(size)]]);
  for (const [language, folder] of Object.entries(folders)) models.set(language, operatorModel(language, folder));
  return {
    languages: () => [...models.keys()].sort(),
    modelFor: (languageCode) => models.get((languageCode.split('-')[0] ?? '').toLowerCase()),
  };
};

/** Whether two tags (`es-MX`, `es-US`) name one language, whatever the country. */
export const isSameLanguage = (one: string, other: string): boolean => baseOf(one) === baseOf(other);

const baseOf = (tag: string): string => tag.slice(0, 2).toLowerCase();

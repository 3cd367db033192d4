/** A piece of an answer: text, a number, or elements by name; a list repeats its element. */
export type XmlValue =
  | string
  | number
  | boolean
  | undefined
  | { readonly [name: string]: XmlValue | readonly XmlValue[] };

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const UNESCAPES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// Control characters may stand in keys; XML 1.0 takes most of them only as references, and clients read those.
const escapeText = (text: string): string =>
  text.replace(/[&<>"]|\p{Cc}/gu, (char) => ESCAPES[char] ?? `&#${char.charCodeAt(0)};`);

const element = (name: string, value: XmlValue): string => {
  if (value === undefined) return '';
  if (typeof value !== 'object') return `<${name}>${escapeText(String(value))}</${name}>`;
  const inside = Object.entries(value).flatMap(([child, content]) =>
    (Array.isArray(content) ? content : [content]).map((one: XmlValue) => element(child, one)),
  );
  return `<${name}>${inside.join('')}</${name}>`;
};

export const toXml = (root: string, value: XmlValue): string => {
  const body = element(root, value).replace(`<${root}>`, `<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
};

const unescapeText = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return UNESCAPES[name ?? ''] ?? whole;
  });

/** The contents of every `<name>` in a request document of S3's own flat shapes; elements inside stay as they are. */
export const elementsOf = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))].map(
    ([, content]) => content ?? '',
  );

/** The text of the first `<name>`, unescaped. */
export const textOf = (xml: string, name: string): string | undefined => {
  const [first] = elementsOf(xml, name);
  return first === undefined ? undefined : unescapeText(first);
};

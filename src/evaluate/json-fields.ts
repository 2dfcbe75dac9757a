/** A JSON object, its fields not looked at. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Is it a half-open stretch of a text, of at least one character? */
export const isStretch = (fields: Fields): fields is Fields & { readonly start: number; readonly end: number } =>
  Number.isInteger(fields.start) &&
  Number.isInteger(fields.end) &&
  (fields.start as number) >= 0 &&
  (fields.start as number) < (fields.end as number);

/** The words of a field that holds them as they are, or in the `text` of an object; null where it holds none. */
export const wordsIn = (value: unknown): string | null => {
  const words = isFields(value) ? value.text : value;
  return typeof words === 'string' ? words : null;
};

/** The lines of a text that hold something, with their 1-based numbers. */
export const numberedLines = (text: string): readonly { readonly line: number; readonly text: string }[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((content, index) => ({ line: index + 1, text: content }))
    .filter(({ text: content }) => content.trim() !== '');

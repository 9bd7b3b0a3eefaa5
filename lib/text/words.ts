/**
 * The product's texts in one language, by their keys in the messages; for functions that put keys together from ids.
 * A missing text or value is an error.
 */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

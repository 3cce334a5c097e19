import { isBlank, isStorableText, textLimits } from '../text/storable-text';

/** How a value of the ruleset is written: what the page offers to type it in. */
export const valueKinds = ['number', 'choice', 'line', 'lines'] as const;

export type ValueKind = (typeof valueKinds)[number];

/** A value has one written form: what the page shows, what a person types, and what two versions are compared by. */
export interface ValueForm {
  kind: ValueKind;
  options: readonly string[];
  write: (value: unknown) => string;
  /** Undefined for what cannot be read. */
  read: (text: string) => unknown;
}

const nothing = { options: [] } as const;

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): ValueForm {
  const read = (text: string): unknown => {
    const count = /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined;
    return count !== undefined && count >= least && count <= most ? count : undefined;
  };
  return { kind: 'number', ...nothing, write: String, read };
}

export const yesNo: ValueForm = {
  kind: 'choice',
  options: ['yes', 'no'],
  write: (value) => (value === true ? 'yes' : 'no'),
  read: (text) => (text === 'yes' ? true : text === 'no' ? false : undefined),
};

export function oneOf(options: readonly string[]): ValueForm {
  return {
    kind: 'choice',
    options,
    write: String,
    read: (text) => (options.includes(text) ? text : undefined),
  };
}

/** Can it be kept and printed as one line? What no printer shows, no file of a table may hold either. */
export const isPrintedLine = (text: string, most: number = textLimits.line): boolean =>
  !isBlank(text) && isStorableText(text, most) && !/\p{Cc}/u.test(text);

export const line: ValueForm = {
  kind: 'line',
  ...nothing,
  write: String,
  read: (text) => (isPrintedLine(text.trim()) ? text.trim() : undefined),
};

/** The written lines of a text, without those that say nothing. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter((one) => !isBlank(one));
}

/** One entry a line; `read` gives undefined for a line that is none, and no line may stand twice. */
export function linesOfEach<T>(write: (entry: T) => string, read: (text: string) => T | undefined): ValueForm {
  return {
    kind: 'lines',
    ...nothing,
    write: (value) => (value as readonly T[]).map(write).join('\n'),
    read: (text) => {
      const lines = linesOf(text);
      const entries = lines.map(read);
      const isRead = lines.every((one) => isPrintedLine(one, textLimits.paragraph)) && !entries.includes(undefined);
      return isRead && new Set(lines).size === lines.length ? entries : undefined;
    },
  };
}

export const lines: ValueForm = linesOfEach<string>(
  (text) => text,
  (text) => text,
);

/** Codes of a list, one a line. */
export function codes(options: readonly string[]): ValueForm {
  const form = linesOfEach<string>(
    (code) => code,
    (code) => (options.includes(code) ? code : undefined),
  );
  return { ...form, options };
}

/** The parts of an entry as it stands in one line: `INHERITED | DESIGN, OPERATION | 引き継ぐ統制 | taken over`. */
export function partsOf(text: string, count: number): string[] | undefined {
  const parts = text.split('|').map((part) => part.trim());
  return parts.length === count && parts.every((part) => part !== '') ? parts : undefined;
}

export function isOneOf<T extends string>(options: readonly T[], text: string | undefined): text is T {
  return options.some((option) => option === text);
}

/** What is said to whoever types, in both languages. */
export interface Said {
  readonly ja: string;
  readonly en: string;
}

export interface Option {
  /** What stands behind it; null for one that is given or not. */
  readonly value: string | null;
  readonly said: Said;
}

export interface Asked {
  /** What was given of the options, by name. */
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly flags: Readonly<Record<string, boolean | undefined>>;
  /** The words behind the command, as many as it takes. */
  readonly words: readonly string[];
  readonly language: 'ja' | 'en';
  /** Where the built program lies. */
  readonly programFolder: string;
}

export interface Outcome {
  /** For people, before the line for programs. */
  readonly text?: string;
  /** Printed as one line of JSON. */
  readonly answer?: object;
  readonly exitCode?: number;
}

export interface Command {
  readonly said: Said;
  readonly options?: Readonly<Record<string, Option>>;
  /** Names of the words that it takes, all of which it needs; `...` hands everything on as it was typed. */
  readonly words?: readonly string[] | '...';
  /** The settings that it reads. */
  readonly settings: readonly string[];
  /** What it ends with besides 0, and 1 and 2 as every command does. */
  readonly exits?: Readonly<Record<number, Said>>;
  run(asked: Asked): Promise<Outcome>;
}

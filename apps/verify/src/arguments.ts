import { parseArgs } from 'node:util';
import type { ArgumentReason } from './usage';

const options = {
  'key-fingerprint': { type: 'string' },
  witness: { type: 'string', multiple: true },
  'tsa-ca': { type: 'string' },
  root: { type: 'string' },
  size: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  population: { type: 'string' },
  seed: { type: 'string' },
  sheet: { type: 'string' },
  void: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Values = ReturnType<typeof parse>['values'];

/** What was typed cannot be read; `place` names it. */
export class ArgumentFault extends Error {
  constructor(
    readonly reason: ArgumentReason,
    readonly place: string,
  ) {
    super(`${reason} ${place}`);
  }
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true });
}

/** The reader names in quotes what it stumbled over, and says the rest in one language. */
export function parseArguments(argv: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(argv);
  } catch (error) {
    throw new ArgumentFault('unknown', /'[^']+'/.exec(String(error))?.[0] ?? '');
  }
}

const always = ['json', 'lang', 'help'];

/** What each use reads. */
const readBy = {
  package: ['key-fingerprint', 'witness', 'tsa-ca', 'root', 'size'],
  'issued-file': ['key-fingerprint', 'witness', 'root', 'size'],
  draw: ['population', 'seed', 'size', 'void', 'sheet'],
};

/** Whoever gives a certificate or a fingerprint believes that it is compared: what this use does not read is no part of it. */
export function refuseUnread(values: Values, use: keyof typeof readBy): void {
  const unread = Object.keys(values).find((name) => !always.includes(name) && !readBy[use].includes(name));
  if (unread !== undefined) throw new ArgumentFault('unread', `--${unread}`);
}

import { buildVerifierKey, parseVerifierKey, type VerifierKey } from '@akashi/domain/ledger';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole';

export const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

/** Logs whose places this witness cosigns: one by its origin, or all that begin with one that ends with `/`. */
export interface TrustedLog {
  readonly origin: string;
  /** As the firm told them, by another way than the log itself. */
  readonly keys: readonly string[];
}

interface KeptSettings {
  readonly name: string;
  readonly logs: readonly TrustedLog[];
}

/** What cannot be done as it was asked for: a sentence for whoever runs the program. */
export class WitnessFault extends Error {
  constructor(
    readonly reason:
      'name-unusable' | 'exists-already' | 'no-witness-here' | 'key-unusable' | 'origin-unusable' | 'runs-already',
    readonly place = '',
  ) {
    super(`${reason} ${place}`.trim());
  }
}

const fileOf = (folder: string) => join(folder, 'witness.json');
const keyFileOf = (folder: string) => join(folder, 'witness.key');

/** A witness as its folder has it: its own key, and whom it looks at. */
export interface Settings extends KeptSettings {
  readonly key: KeyObject;
  readonly verifierKey: VerifierKey;
}

/** Makes the folder, with a key that stays in it. */
export function createWitness(folder: string, name: string): Settings {
  if (!/^[^\s+]{1,200}$/.test(name)) throw new WitnessFault('name-unusable', name);
  if (existsSync(fileOf(folder)) || existsSync(keyFileOf(folder))) throw new WitnessFault('exists-already', folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(keyFileOf(folder), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  keep(folder, { name, logs: [] });
  return readSettings(folder);
}

export function readSettings(folder: string): Settings {
  let kept: KeptSettings;
  let key: KeyObject;
  try {
    kept = JSON.parse(readFileSync(fileOf(folder), 'utf8')) as KeptSettings;
    key = createPrivateKey(readFileSync(keyFileOf(folder)));
  } catch {
    throw new WitnessFault('no-witness-here', folder);
  }
  const publicKey = new Uint8Array(createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32));
  for (const { keys } of kept.logs) keys.forEach(readLogKey);
  return { ...kept, key, verifierKey: { name: kept.name, kind: 'cosignature', publicKey } };
}

/** From here on places of this log count when this key signed them. A key that was trusted stays so: old places are its. */
export function trustLog(folder: string, origin: string, key: string): Settings {
  if (!/^[^\s]{1,300}$/.test(origin)) throw new WitnessFault('origin-unusable', origin);
  readLogKey(key);
  const { name, logs } = readSettings(folder);
  const before = logs.find((log) => log.origin === origin);
  const trusted = { origin, keys: [...new Set([...(before?.keys ?? []), key])] };
  keep(folder, { name, logs: [...logs.filter((log) => log !== before), trusted] });
  return readSettings(folder);
}

/** The keys of the log with this origin; null where it is none that this witness looks at. */
export function keysOfLog({ logs }: Pick<Settings, 'logs'>, origin: string): VerifierKey[] | null {
  const fitting = logs.filter((log) =>
    log.origin.endsWith('/') ? origin.startsWith(log.origin) : origin === log.origin,
  );
  return fitting.length === 0 ? null : fitting.flatMap(({ keys }) => keys.map(readLogKey));
}

/** The line by which this witness is told to the firm and to whoever checks. */
export function toldKey({ verifierKey }: Pick<Settings, 'verifierKey'>): string {
  return buildVerifierKey(verifierKey, sha256);
}

function readLogKey(text: string): VerifierKey {
  const key = parseVerifierKey(text, sha256);
  if (key?.kind !== 'note') throw new WitnessFault('key-unusable', text);
  return key;
}

function keep(folder: string, settings: KeptSettings): void {
  writeWhole(fileOf(folder), `${JSON.stringify(settings, null, 2)}\n`);
}

import { buildVerifierKey, parseVerifierKey, type VerifierKey } from '@akashi/domain/ledger';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readObject } from './read-object';
import { WitnessFault } from './witness-fault';
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

const fileOf = (folder: string) => join(folder, 'witness.json');
const keyFileOf = (folder: string) => join(folder, 'witness.key');

/** A witness as its folder has it: its own key, and whom it looks at. */
export interface Settings extends KeptSettings {
  readonly key: KeyObject;
  readonly verifierKey: VerifierKey;
}

/** Makes the folder, with a key that stays in it. */
export function createWitness(folder: string, name: string): Settings {
  if (!/^[^\s+\p{C}]{1,200}$/u.test(name)) throw new WitnessFault('name-unusable', name);
  if (existsSync(fileOf(folder))) throw new WitnessFault('exists-already', folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // A key without settings is of a beginning that was broken off: it was told to nobody, or the settings were lost since.
  if (!existsSync(keyFileOf(folder))) writeWhole(keyFileOf(folder), newKey());
  keep(folder, { name, logs: [] });
  return readSettings(folder);
}

export function readSettings(folder: string): Settings {
  if (!existsSync(fileOf(folder))) throw new WitnessFault('no-witness-here', folder);
  const { name, logs } = readObject(fileOf(folder));
  if (typeof name !== 'string' || !Array.isArray(logs)) throw new WitnessFault('file-spoilt', fileOf(folder));
  const key = readKey(keyFileOf(folder));
  const publicKey = new Uint8Array(createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32));
  const trusted = logs.map((log: unknown) => readTrusted(log, fileOf(folder)));
  return { name, logs: trusted, key, verifierKey: { name, kind: 'cosignature', publicKey } };
}

function readKey(path: string): KeyObject {
  const pem = readFileSync(path);
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Told below, with the file's name.
  }
  throw new WitnessFault('file-spoilt', path);
}

function readTrusted(log: unknown, path: string): TrustedLog {
  const { origin, keys } = (log ?? {}) as Partial<Record<keyof TrustedLog, unknown>>;
  if (typeof origin !== 'string' || !Array.isArray(keys)) throw new WitnessFault('file-spoilt', path);
  keys.forEach((key) => readLogKey(String(key)));
  return { origin, keys: keys.map(String) };
}

function newKey(): string {
  return String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

/** From here on places of this log count when this key signed them. A key that was trusted stays so: old places are its. */
export function trustLog(folder: string, origin: string, key: string): Settings {
  if (!/^[^\s\p{C}]{1,300}$/u.test(origin)) throw new WitnessFault('origin-unusable', origin);
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

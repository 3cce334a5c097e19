import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const sumsFile = 'SHA256SUMS';
export const signatureFile = 'SHA256SUMS.sig';

/** What `sha256sum -c` reads: a line for each file, sorted by name. */
export function sumsOf(files: Readonly<Record<string, Uint8Array>>): string {
  const names = Object.keys(files).sort();
  return names.map((name) => `${sha256(files[name]!)}  ${name}\n`).join('');
}

/**
 * The Ed25519 signature of the sums, as 64 bytes: what `openssl pkeyutl -verify -rawin` reads.
 *
 * @param pem A private key as `openssl genpkey -algorithm ed25519` makes it.
 * @throws where it is no Ed25519 key.
 */
export function signSums(sums: string, pem: string): Buffer {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`It is a key for ${key.asymmetricKeyType}, not for Ed25519.`);
  return sign(null, Buffer.from(sums), key);
}

/**
 * What is wrong with a release as it lies in a folder; nothing where the key signed it and each file is as it was. Sums are
 * not read before their signature holds, and a file that they do not name is a fault: nobody signed it.
 *
 * @throws where the key cannot be read or is no Ed25519 key.
 */
export function faultsOfRelease(folder: string, publicPem: string): string[] {
  const key = createPublicKey(publicPem);
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`It is a key for ${key.asymmetricKeyType}, not for Ed25519.`);
  const missing = [sumsFile, signatureFile].filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0) return missing.map((name) => `${name}: missing`);
  const sums = readFileSync(join(folder, sumsFile));
  if (!verify(null, sums, key, readFileSync(join(folder, signatureFile))))
    return [`${sumsFile}: not signed by this key`];
  const lines = sums.toString('utf8').split('\n').filter(Boolean);
  if (lines.length === 0) return [`${sumsFile}: names no file`];
  const named = lines.map((line) => /^([0-9a-f]{64}) {2}([\w.-]+)$/.exec(line));
  if (named.includes(null)) return [`${sumsFile}: not of the form that we write`];
  const known = new Map(named.map((found) => [found![2]!, found![1]!]));
  const faults = [...known].flatMap(([name, sum]) => faultOfFile(join(folder, name), name, sum) ?? []);
  const others = readdirSync(folder).filter((name) => !known.has(name) && ![sumsFile, signatureFile].includes(name));
  return [...faults, ...others.sort().map((name) => `${name}: not part of the release`)];
}

function faultOfFile(path: string, name: string, sum: string): string | null {
  if (!existsSync(path)) return `${name}: missing`;
  return sha256(readFileSync(path)) === sum ? null : `${name}: not as it was signed`;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

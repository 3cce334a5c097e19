import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Made once per data folder and readable by its owner alone. */
export interface Secrets {
  adminPassword: string;
  appPassword: string;
  signInPassword: string;
  ledgerKeyPem: string;
}

export function secretsOf(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  mkdirSync(folder, { recursive: true });
  const password = () => randomBytes(24).toString('hex');
  const { privateKey } = generateKeyPairSync('ed25519');
  const secrets: Secrets = {
    adminPassword: password(),
    appPassword: password(),
    signInPassword: password(),
    ledgerKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  // Whole or not at all: a half-written file would lock its owner out of the database it belongs to.
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

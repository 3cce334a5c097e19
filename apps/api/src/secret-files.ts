import { readFileSync } from 'node:fs';

/** The settings that are secrets: each may stand in a file instead, which `NAME_FILE` names. */
export const secretSettings = [
  'ADMIN_DATABASE_URL',
  'APP_DATABASE_URL',
  'SIGN_IN_DATABASE_URL',
  'BACKUP_DATABASE_URL',
  'APP_PASSWORD',
  'SIGN_IN_PASSWORD',
  'BACKUP_PASSWORD',
  'LEDGER_KEY_PEM',
  'FILE_KEYS',
  'S3_SECRET_ACCESS_KEY',
  'SMTP_PASSWORD',
] as const;

/**
 * The settings with what their files hold; line ends at a file's end are no part of a secret. A setting that is given in both ways, and a
 * file that cannot be read or is empty, is a fault: an empty one would quietly leave everything open or unencrypted.
 */
export function withSecretFiles(env: NodeJS.ProcessEnv, faults: string[]): NodeJS.ProcessEnv {
  const inFiles = secretSettings.filter((name) => env[`${name}_FILE`]);
  if (inFiles.length === 0) return env;
  const read: NodeJS.ProcessEnv = { ...env };
  for (const name of inFiles) {
    if (env[name]) faults.push(`${name} and ${name}_FILE exclude each other`);
    else read[name] = textOf(env[`${name}_FILE`] ?? '', `${name}_FILE`, faults);
  }
  return read;
}

function textOf(file: string, name: string, faults: string[]): string {
  try {
    const text = readFileSync(file, 'utf8').replace(/[\r\n]+$/, '');
    if (text.trim() === '') faults.push(`${name} is an empty file`);
    return text;
  } catch {
    faults.push(`${name} cannot be read`);
    return '';
  }
}

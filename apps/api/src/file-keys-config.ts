import { readFileSync } from 'node:fs';

/**
 * Keys that wrap the firms' file keys: `FILE_KEYS`, or `FILE_KEYS_FILE` that they stand in. Each is 32 bytes in base64; they are parted by
 * spaces or line ends, the newest first. Without any, files lie as they came.
 */
export function readFileKeys(env: NodeJS.ProcessEnv, faults: string[]): readonly Buffer[] {
  const { FILE_KEYS: given = '', FILE_KEYS_FILE: file = '' } = env;
  if (given !== '' && file !== '') faults.push('FILE_KEYS and FILE_KEYS_FILE exclude each other');
  const text = file === '' ? given : textOf(file, faults);
  const words = text.split(/\s+/).filter((word) => word !== '');
  const name = file === '' ? 'FILE_KEYS' : 'FILE_KEYS_FILE';
  // A file that is empty by mistake would quietly leave everything unencrypted.
  if (file !== '' && words.length === 0) faults.push(`${name} names no key`);
  const keys = words.map((word) => Buffer.from(word, 'base64'));
  keys.forEach((key, at) => {
    if (key.length !== 32 || key.toString('base64') !== words[at])
      faults.push(`${name} ${at + 1} is not 32 bytes in base64`);
  });
  if (new Set(words).size < words.length) faults.push(`${name} names a key twice`);
  return keys;
}

function textOf(file: string, faults: string[]): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    faults.push('FILE_KEYS_FILE cannot be read');
    return '';
  }
}

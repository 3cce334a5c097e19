/**
 * Keys that wrap the firms' file keys (`FILE_KEYS`). Each is 32 bytes in base64; they are parted by spaces or line ends, the newest first.
 * Without any, files lie as they came.
 */
export function readFileKeys(env: NodeJS.ProcessEnv, faults: string[]): readonly Buffer[] {
  const words = (env['FILE_KEYS'] ?? '').split(/\s+/).filter((word) => word !== '');
  const keys = words.map((word) => Buffer.from(word, 'base64'));
  keys.forEach((key, at) => {
    if (key.length !== 32 || key.toString('base64') !== words[at])
      faults.push(`FILE_KEYS ${at + 1} is not 32 bytes in base64`);
  });
  if (new Set(words).size < words.length) faults.push('FILE_KEYS names a key twice');
  return keys;
}

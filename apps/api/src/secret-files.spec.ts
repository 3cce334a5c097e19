import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { secretSettings, withSecretFiles } from './secret-files';

const folder = mkdtempSync(join(tmpdir(), 'akashi-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lay = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('a secret setting', () => {
  it.each(secretSettings)('%s comes from its file as from the environment, without the line end behind it', (name) => {
    const faults: string[] = [];
    const env = withSecretFiles({ [`${name}_FILE`]: lay(name, 'first\nsecond\r\n\n') }, faults);
    expect([env[name], faults]).toEqual(['first\nsecond', []]);
    expect(withSecretFiles({ [name]: 'given' }, faults)[name]).toBe('given');
    expect(faults).toEqual([]);
  });

  it.each(secretSettings)('%s is refused where two say it, and where its file says nothing', (name) => {
    const faults: string[] = [];
    withSecretFiles({ [name]: 'given', [`${name}_FILE`]: lay('both', 'x') }, faults);
    withSecretFiles({ [`${name}_FILE`]: lay('empty', '\n') }, faults);
    withSecretFiles({ [`${name}_FILE`]: join(folder, 'nowhere') }, faults);
    expect(faults).toEqual([
      `${name} and ${name}_FILE exclude each other`,
      `${name}_FILE is an empty file`,
      `${name}_FILE cannot be read`,
    ]);
  });

  it('is the only kind that a file speaks for', () => {
    const env = withSecretFiles({ HOST_FILE: lay('host', '0.0.0.0') }, []);
    expect(env['HOST']).toBeUndefined();
  });
});

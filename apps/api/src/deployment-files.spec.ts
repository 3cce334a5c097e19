import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from './commands';
import { readAdminConfig, readBackupUrl, readConfig, readFilePlace, readLedgerKey } from './config';
import { secretSettings } from './secret-files';

const root = resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(resolve(root, 'deploy', file), 'utf8');
const example = read('akashi.env.example');
const isSecret = (name: string): boolean => (secretSettings as readonly string[]).includes(name);

/** The names of settings that the readers of the configuration ask for. */
function asked(): string[] {
  const names = new Set<string>();
  const env = new Proxy<NodeJS.ProcessEnv>(
    {},
    {
      get: (_, name) => {
        names.add(String(name));
        return undefined;
      },
    },
  );
  for (const reader of [readConfig, readAdminConfig, readBackupUrl, readFilePlace, readLedgerKey]) {
    try {
      reader(env);
    } catch {
      // It says what is missing, and has asked for everything by then.
    }
  }
  // A secret's file is asked for under the secret's own name.
  const files = secretSettings.map((name) => `${name}_FILE`);
  return [...names].filter((name) => !files.includes(name)).sort();
}

/** Lines that name a setting, whether they stand behind `#` or not. */
const written = [...example.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(([, name = '']) => name);
const plain = (name: string): string => (isSecret(name.replace(/_FILE$/, '')) ? name.replace(/_FILE$/, '') : name);

describe('the example of the settings', () => {
  it('has a line for every setting that is read, and none that nobody reads', () => {
    expect(written.map(plain).sort()).toEqual(asked());
  });

  it('says in both languages what each is, and gives every secret by a file', () => {
    expect(written.filter((name) => isSecret(name))).toEqual([]);
    const lines = example.split('\n');
    const bare = lines.filter((line, at) => {
      if (!/^#?[A-Z][A-Z0-9_]*=/.test(line)) return false;
      const before = lines.slice(0, at).findLast((one) => one.startsWith('# ')) ?? '';
      return !/[ぁ-んァ-ヶ一-龠]/.test(before) || !/[A-Za-z]{3,}/.test(before);
    });
    expect(bare).toEqual([]);
  });

  it('has a secret for each setting whose name says that it is one', () => {
    const secrets = asked().filter((name) => /PASSWORD|SECRET|KEY_PEM|KEYS$|DATABASE_URL/.test(name));
    expect(secrets.sort()).toEqual([...secretSettings].sort());
  });

  it('has what the help of the commands names', () => {
    const named = new Set(Object.values(commands).flatMap(({ settings }) => settings));
    expect([...named].sort()).toEqual(asked());
  });
});

describe('the units of systemd', () => {
  const services = globSync('systemd/*.service', { cwd: resolve(root, 'deploy') }).map((file) => [file, read(file)]);
  const closed = ['NoNewPrivileges=true', 'ProtectSystem=strict', 'ProtectHome=true', 'PrivateTmp=true', 'UMask=0077'];

  it.each(services)('%s runs a command that there is, with no right that it does not need', (_, text = '') => {
    const [, command = ''] = /^ExecStart=\S+\/akashi (\S+)/m.exec(text) ?? [];
    expect(Object.keys(commands)).toContain(command);
    for (const line of [...closed, 'User=akashi', 'CapabilityBoundingSet=', 'RestrictSUIDSGID=true'])
      expect(text.split('\n')).toContain(line);
    expect(text).not.toContain('admin.env');
  });

  it('are three, and a timer for the backup', () => {
    expect(services).toHaveLength(3);
    expect(read('systemd/akashi-backup.timer')).toContain('Persistent=true');
  });
});

describe('the container', () => {
  it('is built from versions that are named, and runs as nobody of importance', () => {
    const text = read('Containerfile');
    const from = [...text.matchAll(/^FROM (\S+)/gm)].map(([, image = '']) => image);
    expect(from.length).toBe(3);
    for (const image of from) expect(image).toMatch(/:\d+\.\d+\.\d+/);
    expect(text.lastIndexOf('\nUSER node\n')).toBeGreaterThan(text.lastIndexOf('\nFROM '));
    const images = [...read('compose.yaml').matchAll(/image: (\S+)/g)].map(([, image = '']) => image);
    for (const image of images) expect(image).toMatch(/:\d+\.\d+/);
  });

  it('is told nothing that nobody reads', () => {
    const told = [...read('compose.yaml').matchAll(/^ {4,6}([A-Z][A-Z0-9_]+): /gm)].map(([, name = '']) => name);
    const odd = told.filter((name) => !name.startsWith('POSTGRES_') && !asked().includes(plain(name)));
    expect(odd).toEqual([]);
  });
});

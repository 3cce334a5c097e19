import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageFault } from './command/command-fault';
import { helpOf, helpOfAll } from './command/print-help';
import { readArguments } from './command/read-arguments';
import { commands } from './commands';

const folder = mkdtempSync(join(tmpdir(), 'akashi-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

const asked = { texts: {}, flags: {}, words: [], language: 'ja', programFolder: '' } as const;
const hasJapanese = /[぀-ヿ一-鿿]/;

describe.each(Object.entries(commands))('the command %s', (name, command) => {
  it('tells in both languages what it does, takes and ends with', () => {
    const said = [command.said, ...Object.values(command.options ?? {}).map((option) => option.said)];
    for (const { ja, en } of said) {
      expect(ja).toMatch(hasJapanese);
      expect(en).not.toMatch(hasJapanese);
    }
    const help = helpOf(name, command);
    for (const text of [...said.map(({ en }) => en), ...Object.keys(command.options ?? {}), ...command.settings])
      expect(help).toContain(text);
    for (const code of [0, 1, 2]) expect(help).toContain(`\n  ${code}  `);
    expect(helpOfAll(commands)).toContain(`${name}\n`);
  });

  it('refuses an option that it does not have, and a word too many, unless it hands everything on', () => {
    if (command.words === '...') {
      expect(readArguments(name, command, ['--lang=en', 'x']).words).toEqual(['--lang=en', 'x']);
      return;
    }
    const words = [...(command.words ?? [])];
    for (const typed of [['--nothing-of-the-kind'], ['one', 'word', 'too', 'many'], ['--lang', 'fr']])
      expect(() => readArguments(name, command, [...words, ...typed])).toThrow(UsageFault);
    expect(readArguments(name, command, ['--help', '--lang', 'en'])).toMatchObject({ wantsHelp: true, language: 'en' });
    expect(readArguments(name, command, words).wantsHelp).toBe(false);
  });
});

describe('the keys', () => {
  it('are made for their owner alone, never over one that is there, and told by their fingerprint', async () => {
    const { keys } = commands;
    const make = (what: string, file: string) =>
      keys!.run({ ...asked, words: [what], texts: { out: join(folder, file) } });
    const { answer } = await make('ledger', 'ledger.pem');
    expect(answer).toMatchObject({ fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(readFileSync(join(folder, 'ledger.pem'), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(statSync(join(folder, 'ledger.pem')).mode & 0o077).toBe(0);
    await make('file', 'file.keys');
    expect(Buffer.from(readFileSync(join(folder, 'file.keys'), 'utf8'), 'base64')).toHaveLength(32);
    await expect(make('file', 'file.keys')).rejects.toThrow('is there already');
    await expect(make('all', '')).rejects.toThrow('ledger.pem is there already');
    rmSync(join(folder, 'ledger.pem'));
    rmSync(join(folder, 'file.keys'));
    expect((await make('all', '')).answer).toMatchObject({ fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const passwords = ['app', 'sign-in', 'backup'].map((name) =>
      readFileSync(join(folder, `${name}.password`), 'utf8'),
    );
    expect(new Set(passwords).size).toBe(3);
    await expect(keys!.run({ ...asked, words: ['ledger'] })).rejects.toThrow(UsageFault);
  });
});

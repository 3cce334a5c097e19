import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run/places.ts';

const files = globSync('libs/domain/src/**/*.ts', { cwd: root }).sort();
const rules = files.filter((file) => file.endsWith('.rule.ts'));
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8');
const verbsIn = (file: string): string[] =>
  [...read(file).matchAll(/^export function (may[A-Z]\w*)/gm)].map(([, verb = '']) => verb);

/** What may be written into the ledger is a part of what an event is. */
const besideItsEvent = 'libs/domain/src/ledger/';

/** Files with more than their verb: a form tells a name and a number apart while they are typed. */
const withFields: Readonly<Record<string, readonly string[]>> = {
  'libs/domain/src/firm/register-client.rule.ts': ['mayNameClient', 'mayNumberClient'],
};

describe('the rules of the domain', () => {
  it.each(rules)('%s holds one verb', (file) => {
    const verbs = verbsIn(file).filter((verb) => !withFields[file]?.includes(verb));
    expect(verbs).toHaveLength(1);
  });

  it.each(rules)('%s has its table of tests beside it', (file) => {
    const spec = file.replace(/\.ts$/, '.spec.ts');
    expect(existsSync(resolve(root, spec))).toBe(true);
    for (const verb of verbsIn(file).slice(0, 1)) expect(read(spec)).toContain(`${verb}(`);
  });

  it.each(rules)('%s tells a text that is too long as that, and not as a missing one', (file) => {
    const both = /isReason\(|isBlank\([^;]*\|\|\s*!isStorableText|!isBlank\([^;]*&&\s*isStorableText/;
    expect(read(file)).not.toMatch(both);
  });

  it('stand in files that say they are rules', () => {
    const elsewhere = files.filter((file) => !/\.(rule|spec)\.ts$/.test(file) && verbsIn(file).length > 0);
    expect(elsewhere.filter((file) => !file.startsWith(besideItsEvent))).toEqual([]);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run/places.ts';

const templates = globSync('{libs/web,apps/web/src}/**/*.{ts,html}', { cwd: root }).filter(
  (file) => !/\.(spec|fixture)\.ts$/.test(file),
);

/** Every field of a template that takes a password by its name, its label or its kind. */
function passwordFields(text: string): string[] {
  const fields = text.match(/<(ak-text-field|input)\b[^>]*>/g) ?? [];
  return fields.filter((field) => /password|fields\.(old|again)\b|"secret"|fields\.secret\b/i.test(field));
}

/** What is wrong with one; null where it hides what is typed and says to a password manager which it is. */
function faultOf(field: string): string | null {
  if (!/\b(kind|type)="password"/.test(field)) return 'shows what is typed';
  if (/\((paste|copy|drop|beforeinput)\)|readonly|maxLength/i.test(field)) return 'keeps a password from being pasted';
  return /autocomplete="(current-password|new-password|off)"/.test(field) ? null : 'says nothing to a password manager';
}

describe('a field for a password', () => {
  it('hides what is typed, takes what is pasted and says to a password manager which it is', () => {
    const fields = templates.flatMap((file) =>
      passwordFields(readFileSync(resolve(root, file), 'utf8')).map((field) => ({ file, field })),
    );
    expect(fields.length).toBeGreaterThan(10);
    const faults = fields.map(({ file, field }) => ({ file, fault: faultOf(field) }));
    expect(faults.filter(({ fault }) => fault !== null)).toEqual([]);
    // The secret of a provider is nobody's password: a manager is not to offer one for it.
    const off = fields.filter(({ field }) => field.includes('autocomplete="off"')).map(({ file }) => file);
    expect(off).toEqual(['libs/web/firms/src/provider/set-identity-provider-dialog.ts']);
  });

  it('is in no draft: a form keeps the fields that it limits', () => {
    const limited = templates.flatMap((file) => {
      const limits = readFileSync(resolve(root, file), 'utf8').match(/\blimits: \{[^}]*\}/g) ?? [];
      return limits.filter((names) => /password|secret|\b(old|again)\b/i.test(names)).map(() => file);
    });
    expect(limited).toEqual([]);
  });

  it('would be found with a fault', () => {
    const [shown = '', plain = ''] = passwordFields(
      '<ak-text-field [label]="t().password" /><input type="password" autocomplete="new-password" (paste)="no($event)" />',
    );
    expect(faultOf(shown)).toBe('shows what is typed');
    expect(faultOf(plain)).toBe('keeps a password from being pasted');
    expect(faultOf('<ak-text-field kind="password" />')).toBe('says nothing to a password manager');
    expect(passwordFields('<ak-text-field kind="email" [label]="t().email" />')).toEqual([]);
  });

  it('is handed to no other listener: pasting is heard in the matrix, and a picture on the paper', () => {
    const listening = templates.filter((file) => /\(paste\)|'paste'/.test(readFileSync(resolve(root, file), 'utf8')));
    expect(listening.sort()).toEqual([
      'libs/web/fieldwork/src/paper/paper-page.ts',
      'libs/web/matrix/src/grid/matrix-grid.ts',
    ]);
  });
});

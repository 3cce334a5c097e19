import { describe, expect, it } from 'vitest';
import { refuse } from '../decision';
import { mayImportProcedures } from './import-procedures.rule';

const sound = { rightsHeld: true, rightsBasis: '監査機関登録 2025-04-01', faults: 0, news: 3 };

describe('taking in standard procedures', () => {
  it('is allowed by a stated right, for a file without faults that brings something', () => {
    expect(mayImportProcedures(sound).allowed).toBe(true);
  });

  it.each([
    ['nobody confirms the right', { rightsHeld: false }, 'procedure.rights-not-held'],
    ['the right has no basis', { rightsBasis: '　' }, 'procedure.rights-basis-missing'],
    ['the basis is too long', { rightsBasis: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['a row cannot be read', { faults: 1 }, 'procedure.has-faults'],
    ['everything is there already', { news: 0 }, 'procedure.nothing-new'],
  ] as const)('is refused when %s', (_, change, code) => {
    expect(mayImportProcedures({ ...sound, ...change })).toEqual(refuse(code));
  });
});

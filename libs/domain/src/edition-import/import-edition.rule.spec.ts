import { describe, expect, it } from 'vitest';
import { mayImportEdition, type ImportEditionFacts } from './import-edition.rule';

const ready: ImportEditionFacts = {
  code: 'ismap-2024-08',
  titleJa: 'ISMAP管理基準 2024-08',
  rightsHeld: true,
  rightsBasis: '規格票の購入 2026-03-02',
  faults: 0,
  knownCodes: ['demo'],
  sameContent: false,
};

describe('importing an edition', () => {
  it('is allowed to who holds the right to its text', () => {
    expect(mayImportEdition(ready)).toEqual({ allowed: true });
  });

  it.each([
    ['nobody says that the right is held', { rightsHeld: false }, 'edition.rights-not-held'],
    ['nobody says by what', { rightsBasis: '　' }, 'edition.rights-basis-missing'],
    ['it has no title', { titleJa: '' }, 'edition.title-missing'],
    ['its code is no code', { code: '管理基準' }, 'edition.code-malformed'],
    ['its code is another edition’s', { code: 'demo' }, 'edition.code-taken'],
    ['something of it was not read', { faults: 1 }, 'edition.has-faults'],
    ['it is there already', { sameContent: true }, 'edition.already-imported'],
  ] satisfies [string, Partial<ImportEditionFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayImportEdition({ ...ready, ...change })).toEqual({ allowed: false, code });
  });
});

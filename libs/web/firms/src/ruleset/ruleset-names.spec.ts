import { shippedRulesets } from '@akashi/domain/engagement';
import { rulesetValues } from '@akashi/domain/ruleset';
import { describe, expect, it } from 'vitest';
import { codeName, nameOf } from './ruleset-names';

const values = shippedRulesets.flatMap(rulesetValues);

describe('a value of the ruleset', () => {
  it('is called by words in both languages, never by its place', () => {
    for (const { path } of values)
      for (const lang of ['ja', 'en'] as const) expect(nameOf(path, lang), path).not.toBe(path);
  });

  it('shows the code of a choice by words too', () => {
    const tables = /^sampling\.|[rR]eason$/;
    const choices = values.filter(({ kind, path }) => kind === 'choice' && !tables.test(path));
    for (const code of new Set(choices.flatMap(({ options }) => options)))
      for (const lang of ['ja', 'en'] as const) expect(codeName(code, lang), code).not.toBe(code);
  });

  it('shows the codes that a list may hold by words too', () => {
    const listed = new Set(values.filter(({ kind }) => kind === 'lines').flatMap(({ options }) => options));
    for (const code of listed) expect(codeName(code, 'ja'), code).not.toBe(code);
  });
});

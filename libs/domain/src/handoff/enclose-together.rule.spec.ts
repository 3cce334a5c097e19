import { describe, expect, it } from 'vitest';
import { mayEncloseTogether } from './enclose-together.rule';
import { checkAgreement, type PaperFacts } from './paper-agreement';
import { formsOfSameFile } from './same-file';

const alike: PaperFacts = {
  serviceName: { reported: 'ミズナラ文書基盤', registered: 'ミズナラ文書基盤' },
  period: { reported: '2026-04-01/2026-09-30', engaged: '2026-04-01/2026-09-30' },
  statement: { reported: 'a', enclosed: 'a' },
  findings: { reported: 7, planned: 7 },
  representative: { letter: '楢崎　一', client: '楢崎 一' },
  papers: [
    { form: 'STATEMENT', sha256: 'a' },
    { form: 'PLEDGE', sha256: 'b' },
    { form: 'OTHER', sha256: null },
    { form: 'ANOTHER', sha256: null },
  ],
};

const differing = (change: Partial<PaperFacts>) =>
  checkAgreement({ ...alike, ...change })
    .filter(({ ok }) => !ok)
    .map(({ code }) => code);

describe('enclosing papers together', () => {
  it('is allowed when they say the same', () => {
    expect(mayEncloseTogether(checkAgreement(alike))).toEqual({ allowed: true });
  });

  it.each([
    ['service-name', { serviceName: { reported: 'ミズナラ', registered: 'ミズナラ文書基盤' } }],
    ['period', { period: { reported: '2026-04-01/2026-09-30', engaged: '2026-04-01/2026-12-31' } }],
    ['statement', { statement: { reported: 'a', enclosed: 'b' } }],
    ['findings-planned', { findings: { reported: 7, planned: 6 } }],
  ] satisfies [string, Partial<PaperFacts>][])('is refused when they differ in the %s', (code, change) => {
    expect(differing(change)).toEqual([code]);
    expect(mayEncloseTogether(checkAgreement({ ...alike, ...change }))).toEqual({
      allowed: false,
      code: 'package.papers-disagree',
    });
  });

  it('is allowed with one file given for two forms, which is shown with both of them', () => {
    const papers = [...alike.papers, { form: 'PLAN', sha256: 'a' }];
    expect(differing({ papers })).toEqual(['own-files']);
    expect(mayEncloseTogether(checkAgreement({ ...alike, papers }))).toEqual({ allowed: true });
    expect(['STATEMENT', 'PLAN', 'PLEDGE', 'OTHER', 'NONE'].map((form) => formsOfSameFile(papers, form))).toEqual([
      ['PLAN'],
      ['STATEMENT'],
      [],
      [],
      [],
    ]);
  });

  it('is allowed with another representative, which is shown', () => {
    const change = { representative: { letter: '楢崎 一', client: '柏木 環' } };
    expect(differing(change)).toEqual(['representative']);
    expect(mayEncloseTogether(checkAgreement({ ...alike, ...change }))).toEqual({ allowed: true });
  });
});

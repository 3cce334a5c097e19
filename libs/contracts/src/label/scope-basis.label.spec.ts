import type { ScopeBasis } from '@akashi/domain/scope';
import { describe, expect, it } from 'vitest';
import { scopeBasisText } from './scope-basis.label';

const classes = [{ code: 'ROTATING', title: { ja: '巡回', en: 'Rotating' } }];
const standing = { classCode: 'ROTATING', years: 3, lastYear: 2026, by: 2029 };

describe('why a test is in or out', () => {
  it.each<[ScopeBasis, string, string]>([
    [{ code: 'internal-audit', key: '9.2' }, '事業者の内部監査の対象', 'Left to the provider’s internal audit'],
    [
      { code: 'inherited', from: 'C99-0001-1', validUntil: '2027-10-31' },
      'C99-0001-1（2027-10-31まで有効）から引継ぎ',
      'Taken over from C99-0001-1, valid until 2027-10-31',
    ],
    [
      { code: 'inheritance-lapsed', from: 'C99-0001-1', validUntil: null },
      '引継ぎ元 C99-0001-1 が登録の一覧にない',
      'C99-0001-1, whence it is taken over, is not listed',
    ],
    [
      { code: 'inheritance-lapsed', from: 'C99-0001-1', validUntil: '2027-01-31' },
      '引継ぎ元 C99-0001-1 の有効期限 2027-01-31 が期間末より前',
      'C99-0001-1 is valid only until 2027-01-31, before the period ends',
    ],
    [{ code: 'kind', kind: 'INITIAL' }, '初回のため、対象はすべて評価する', 'Initial: all in scope is tested'],
    [{ code: 'deviation-before', ...standing }, '2026年の評価で逸脱があった', 'A deviation was found in 2026'],
    [
      { code: 'differs', marks: ['text', 'frequency'], ...standing },
      '2026年の評価から変わった：個別管理策の記載、頻度',
      'Changed since 2026: Wording, Frequency',
    ],
    [
      { code: 'never-tested', ...standing, lastYear: null, by: null },
      'これまでの評価が記録にない（「巡回」3年に1回）',
      'No earlier test is known (“Rotating”, once in 3 years)',
    ],
    [
      { code: 'not-due', isCompared: true, ...standing },
      '2026年に評価、その後の変更なし。次は2029年まで（「巡回」3年に1回）',
      'Tested in 2026, unchanged since; next by 2029 (“Rotating”, once in 3 years)',
    ],
    [
      { code: 'not-due', isCompared: false, ...standing },
      '2026年に評価、変更の有無は未照合。次は2029年まで（「巡回」3年に1回）',
      'Tested in 2026, not compared with then; next by 2029 (“Rotating”, once in 3 years)',
    ],
    [
      { code: 'due', ...standing, by: 2027, under: { kind: 'split', key: '9.2.1', all: ['9.2.1'] } },
      '2026年に評価、2027年が期限（「巡回」3年に1回）（旧 9.2.1 から分割）',
      'Tested in 2026, due by 2027 (“Rotating”, once in 3 years) (split from 9.2.1)',
    ],
    [
      { code: 'deviation-before', ...standing, under: { kind: 'merged', key: '9.2.2', all: ['9.2.1', '9.2.2'] } },
      '2026年の評価で逸脱があった（旧 9.2.1・9.2.2 を統合、9.2.2 による）',
      'A deviation was found in 2026 (merged from 9.2.1, 9.2.2, by 9.2.2)',
    ],
    [
      {
        code: 'never-tested',
        ...standing,
        lastYear: null,
        by: null,
        under: { kind: 'merged', key: '9.2.2', all: ['9.2.1', '9.2.2'] },
      },
      '旧 9.2.1・9.2.2 を統合、9.2.2 のこれまでの評価が記録にない（「巡回」3年に1回）',
      'Merged from 9.2.1, 9.2.2; of 9.2.2: No earlier test is known (“Rotating”, once in 3 years)',
    ],
    [
      { code: 'update-carries', tests: ['DESIGN', 'OPERATION'], lastYear: 2026, isCompared: true },
      '2026年の整備・運用の評価を当年度に及ぼす（その後の変更なし）',
      'Carries the design and operation evaluation of 2026 over, unchanged since',
    ],
  ])('is a sentence with its facts: %j', (basis, ja, en) => {
    expect(scopeBasisText(basis, classes)).toEqual({ ja, en });
  });

  it.each<ScopeBasis>([
    { code: 'not-marked' },
    { code: 'relief-met' },
    { code: 'no-cycle' },
    { code: 'update-not-needed' },
    { code: 'update-not-planned' },
    { code: 'changed-on', on: '2027-01-10', ...standing },
    { code: 'change-answered', ...standing },
    { code: 'every-year', ...standing, classCode: null, years: 1 },
    { code: 'relief-open', open: 2, ...standing },
    { code: 'due', ...standing },
  ])('says nothing that is not known: %j', (basis) => {
    const { ja, en } = scopeBasisText(basis, classes);
    expect(`${ja} ${en}`).not.toMatch(/null|undefined|NaN/);
    expect(en).toMatch(/^[A-Z]/);
  });
});

import { describe, expect, it } from 'vitest';
import { ismapLiuRuleset20240801, ismapRuleset20240801 } from '../engagement';
import { gradedRules } from '../statement/statement-rules';
import { mayReviseRuleset, refusedCorrection, withCorrections } from './revise-ruleset.rule';
import { rulesetFault } from './ruleset-faults';
import { rulesetDifferences, rulesetValues } from './ruleset-value';

const said = { confidence: 'found', source: '運用支援機関への照会の回答 2026-11-18' } as const;
const table = 'sampling.tables.FREQ_25_25_5_2_2_1';

const correct = (path: string, text: string, ruleset = ismapRuleset20240801) =>
  mayReviseRuleset({ ruleset, state: 'shipped', corrections: [{ path, text, ...said }], reason: '照会で確かめた' });

const now = (path: string) => rulesetValues(ismapRuleset20240801).find((value) => value.path === path)?.text ?? '';

/** The paths of what stands at no reached place and below none; an empty place says nothing that could be wrong. */
function beyond(value: unknown, reached: readonly string[], path = ''): string[] {
  if (reached.includes(path) || value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, part]) => beyond(part, reached, path === '' ? key : `${path}.${key}`));
}

describe('the values of a ruleset', () => {
  it('each stand once, with a source and how sure it is', () => {
    for (const ruleset of [ismapRuleset20240801, ismapLiuRuleset20240801]) {
      const values = rulesetValues(ruleset);
      expect(values.filter(({ source }) => source === '')).toEqual([]);
      expect(new Set(values.map(({ path }) => path)).size).toBe(values.length);
    }
  });

  it('read back as they are written', () => {
    for (const ruleset of [ismapRuleset20240801, ismapLiuRuleset20240801]) {
      const corrections = rulesetValues(ruleset).map(({ path, text, confidence, source }) => ({
        path,
        text,
        confidence,
        source,
      }));
      expect(refusedCorrection(ruleset, corrections)).toBeNull();
      const { notes: _, ...again } = withCorrections(ruleset, corrections);
      const { notes: __, ...before } = ruleset;
      expect(again).toEqual(before);
    }
  });

  it('grade every rule that a statement is checked by', () => {
    const graded = Object.keys(ismapRuleset20240801.statementFaults).sort();
    expect(graded).toEqual(Object.keys(gradedRules).sort());
  });

  it('go together in what is shipped', () => {
    expect([ismapRuleset20240801, ismapLiuRuleset20240801].map(rulesetFault)).toEqual([null, null]);
  });

  it('are written so that a person can read them', () => {
    expect(now('period.maxMonths')).toBe('12');
    expect(now('period.mustBeContiguous')).toBe('yes');
    expect(now(`${table}.DAILY`)).toBe('25');
    expect(now(`${table}.AD_HOC`)).toBe('4: ALL\n50: 5\n249: 10%\n*: 25');
    expect(now('registration.course.accepted')).toBe('question\nanswer\ndecided');
    expect(now('statementFaults.criterion.mandatory-not-selected')).toBe('warn');
  });
});

describe('a correction', () => {
  it('reaches every value of a shipped version: none stands beside the page', () => {
    for (const ruleset of [ismapRuleset20240801, ismapLiuRuleset20240801]) {
      const reached = rulesetValues(ruleset).map(({ path }) => path);
      const {
        id: _,
        predecessor: __,
        scheme: ___,
        variant: ____,
        validFrom: _____,
        notes: ______,
        ...values
      } = ruleset;
      expect(beyond(values, reached)).toEqual([]);
      expect(beyond({ ...values, archive: { ...values.archive, legalHold: true } }, reached)).toEqual([
        'archive.legalHold',
      ]);
    }
  });
});

const annexes = (appendix: string) => now('report.titles.annexes').replace('別添1', appendix);

describe('correcting a value', () => {
  it.each([
    ['period.maxMonths', '6'],
    ['deadlines.endRule', 'SAME_DAY'],
    [`${table}.MULTI_DAILY`, '30'],
    [`${table}.AD_HOC`, '10: ALL\n*: 25'],
    ['statementFaults.frequency.missing', 'warn'],
    ['report.words.stems.assurance', '保証 | refuse\n適切 | warn'],
    ['registration.numberForms', 'C99-9999-9\nD999-99'],
    ['report.frames.noFindings', '発見された事項は無かった。'],
    ['report.frames.scope', '本件は{kind}に係る業務である。'],
    ['report.kinds.RENEWAL', '登録の更新'],
    ['report.titles.annexes', 'ledger | 附記\nappendix | 別紙1\nstatementCopy | 別紙2'],
    ['report.titles.sections', now('report.titles.sections').replace('業務の対象', '対象とした業務')],
    ['report.titles.appendixTable', now('report.titles.appendixTable').replace('標本 / 件数', '標本')],
    [
      'controlChange.questions',
      `${now('controlChange.questions')}\nREGION | change | 地域の追加か | Is it a new region?`,
    ],
    ['representationPoints', 'FRAUD | 不正をすべて伝えた | All fraud has been told'],
    ['catalogueEdition', 'ismap-cc-2026-04'],
    ['omissionReasons', `${now('omissionReasons')}\nNEW_REASON | DESIGN | 新しい理由 | A new reason`],
  ])('%s to %j makes a version', (path, text) => {
    expect(correct(path, text)).toEqual({ allowed: true });
  });

  it('keeps what stood before, and says the new source', () => {
    const corrections = [{ path: 'deadlines.applyMonthsAfterPeriodEnd', text: '5', ...said }];
    const next = withCorrections(ismapRuleset20240801, corrections);
    expect(ismapRuleset20240801.deadlines.applyMonthsAfterPeriodEnd).toBe(4);
    const [change, ...others] = rulesetDifferences(rulesetValues(ismapRuleset20240801), rulesetValues(next));
    expect(others).toEqual([]);
    expect(change?.before).toMatchObject({ text: '4', confidence: 'found-secondary' });
    expect(change?.after).toMatchObject({ text: '5', ...said });
  });

  it('may be the source alone: a value that was uncertain was found to be right', () => {
    expect(correct('deadlines.endRule', now('deadlines.endRule'))).toEqual({ allowed: true });
  });

  it.each([
    ['an unknown value', 'period.minutes', '3', 'ruleset.value-unknown'],
    ['no months', 'period.maxMonths', '0', 'ruleset.value-unreadable'],
    ['a fraction', 'period.maxMonths', '1.5', 'ruleset.value-unreadable'],
    ['an unknown code', 'deadlines.endRule', 'LUNAR', 'ruleset.value-unreadable'],
    ['a word without a grade', 'report.words.stems.cause', '失念', 'ruleset.value-unreadable'],
    ['a word that cannot be seen', 'report.words.stems.cause', '\u2060 | refuse', 'ruleset.value-unreadable'],
    ['a short period longer than the longest', 'period.minMonthsIfShort', '13', 'ruleset.period-limits'],
    ['a report after the application', 'deadlines.reportMonthsAfterPeriodEnd', '5', 'ruleset.deadlines-out-of-order'],
    ['fewer items of more', `${table}.AD_HOC`, '10: 10\n*: 5', 'ruleset.sample-sizes-not-rising'],
    ['no open last band', `${table}.AD_HOC`, '10: 10', 'ruleset.sample-sizes-not-rising'],
    ['bands out of order', `${table}.AD_HOC`, '50: 5\n4: 4\n*: 25', 'ruleset.sample-sizes-not-rising'],
    ['weekly more than daily', `${table}.WEEKLY`, '26', 'ruleset.sample-sizes-not-rising'],
    [
      'no reason for what is inherited',
      'omissionReasons',
      'DESIGN_ONLY | OPERATION | 整備のみ | Design only',
      'ruleset.omission-reason-missing',
    ],
    ['a fixed sentence that assures', 'report.texts.nature', '統制は有効に運用されている。', 'ruleset.fixed-text-word'],
    [
      'a reason that grades',
      'omissionReasons',
      `${now('omissionReasons')}\nLOW | DESIGN | 重要度が低い | Less important`,
      'ruleset.fixed-text-word',
    ],
    [
      'a sentence of the report that assures',
      'report.frames.noFindings',
      '問題ないと認められる。',
      'ruleset.fixed-text-word',
    ],
    ['a kind of work that assures', 'report.kinds.RENEWAL', '適合の保証', 'ruleset.fixed-text-word'],
    [
      'a form that is called an opinion',
      'forms',
      now('forms').replace('実施結果報告書', '保証報告書'),
      'ruleset.fixed-text-word',
    ],
    ['a sentence without its fact', 'report.frames.deviations', '逸脱を見た。', 'ruleset.value-unreadable'],
    ['a sentence with its fact twice', 'report.frames.findings', '{count}件中{count}件', 'ruleset.value-unreadable'],
    ['a sentence with a fact of another', 'report.frames.findings', '{count}件、{date}', 'ruleset.value-unreadable'],
    ['a sentence over two lines', 'report.frames.noFindings', '発見事項は\nない。', 'ruleset.value-unreadable'],
    ['a title that grades', 'report.titles.annexes', annexes('重大な不備'), 'ruleset.fixed-text-word'],
    ['a title too few', 'report.titles.annexes', 'appendix | 別紙1\nledger | 附記', 'ruleset.value-unreadable'],
    [
      'a title of another part',
      'report.titles.annexes',
      annexes('別紙') + '\nsubject | 対象',
      'ruleset.value-unreadable',
    ],
    ['a title twice', 'report.titles.annexes', annexes('別紙') + '\nledger | 附記', 'ruleset.value-unreadable'],
    ['a title that says nothing', 'report.titles.annexes', annexes('　'), 'ruleset.value-unreadable'],
    ['no fixed sentence', 'report.texts.nature', '', 'ruleset.fixed-text-word'],
    ['an example of another form', 'registration.numberForms', 'X99', 'ruleset.number-example'],
    ['a step nobody comes to', 'registration.course.applied', 'applied', 'ruleset.course-broken'],
    [
      'no question that means a change',
      'controlChange.questions',
      'NAME | wording | 名前か | A name?',
      'ruleset.change-question-missing',
    ],
    ['a question without its effect', 'controlChange.questions', 'NAME | 名前か | A name?', 'ruleset.value-unreadable'],
    ['no point to confirm', 'representationPoints', '', 'ruleset.representation-point-missing'],
    [
      'a point twice',
      'representationPoints',
      'FRAUD | 不正 | Fraud\nFRAUD | 違法行為 | Illegal acts',
      'ruleset.representation-point-missing',
    ],
    [
      'no form of the report',
      'forms',
      'STATEMENT | cloudServiceProvider | ALWAYS | 言明書 | Statement',
      'ruleset.form-missing',
    ],
  ])('is refused for %s', (_, path, text, code) => {
    expect(correct(path, text)).toEqual({ allowed: false, code });
  });

  it('is refused without a reason, a source or a change', () => {
    const correction = { path: 'period.maxMonths', text: '6', ...said };
    const shipped = { ruleset: ismapRuleset20240801, state: 'shipped' } as const;
    const revise = (change: object, reason = '照会で確かめた') =>
      mayReviseRuleset({ ...shipped, corrections: [{ ...correction, ...change }], reason });
    expect(revise({}, ' ')).toEqual({ allowed: false, code: 'ruleset.reason-missing' });
    expect(revise({ source: ' ' })).toEqual({ allowed: false, code: 'ruleset.source-missing' });
    const same = { text: '12', source: 'ISMAP管理基準 2.2.5' };
    expect(revise(same)).toEqual({ allowed: false, code: 'ruleset.nothing-corrected' });
    expect(mayReviseRuleset({ ...shipped, corrections: [], reason: '理由' })).toEqual({
      allowed: false,
      code: 'ruleset.nothing-corrected',
    });
  });

  it.each(['draft', 'withdrawn'] as const)(
    'is refused of a version that is %s: it is no ground for the next',
    (state) => {
      const corrections = [{ path: 'period.maxMonths', text: '6', ...said }];
      const facts = { ruleset: ismapRuleset20240801, corrections, reason: '照会で確かめた' };
      expect(mayReviseRuleset({ ...facts, state })).toEqual({ allowed: false, code: 'ruleset.not-in-force' });
      expect(mayReviseRuleset({ ...facts, state: 'approved' })).toEqual({ allowed: true });
    },
  );

  it('takes a list of what LIU audits from outside, with what is uncertain in it', () => {
    const list = '9 | EXTERNAL | certain\n9.2.1.3 | INTERNAL | uncertain';
    expect(correct('scopeProfile.entries', list, ismapLiuRuleset20240801)).toEqual({ allowed: true });
    expect(correct('scopeProfile.entries', list)).toEqual({ allowed: false, code: 'ruleset.value-unknown' });
  });
});

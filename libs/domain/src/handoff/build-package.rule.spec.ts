import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { mayBuildPackage, type BuildPackageFacts } from './build-package.rule';
import { packageItemFaults, type PackageItem } from './package-item';

const { forms } = ismapRuleset20240801;

const complete: PackageItem[] = forms.map(({ code }) => ({
  form: code,
  state: 'FINAL',
  reason: null,
  sha256: 'a'.repeat(64),
}));

/** The complete package with one paper of it changed. */
function withItem(form: string, change: Partial<PackageItem>): PackageItem[] {
  return complete.map((item) => (item.form === form ? { ...item, ...change } : item));
}

const without = (form: string) => complete.filter((item) => item.form !== form);

describe('building a package', () => {
  const ready: BuildPackageFacts = { engagementState: 'issued', items: complete, forms, findings: 7 };

  it.each([
    ['every paper is final', {}],
    ['it was handed over and is built anew', { engagementState: 'handed_over' }],
    ['there are no findings and no improvement plan', { findings: 0, items: without('IMPROVEMENT_PLAN') }],
    [
      'the application is said not to apply',
      { items: withItem('APPLICATION', { state: 'NOT_APPLICABLE', reason: '申請者が作成' }) },
    ],
    ['nobody spoke of the application', { items: without('APPLICATION') }],
  ] satisfies [string, Partial<BuildPackageFacts>][])('is allowed when %s', (_, change) => {
    expect(mayBuildPackage({ ...ready, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['the report is not issued', { engagementState: 'in_reporting' }, 'package.report-not-issued'],
    ['the file is archived', { engagementState: 'archived' }, 'engagement.archived'],
    ['the statement is missing', { items: without('STATEMENT') }, 'package.item-missing'],
    ['the letter is a draft', { items: withItem('REPRESENTATION_LETTER', { state: 'DRAFT' }) }, 'package.item-draft'],
    ['a final paper has no file', { items: withItem('STATEMENT', { sha256: null }) }, 'package.item-without-file'],
    [
      'the scanner has not answered for a paper',
      { items: withItem('STATEMENT', { scan: 'pending' }) },
      'package.item-not-scanned',
    ],
    [
      'a paper is larger than the scanner looks through',
      { items: withItem('STATEMENT', { scan: 'too-large' }) },
      'package.item-not-scannable',
    ],
    [
      'a paper was found to be harmful',
      { items: withItem('STATEMENT', { scan: 'infected' }) },
      'package.item-infected',
    ],
    ['there are findings and no plan', { items: without('IMPROVEMENT_PLAN') }, 'package.item-missing'],
    [
      'the plan is said not to apply beside findings',
      { items: withItem('IMPROVEMENT_PLAN', { state: 'NOT_APPLICABLE', reason: '不要' }) },
      'package.required-item-not-applicable',
    ],
    [
      'a paper does not apply and nobody says why',
      { items: withItem('APPLICATION', { state: 'NOT_APPLICABLE' }) },
      'package.not-applicable-without-reason',
    ],
  ] satisfies [string, Partial<BuildPackageFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayBuildPackage({ ...ready, ...change })).toEqual({ allowed: false, code });
  });

  it('names every paper that is not there, in the order of the forms', () => {
    expect(packageItemFaults([], forms, 1).map(({ form }) => form)).toEqual([
      'RESULT_REPORT',
      'RESULT_APPENDIX',
      'STATEMENT',
      'REPRESENTATION_LETTER',
      'IMPROVEMENT_PLAN',
      'PUBLIC_ITEMS',
    ]);
  });
});

import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { PreIssueCheckView, ReportView } from '@akashi/contracts';
import { startWeb } from '@akashi/web-ui/testing';
import { describe, expect, it } from 'vitest';
import { ReportChecks } from './report-checks';
import { ReportEditor } from './report-editor';

const check = (change: Partial<PreIssueCheckView>): PreIssueCheckView => ({
  code: 'letters-in-findings',
  level: 'blocking',
  ok: false,
  count: 2,
  of: 28,
  found: ['😀 U+1F600', '\u{E000} U+E000'],
  link: 'findings',
  path: 'findings',
  ...change,
});

let report: Partial<ReportView> | null = null;

function shown(...checks: PreIssueCheckView[]): HTMLElement {
  const editor = {
    ...{ checks: signal(checks), checksProblem: signal(null), engagementId: signal('e-1') },
    report: signal(report),
  };
  startWeb([{ provide: ReportEditor, useValue: editor }]);
  const fixture = TestBed.createComponent(ReportChecks);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

describe('the checks before a report is issued', () => {
  it('name each letter that cannot be printed, with the way to where it is mended', () => {
    const page = shown(check({}));
    expect(page.textContent).toContain('😀 U+1F600、\u{E000} U+E000');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/engagements/e-1/findings');
  });

  it('lead to the firm’s own pages for a name', () => {
    const page = shown(check({ code: 'letters-in-names', link: 'names', path: '/clients', found: ['🅰 U+1F170'] }));
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/clients');
  });

  it('name what the firm does not look at, and lead nowhere from it', () => {
    const page = shown(check({ code: 'requests-settled', level: 'off', ok: true, count: 0, of: 0, found: [] }));
    expect(page.querySelector('tbody tr')?.textContent).toContain('依頼者への依頼の完了');
    expect([page.querySelector('ak-chip')?.textContent?.trim(), page.querySelector('a')]).toEqual(['見ない', null]);
  });

  it('keep what was let pass at the approval, with the word of whoever approved', () => {
    const warnings = [{ code: 'requests-settled', count: 2, of: 3, reason: '発行の後に届く。' }] as const;
    const acknowledgement = { id: 'k1', byName: '高瀬 亮', at: '2026-12-18T03:00:00.000Z', warnings: [...warnings] };
    report = { state: 'issued', acknowledgement };
    const section = shown(check({})).querySelector('section');
    for (const said of ['高瀬 亮', '依頼者への依頼の完了（2件）', '発行の後に届く。'])
      expect(section?.textContent).toContain(said);
    report = null;
  });

  it('show no set that no approval has named', () => {
    report = { state: 'quality_reviewed', acknowledgement: { id: 'k1', byName: '', at: '', warnings: [] } };
    expect(shown(check({})).querySelector('section')).toBeNull();
    report = null;
  });

  it('say nothing of letters where all can be printed', () => {
    expect(shown(check({ ok: true, count: 0, found: [] })).querySelector('.found')).toBeNull();
  });
});

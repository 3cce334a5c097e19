import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ReportContentView } from '@akashi/contracts';
import { ismapReportWording20240801 as wording } from '@akashi/domain/engagement';
import { startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ReportEditor } from './report-editor';
import { ReportPreview } from './report-preview';
import { ReportSentence } from './report-sentence';

const { frames, titles } = wording;
const own = {
  ...wording,
  frames: { ...frames, deviations: '逸脱：{count}。', sampled: '{items}件を{populations}から選んだ（{tests}）。' },
  titles: {
    ...titles,
    sections: { ...titles.sections, results: '実施した結果', scope: '業務の範囲' },
    scopeTable: { ...titles.scopeTable, caption: '表イ', all: '全部' },
    resultTable: { ...titles.resultTable, total: '総計' },
  },
};

/** A report as the page reads it, composed with words of the firm's own. */
const content = {
  documentNumber: 'R-1',
  version: 2,
  reportDate: '2026-12-18',
  firm: { name: '霞台監査法人', address: '' },
  leaders: [{ title: '責任者', name: '長谷川' }],
  addressee: { company: 'ミズナラ', title: '代表取締役', name: '水楢' },
  subject: {
    serviceName: '文書基盤',
    serviceKind: 'SaaS',
    scope: '開発',
    regions: ['東日本'],
    baseServices: [],
    period: { from: '2026-04-01', to: '2026-09-30' },
    edition: '見本',
    statement: { version: 5, date: '2026-12-04', fileName: 's.xlsx', sha256: '5e' },
  },
  wording: own,
  texts: { clientResponsibility: ['甲'], firmResponsibility: ['乙'], nature: ['丙'], restriction: ['丁'] },
  scope: {
    kind: 'INITIAL',
    parts: [
      {
        label: '管理策基準',
        all: 1074,
        selected: 802,
        excluded: 18,
        notSelected: 254,
        omitted: 96,
        design: 706,
        operation: 0,
      },
    ],
    omissions: [],
  },
  results: {
    testsWithSamples: 1,
    populations: 2,
    sampleItems: 30,
    deviations: 9,
    deviationsExplained: 0,
    explanation: '',
  },
  counts: [{ testType: 'DESIGN', performed: 706, NO_EXCEPTION: 700, FINDING: 6, NOT_APPLICABLE: 0, OMITTED: 96 }],
  findings: [],
  subsequentEvents: { until: '2026-12-18', events: [] },
  appendixRows: 802,
} as ReportContentView;

beforeEach(() => {
  startWeb();
  TestBed.overrideProvider(ReportEditor, {
    useValue: { engagementId: signal('e1'), report: signal({ state: 'draft', content }) },
  });
  TestBed.configureTestingModule({ providers: [ReportEditor] });
});

const textOf = (host: { nativeElement: HTMLElement }) => host.nativeElement.textContent.replace(/\s+/g, ' ').trim();

describe('the sheets of a report', () => {
  const sheet = async (number: number) => {
    const shown = TestBed.createComponent(ReportPreview);
    shown.componentRef.setInput('sheet', number);
    await shown.whenStable();
    return textOf(shown);
  };

  it('show it in the words it was composed with, its counts in the tables that are printed', async () => {
    expect(await sheet(0)).toContain('第2版2026年12月18日');
    expect(await sheet(3)).toMatch(/5 業務の範囲.*表イ.*区分 ?全部.*管理策基準 ?1,074 ?802/);
    const results = await sheet(4);
    expect(results).toMatch(/6 実施した結果.*総計 ?706 ?700 ?6/);
    expect(results).toContain('逸脱：9。');
    expect(results).toContain('30件を2から選んだ（1）。');
    expect(results).not.toContain('6 手続の結果');
  });
});

describe('a sentence of the report', () => {
  it('links each counted number where the firm put it', async () => {
    const shown = TestBed.createComponent(ReportSentence);
    shown.componentRef.setInput('wording', own);
    shown.componentRef.setInput('frame', 'sampled');
    shown.componentRef.setInput('facts', { tests: '1' });
    shown.componentRef.setInput('figures', {
      populations: { of: 'populations', value: 2 },
      items: { of: 'sampleItems', value: 30 },
    });
    await shown.whenStable();
    expect(textOf(shown)).toMatch(/^30 .*件を ?2 .*から選んだ（1）。$/);
    expect(shown.nativeElement.querySelectorAll('a')).toHaveLength(2);
  });
});

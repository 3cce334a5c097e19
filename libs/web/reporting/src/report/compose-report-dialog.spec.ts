import { TestBed } from '@angular/core/testing';
import type { ReportContentView } from '@akashi/contracts';
import { ismapReportWording20240801 } from '@akashi/domain/engagement';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, openDialog, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ComposeReportDialog, type ComposeReportAsk } from './compose-report-dialog';
import type { OwnWords } from './own-words';

const words = {
  stems: {
    assurance: [],
    severity: [{ stem: '不備', grade: 'warn' }],
    cause: [],
    advice: [{ stem: '是正', grade: 'warn' }],
  },
  allowed: [],
};
const own: OwnWords = {
  explanation: '母集団に含まれない1件である。',
  subsequentEvents: [{ date: '2026-10-05', text: '委託先の不備を是正した。' }],
  texts: { clientResponsibility: ['責任'], firmResponsibility: ['責任'], nature: ['性質'], restriction: ['制限'] },
};
const ask: ComposeReportAsk = {
  engagementId: 'e1',
  engagementState: 'in_reporting',
  periodEnd: '2026-09-30',
  reportBy: '2026-12-31',
  planIsBehind: false,
  replacedDate: null,
  report: {
    state: 'draft',
    datedOn: '2026-12-18',
    versionNo: 1,
    changed: [],
    content: { wording: ismapReportWording20240801 } as ReportContentView,
  },
  documentNumber: 'R-1',
  kept: null,
  words: null,
  typed: [],
};

beforeEach(async () => {
  startWeb();
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions: [], ruleset: { words } });
  await entering;
});

describe('composing a report', () => {
  const sent = async (change: Partial<ComposeReportAsk>) => {
    const dialog = await openDialog(ComposeReportDialog, { ...ask, ...change });
    const shown = dialog.text;
    await dialog.press('作成');
    return { shown, body: asked('engagements/e1/report', 'POST').request.body as { confirmedWords: string[] } };
  };

  it('shows the words to be weighed before it is sent, and names them as confirmed', async () => {
    const { shown, body } = await sent({ words: own, typed: ['s8'] });
    expect(shown).toContain('もう一度確かめる語があります');
    expect(shown).toContain('「不備」');
    expect(shown).toContain('後発事象');
    expect(body.confirmedWords).toEqual(['不備', '是正']);
  });

  it('does so for words that are kept from the version before', async () => {
    const { shown, body } = await sent({ kept: own });
    expect(shown).toContain('「是正」');
    expect(body.confirmedWords).toEqual(['不備', '是正']);
  });

  it('asks about nothing where nothing is to be weighed', async () => {
    const { shown, body } = await sent({});
    expect(shown).not.toContain('もう一度確かめる語');
    expect(body.confirmedWords).toEqual([]);
  });
});

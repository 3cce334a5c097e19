import {
  aFirm,
  aService,
  inEnglish,
  oscalCatalog,
  sendFile,
  sendStatement,
  startTestApp,
  withMergedHeads,
  withPartsInSheets,
  withTitleLines,
  type CatalogueFile,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type {
  CriteriaFoundView,
  CriteriaView,
  EditionDifferenceView,
  EditionFileView,
  EditionPreviewView,
  EditionView,
  EngagementView,
  PlanPageView,
  StatementImportView,
} from '@akashi/contracts';
import { writeStatementXlsx, type StatementRow } from '@akashi/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

let test: TestApp;
let firm: Firm;
let admin: Person;
let leader: Person;
let senior: Person;
let reviewer: Person;

beforeAll(async () => {
  test = await startTestApp(areas);
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin');
  leader = await firm.person('長谷川');
  senior = await firm.person('森');
  reviewer = await firm.person('宮下');
  const credential = { type: 'CISA', number: '1234567', validFrom: '2024-01-01', validUntil: null };
  await admin.post(`/api/members/${leader.userId}/credentials`).send(credential).expect(201);
}, 60_000);
afterAll(() => test.close());

/** A layout with the file of one year and of the next. */
interface Layout {
  code: string;
  grammar: 'ISMAP' | 'GENERIC';
  years: [Promise<CatalogueFile> | CatalogueFile, Promise<CatalogueFile> | CatalogueFile];
  /** What somebody has to answer before the first can be imported. */
  asked: string[];
  /** A number of the second year, and words that find it. */
  sought: [number: string, words: string];
  counts: { all: number; items: number };
  differences: EditionDifferenceView['differences'];
}

const layouts: Layout[] = [
  {
    code: 'list',
    grammar: 'ISMAP',
    years: [withTitleLines('甲'), withTitleLines('甲', true)],
    asked: ['catalogue.number-cell'],
    sought: ['9.1.2.2', '復旧の訓練 9.1.2'],
    counts: { all: 45, items: 30 },
    // 9.1.2.3 is gone and 9.1.2.4 says nearly the same: it is proposed to be the same item under another number.
    differences: { unchanged: 27, reworded: 2, mapped: 1, new: 0, withdrawn: 0 },
  },
  {
    code: 'merged',
    grammar: 'ISMAP',
    years: [withMergedHeads('甲'), withMergedHeads('乙')],
    asked: [],
    sought: ['9.1.2.2', '復旧の訓練 乙'],
    counts: { all: 45, items: 30 },
    differences: { unchanged: 0, reworded: 30, mapped: 0, new: 0, withdrawn: 0 },
  },
  {
    code: 'parts',
    grammar: 'ISMAP',
    years: [withPartsInSheets('甲'), withPartsInSheets('乙')],
    asked: [],
    sought: ['4.4.1.2', '記録の保管 マネジメント基準'],
    counts: { all: 51, items: 34 },
    differences: { unchanged: 0, reworded: 34, mapped: 0, new: 0, withdrawn: 0 },
  },
  {
    code: 'annex',
    grammar: 'GENERIC',
    years: [inEnglish('first'), inEnglish('second')],
    asked: [],
    sought: ['A.5.12', 'topic 12'],
    counts: { all: 13, items: 12 },
    differences: { unchanged: 0, reworded: 12, mapped: 0, new: 0, withdrawn: 0 },
  },
  {
    // Two families: the whole of 1,100 controls goes the same way in the browser's journey.
    code: 'oscal',
    grammar: 'GENERIC',
    years: [oscalCatalog('first', 2), oscalCatalog('second', 2)],
    asked: [],
    sought: ['FB-10(1)', 'enhancement fb-10'],
    counts: { all: 112, items: 108 },
    // Two controls are withdrawn: they stay in the mapping, and the statement is not asked for them.
    differences: { unchanged: 20, reworded: 90, mapped: 0, new: 0, withdrawn: 0 },
  },
];

/** As the page of the import does: looks at the file, answers what is asked of numbers as they stand there, and imports it. */
async function importFile(file: CatalogueFile, code: string, grammar: Layout['grammar']) {
  const sent = await sendFile(admin, '/api/edition-files', file.name, file.buffer).expect(201);
  const { id, table } = sent.body as EditionFileView;
  const plan = { mapping: table?.kept?.mapping ?? table?.proposed ?? null, grammar, answers: [] };
  const seen = (await admin.post(`/api/edition-files/${id}/preview`).send(plan).expect(200)).body as EditionPreviewView;
  const answers = seen.faults.map(({ sheet, row, address, value }) => {
    return { sheet, row, address, number: value, reason: '' };
  });
  const named = { code, titleJa: `版 ${code}`, titleEn: '', rightsHeld: true, rightsBasis: '規格票の購入 2026-03-02' };
  const body = { ...plan, answers, ...named, keepMappingAs: table && code };
  const imported = await admin.post(`/api/edition-files/${id}/import`).send(body).expect(201);
  const asked = seen.faults.map(({ rule }) => rule);
  return { edition: imported.body as EditionView, isKept: (table?.kept ?? null) !== null, asked };
}

/** Proposes what became of one edition in the other, and says yes to every entry. */
async function mapped(from: string, to: string): Promise<EditionDifferenceView> {
  const made = await admin.post(`/api/editions/${from}/mappings`).send({ toEditionId: to }).expect(201);
  const { lines, mapping } = made.body as EditionDifferenceView;
  const answers = lines.map(({ position, version }) => ({ position, version, answer: 'yes', key: null }));
  return (await admin.post(`/api/edition-mappings/${mapping?.id}/answers`).send({ answers }).expect(200)).body;
}

/** Opened on the edition, staffed, declared and accepted; its path. */
async function accepted(editionId: string): Promise<string> {
  const opened = await leader.post('/api/engagements').send({
    ...(await aService(test, firm)),
    name: `ミズナラ文書基盤 ${editionId}`,
    kind: 'INITIAL',
    editionId,
    periodStart: '2026-04-01',
    periodEnd: '2026-09-30',
    leaderId: leader.userId,
  });
  const path = `/api/engagements/${opened.body.id}`;
  const declare = (who: Person) => who.post(`${path}/independence`).send({ hasInterest: false, explanation: '' });
  await declare(leader).expect(201);
  for (const [{ userId }, role] of [
    [senior, 'senior'],
    [reviewer, 'quality_reviewer'],
  ] as const)
    await leader.post(`${path}/team`).send({ userId, role, fromOn: '2026-02-02', toOn: null }).expect(201);
  for (const who of [senior, reviewer]) await declare(who).expect(201);
  await leader.post(`${path}/accept`).send({ version: 1 }).expect(200);
  return path;
}

/** Everything selected, with one control for every criterion that is tested; a withdrawn one asks for nothing. */
function statementOn(editionId: string, criteria: CriteriaView): Promise<Uint8Array> {
  const rows = criteria.number.flatMap((criterion, at): StatementRow[] => {
    const [level, part, isAudited] = [criteria.level[at], criteria.part[at], criteria.isAudited[at]];
    if (level === 3 && part === 'CONTROLS') return [{ criterion, choice: '選択' }];
    if (level !== 4 || !isAudited) return [];
    const control = `${criterion} を台帳で管理し、責任者が確認する。`;
    const told = { frequency: '年次', owner: '運用部', mainTarget: '規程等', operation: 'なし' };
    return [{ criterion, choice: '選択', control, ...told }];
  });
  const facts = {
    edition: editionId,
    provider: '株式会社ミズナラクラウド',
    service: 'ミズナラ文書基盤',
    regions: '東日本',
    scope: '文書基盤の開発と運用',
    statementDate: '2026-08-03',
    periodFrom: '2026-04-01',
    periodTo: '2026-09-30',
  };
  return writeStatementXlsx({ edition: { code: editionId, title: '', criteria: [] }, facts, rows, language: 'ja' });
}

describe('a catalogue of the firm', () => {
  it.each(layouts)('$code is imported, searched, mapped to the next year’s, and planned on', async (layout) => {
    const { code, grammar, years, counts, sought } = layout;
    const [from, to] = [`${code}-1`, `${code}-2`];
    const first = await importFile(await years[0], from, grammar);
    expect([first.asked, first.isKept]).toEqual([layout.asked, false]);
    const second = await importFile(await years[1], to, grammar);
    // A document that is a tree has no columns to keep.
    expect([second.asked, second.isKept]).toEqual([[], code !== 'oscal']);
    expect(second.edition.counts.all).toBe(counts.all);

    const criteria = (await senior.get(`/api/editions/${to}/criteria`).expect(200)).body as CriteriaView;
    const found = async (q: string) => {
      const { body } = await senior.get(`/api/editions/${to}/search`).query({ q }).expect(200);
      return (body as CriteriaFoundView).keys.map((key) => criteria.number[criteria.key.indexOf(key)]);
    };
    expect(await found(sought[0])).toEqual([sought[0]]);
    expect(await found(sought[1])).toContain(sought[0]);
    expect(await found('どこにもない言葉')).toEqual([]);

    const answered = await mapped(from, to);
    expect(answered).toMatchObject({ open: 0, mapping: { confirmedAt: expect.any(String) } });
    expect(answered.differences).toEqual(layout.differences);

    const path = await accepted(to);
    const taken = await sendStatement({ senior, path }, await statementOn(to, criteria));
    expect(taken.status).toBe(201);
    expect((taken.body as StatementImportView).statement.sums.items).toMatchObject({ selected: counts.items });

    const { plan } = (await senior.post(`${path}/plan`).expect(201)).body as PlanPageView;
    const omitted = { in: 0, omitted: counts.items };
    expect(plan?.sums).toMatchObject({ controls: counts.items, operation: omitted, reconciled: true });
    await leader.post(`${path}/plan/approve`).send({ version: plan?.version }).expect(200);
    const view = (await leader.get(path).expect(200)).body as EngagementView;
    expect(view).toMatchObject({ state: 'planned', editionId: to, tests: { total: counts.items } });
    expect(view.editionPinnedAt).not.toBeNull();
  });
});

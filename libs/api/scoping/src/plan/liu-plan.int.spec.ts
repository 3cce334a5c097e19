import { addEdition, demoEdition } from '@akashi/api-criteria';
import { aFirm, anEngagement, asFirm, sendFile, startTestApp, type Firm, type TestApp } from '@akashi/api-testing';
import type {
  PlanView,
  RulesetVersionView,
  StatementComparisonView,
  StatementPageView,
  StatementPreviewView,
} from '@akashi/contracts';
import { writeStatementXlsx, type StatementRow } from '@akashi/documents';
import { ismapLiuRuleset20240801, ismapRuleset20240801, type SchemeRuleset } from '@akashi/domain/engagement';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScopingModule } from '../scoping.module';

let test: TestApp;
let firm: Firm;

const edition = demoEdition();
const rows = edition.criteria
  .filter(({ level }) => level === 4)
  .map(({ number }): StatementRow => ({
    criterion: number,
    choice: '選択',
    control: `${number} の統制を行う`,
    owner: '運用部',
    operation: 'あり',
    frequency: '自動',
    mainTarget: '根拠設定等',
  }));

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  firm = await aFirm(test);
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, edition));
});
afterAll(() => test.close());

const audits = { externalAuditScope: '9章と12章', internalAuditScope: 'そのほかの章' };

function statementFile(said: Partial<typeof audits> = audits): Promise<Uint8Array> {
  return writeStatementXlsx({
    edition: { code: edition.id, title: edition.titleJa, criteria: [] },
    facts: {
      edition: 'demo',
      provider: '株式会社ミズナラクラウド',
      service: 'ミズナラ文書基盤',
      regions: '東日本',
      scope: '文書基盤の提供に関わる組織と設備',
      statementDate: '2026-12-04',
      ...said,
    },
    rows,
    populations: [],
    language: 'ja',
  });
}

/** From the statement to the plan, under this ruleset. */
async function planned(ruleset: SchemeRuleset): Promise<PlanView> {
  const engagement = await anEngagement(test, firm, { editionId: edition.id, ruleset });
  const bytes = await statementFile();
  await sendFile(engagement.senior, `${engagement.path}/statement`, 'statement.xlsx', Buffer.from(bytes)).expect(201);
  return (await engagement.senior.post(`${engagement.path}/plan`).expect(201)).body.plan as PlanView;
}

const keysOf = ({ columns }: PlanView, decision: 'in' | 'omitted') =>
  columns.criterionKey.filter((_, at) => columns.design.decision[at] === decision);
const isCritical = (key: string) =>
  /^([34]|9|10|14|15)\.|^(12\.1\.2|12\.4|12\.6|13\.1|17\.2|8\.3\.2|11\.2\.7)\./.test(key);

describe('an engagement of ISMAP-LIU', () => {
  it('leaves to the provider’s internal audit what the profile says, with its reason, and adds up', async () => {
    const plan = await planned(ismapLiuRuleset20240801);
    const keys = plan.columns.criterionKey;
    expect(keysOf(plan, 'in')).toEqual(keys.filter(isCritical));
    expect(keysOf(plan, 'omitted')).toEqual(keys.filter((key) => !isCritical(key)));
    const left = keysOf(plan, 'omitted').length;
    expect(left).toBeGreaterThan(0);
    const reasons = plan.columns.operation.reason.filter((reason) => reason === 'INTERNAL_AUDIT');
    expect(reasons).toHaveLength(left);
    expect(plan.auditScopes).toEqual({ external: keys.length - left, internal: left, uncertain: keys.length });
  });

  it('follows the firm’s own list, and says of how many controls it is not sure', async () => {
    const entries = [
      { key: '9', scope: 'EXTERNAL', certain: true },
      { key: '9.2.1', scope: 'INTERNAL', certain: false },
    ] as const;
    const scopeProfile = { ...ismapLiuRuleset20240801.scopeProfile!, entries };
    const id = 'ISMAP-LIU@2024-08-01.9';
    const plan = await planned({ ...ismapLiuRuleset20240801, id, scopeProfile });
    const keys = plan.columns.criterionKey;
    const isOurs = (key: string) => key.startsWith('9.') && !key.startsWith('9.2.1.');
    expect(keysOf(plan, 'in')).toEqual(keys.filter(isOurs));
    expect(plan.auditScopes?.uncertain).toBe(keys.length - keys.filter(isOurs).length);
  });

  it('is told apart from ISMAP, where everything is audited from outside', async () => {
    const plan = await planned(ismapRuleset20240801);
    expect(plan.auditScopes).toBeNull();
    expect(keysOf(plan, 'omitted')).toEqual([]);
  });

  it('keeps who audits what as sections of the statement, asks for them, and tells what a version changed of them', async () => {
    const { senior, path } = await anEngagement(test, firm, {
      editionId: edition.id,
      ruleset: ismapLiuRuleset20240801,
    });
    const send = async (said: Partial<typeof audits>, reviewed = '') =>
      sendFile(senior, `${path}/statement${reviewed}`, 'statement.xlsx', Buffer.from(await statementFile(said)));
    const preview: StatementPreviewView = (
      await sendFile(
        senior,
        `${path}/statement/preview`,
        'statement.xlsx',
        Buffer.from(await statementFile({ externalAuditScope: '9章' })),
      ).expect(201)
    ).body;
    expect(preview.asked).toEqual(['externalAuditScope', 'internalAuditScope']);
    expect(preview.warnings.map(({ rule }) => rule)).toEqual(['auditScope.missing']);
    expect((await send({ externalAuditScope: '9章' }, `?reviewed=${preview.reviewed}`)).status).toBe(201);
    expect((await send(audits)).status).toBe(201);
    const { statement }: StatementPageView = (await senior.get(`${path}/statement`).expect(200)).body;
    expect(statement?.sections).toMatchObject(audits);
    const compared: StatementComparisonView = (await senior.get(`${path}/statement/comparison?from=1&to=2`).expect(200))
      .body;
    expect(compared.sections).toEqual([
      { fact: 'externalAuditScope', before: '9章', after: '9章と12章' },
      { fact: 'internalAuditScope', before: '', after: 'そのほかの章' },
    ]);
  });

  it('shows on the ruleset’s page what the profile rests on', async () => {
    const path = `/api/ruleset-versions/${encodeURIComponent(ismapLiuRuleset20240801.id)}`;
    const version = (await (await firm.person('会員')).get(path).expect(200)).body as RulesetVersionView;
    const entries = version.values.find((value) => value.path === 'scopeProfile.entries');
    expect(entries).toMatchObject({ confidence: 'recalled', group: 'scopeProfile' });
    expect(entries?.text).toContain('9 | EXTERNAL | uncertain');
  });
});

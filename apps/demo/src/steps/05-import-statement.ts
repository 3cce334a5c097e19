import { at, editionApi, statementApi } from '@akashi/contracts/api';
import { statementWordsOf, writeStatementXlsx } from '@akashi/documents';
import type { Client } from '../client';
import { criteriaOf } from '../criteria';
import { exampleClient, examplePeriod, exampleService } from '../example/engagement';
import { examplePopulations, type ExamplePopulation } from '../example/populations';
import type { ExampleCriterion, StatementCells } from '../example/statement';
import {
  exampleVersions,
  hasPopulation,
  reasonsForgotten,
  statementOf,
  type StatementVersion,
} from '../example/statement-versions';
import { mustBe } from '../must-be';
import type { Step } from './step';

/** Whose statement it is. */
export interface Stated {
  engagementId: string;
  client: { name: string; corporateNumber: string; representativeTitle: string; representativeName: string };
  service: { name: string; regions: string[]; baseServices: readonly { name: string; registrationNo: string }[] };
  period: { start: string; end: string };
}

/** What the client fills into the layout: on which edition, of which day, and its rows. */
export interface FilledIn {
  editionId: string;
  no: number;
  datedOn: string;
  regions: string;
  populations: readonly ExamplePopulation[];
  rowsOf(criteria: readonly ExampleCriterion[]): StatementCells[];
}

/** The layout that Akashi offers, filled as the client would. */
async function fill(senior: Pick<Client, 'ask'>, { client, service, period }: Stated, filled: FilledIn) {
  const { editionId } = filled;
  const edition = (await senior.ask(at(editionApi.list))).find(({ id }) => id === editionId);
  const criteria = criteriaOf(await senior.ask(at(editionApi.criteria, { editionId })));
  return writeStatementXlsx({
    language: 'ja',
    edition: {
      code: editionId,
      title: edition?.titleJa ?? editionId,
      criteria: criteria.map(({ number, labelJa, level, isMandatory }) => ({
        number,
        label: labelJa,
        level,
        mandatory: isMandatory,
      })),
    },
    facts: {
      edition: editionId,
      provider: client.name,
      corporateNumber: client.corporateNumber,
      representative: `${client.representativeTitle} ${client.representativeName}`,
      service: service.name,
      serviceKind: 'SaaS',
      regions: filled.regions,
      scope: `「${service.name}」の開発、運用および利用者支援`,
      systemOverview: '利用者の文書を保管・共有するSaaS。基盤サービスの上で自社が開発し、運用部が24時間監視する。',
      baseServices: service.baseServices.map((base) => `${base.name}（${base.registrationNo}）`).join('、') || 'なし',
      subsequentEvents: 'なし',
      specialNotes: 'なし',
      generativeAi: '使用しない',
      version: String(filled.no),
      // An engagement whose period begins later has its statement drafted on the first day of it.
      statementDate: filled.datedOn < period.start ? period.start : filled.datedOn,
      periodFrom: period.start,
      periodTo: period.end,
    },
    populations: filled.populations.map(({ code, name }) => ({
      population: code,
      name,
      reason: '同じ規程・手順書・担当部署で行い、記録の形式も同じであるため',
    })),
    rows: filled.rowsOf(criteria).map((row) => statementWordsOf(row, 'ja')),
  });
}

/** Sends a statement as the senior does: looks at what there is to say of it first, and imports it then. */
export async function sendStatement(senior: Client, stated: Stated, filled: FilledIn, warnings: number): Promise<void> {
  const { engagementId } = stated;
  const bytes = await fill(senior, stated, filled);
  const name = `言明書_第${filled.no}版.xlsx`;
  const { reviewed, warningTotal } = await senior.sendFile(at(statementApi.preview, { engagementId }), name, bytes);
  mustBe(`warnings of statement ${filled.no}`, warningTotal, warnings);
  await senior.sendFile(at(statementApi.import, { engagementId }, { reviewed }), name, bytes);
}

function exampleFilled({ service }: Stated, version: StatementVersion): FilledIn {
  const { no, datedOn, isWeak } = version;
  return {
    editionId: 'demo',
    ...{ no, datedOn },
    regions: isWeak ? '' : service.regions.join('、'),
    populations: examplePopulations.filter(({ code }) => hasPopulation(version, code)),
    rowsOf: (criteria) => statementOf(version, criteria),
  };
}

/** A version of the worked example's statement as the client sends it. */
export function exampleFile(senior: Pick<Client, 'ask'>, stated: Stated, version: StatementVersion) {
  return fill(senior, stated, exampleFilled(stated, version));
}

/** Sends a version of the worked example's statement. */
export function importStatementOf(senior: Client, stated: Stated, version: StatementVersion): Promise<void> {
  return sendStatement(senior, stated, exampleFilled(stated, version), version.isWeak ? reasonsForgotten + 2 : 0);
}

/** The client of the worked example and its service. */
export const exampleStated = (engagementId: string): Stated => ({
  engagementId,
  client: exampleClient,
  service: exampleService,
  period: examplePeriod,
});

/** The draft is weak in three points; the pre-check has them, and none besides. */
async function checkDraft(senior: Client, engagementId: string): Promise<void> {
  const { lines } = await senior.ask(at(statementApi.preCheck, { engagementId }));
  const gaps = lines.filter(({ faults }) => faults.length > 0);
  mustBe('gaps of the first draft', Object.fromEntries(gaps.map((line) => [line.requirement, line.faults.length])), {
    'facts-stated': 1,
    'mandatory-selected': 1,
    'reasons-stated': reasonsForgotten,
  });
}

export const importStatement: Step = {
  key: 'statement',
  title: '言明書を取り込む  Statement',
  run: async ({ crew, engagementId }) => {
    const senior = await crew.as('mori');
    await importStatementOf(senior, exampleStated(engagementId), exampleVersions.draft);
    await checkDraft(senior, engagementId);
    await importStatementOf(senior, exampleStated(engagementId), exampleVersions.planned);
  },
};

import { at, editionApi, statementApi } from '@akashi/contracts/api';
import { statementWordsOf, writeStatementXlsx } from '@akashi/documents';
import type { Client } from '../client';
import { criteriaOf } from '../criteria';
import { exampleClient, exampleDates, examplePeriod, exampleService } from '../example/engagement';
import { examplePopulations } from '../example/populations';
import { exampleStatement } from '../example/statement';
import type { Step } from './step';

const editionId = 'demo';

/** Whose statement it is. */
export interface Stated {
  engagementId: string;
  client: { name: string; corporateNumber: string; representativeTitle: string; representativeName: string };
  service: { name: string; regions: string[] };
  period: { start: string; end: string };
}

/** Fills the layout that Akashi offers, as the client would, and imports it. */
export async function importStatementOf(
  senior: Client,
  { engagementId, client, service, period }: Stated,
): Promise<void> {
  const edition = (await senior.ask(at(editionApi.list))).find(({ id }) => id === editionId);
  const criteria = criteriaOf(await senior.ask(at(editionApi.criteria, { editionId })));
  const bytes = await writeStatementXlsx({
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
      regions: service.regions.join('、'),
      scope: `「${service.name}」の開発、運用および利用者支援`,
      systemOverview: '利用者の文書を保管・共有するSaaS。基盤サービスの上で自社が開発し、運用部が24時間監視する。',
      subsequentEvents: 'なし',
      specialNotes: 'なし',
      generativeAi: '使用しない',
      version: '1',
      statementDate: exampleDates.statement,
      periodFrom: period.start,
      periodTo: period.end,
    },
    populations: examplePopulations.map(({ code, name }) => ({
      population: code,
      name,
      reason: '同じ規程・手順書・担当部署で行い、記録の形式も同じであるため',
    })),
    rows: exampleStatement(criteria).map((row) => statementWordsOf(row, 'ja')),
  });
  await senior.sendFile(at(statementApi.import, { engagementId }), '言明書.xlsx', bytes);
}

export const importStatement: Step = {
  key: 'statement',
  title: '言明書を取り込む  Statement',
  run: async ({ crew, engagementId }) => {
    const stated = { engagementId, client: exampleClient, service: exampleService, period: examplePeriod };
    await importStatementOf(await crew.as('mori'), stated);
  },
};

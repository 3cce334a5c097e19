import type { CriteriaView, EditionView, StatementImportView } from '@akashi/contracts';
import { statementWordsOf, writeStatementXlsx } from '@akashi/documents';
import { criteriaOf } from '../criteria';
import { exampleClient, exampleDates, examplePeriod, exampleService } from '../example/engagement';
import { exampleStatement } from '../example/statement';
import type { Step } from './step';

const editionId = 'demo';

/** Fills the layout that Akashi offers, as the client would, and imports it. */
export const importStatement: Step = {
  key: 'statement',
  title: '言明書を取り込む  Statement',
  run: async ({ crew, engagementId }) => {
    const senior = await crew.as('mori');
    const edition = (await senior.get<EditionView[]>('editions')).find(({ id }) => id === editionId);
    const criteria = criteriaOf(await senior.get<CriteriaView>(`editions/${editionId}/criteria`));
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
        provider: exampleClient.name,
        corporateNumber: exampleClient.corporateNumber,
        representative: `${exampleClient.representativeTitle} ${exampleClient.representativeName}`,
        service: exampleService.name,
        serviceKind: 'SaaS',
        regions: exampleService.regions.join('、'),
        scope: '「ミズナラ文書基盤」の開発、運用および利用者支援',
        version: '1',
        statementDate: exampleDates.statement,
        periodFrom: examplePeriod.start,
        periodTo: examplePeriod.end,
      },
      rows: exampleStatement(criteria).map((row) => statementWordsOf(row, 'ja')),
    });
    await senior.upload<StatementImportView>(`engagements/${engagementId}/statement`, '言明書.xlsx', bytes);
  },
};

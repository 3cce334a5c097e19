import { beforeAll, describe, expect, it } from 'vitest';
import { projectLint } from './lint-a-text';

/** Rules that a file with this text would break, if it stood there. */
let broken: Awaited<ReturnType<typeof projectLint>>;

beforeAll(async () => {
  broken = await projectLint();
}, 60_000);

const boundary = '@nx/enforce-module-boundaries';

describe('the boundaries between libraries', () => {
  it.each([
    ['the domain imports a framework', 'libs/domain/src/dates/x.ts', `import '@nestjs/common';`],
    [
      'the domain imports the contracts',
      'libs/domain/src/dates/x.ts',
      `import type { Problem } from '@akashi/contracts';\nexport type X = Problem;`,
    ],
    [
      'the witness takes more than the rules',
      'apps/witness/src/x.ts',
      `import { writeCsv } from '@akashi/documents';\nexport { writeCsv };`,
    ],
    [
      'contracts import the API',
      'libs/contracts/src/x.ts',
      `import { Clock } from '@akashi/api-platform';\nexport { Clock };`,
    ],
    [
      'documents import the API',
      'libs/documents/src/x.ts',
      `import { Clock } from '@akashi/api-platform';\nexport { Clock };`,
    ],
    [
      'an area imports one to its right on the spine',
      'libs/api/firms/src/x.ts',
      `import { FindingsModule } from '@akashi/api-findings';\nexport { FindingsModule };`,
    ],
    [
      'a firm asks the criteria that are copied into it',
      'libs/api/firms/src/x.ts',
      `import { EditionStore } from '@akashi/api-criteria';\nexport { EditionStore };`,
    ],
    [
      'the criteria ask the engagements held against them',
      'libs/api/criteria/src/x.ts',
      `import { EngagementDoor } from '@akashi/api-engagements';\nexport { EngagementDoor };`,
    ],
    [
      'an engagement asks its statement and its plan',
      'libs/api/engagements/src/x.ts',
      `import { ScopingModule } from '@akashi/api-scoping';\nexport { ScopingModule };`,
    ],
    [
      'the plan asks the papers that follow from it',
      'libs/api/scoping/src/x.ts',
      `import { PaperStore } from '@akashi/api-fieldwork';\nexport { PaperStore };`,
    ],
    [
      'the papers ask the samples that are drawn for them',
      'libs/api/fieldwork/src/x.ts',
      `import { SamplingModule } from '@akashi/api-sampling';\nexport { SamplingModule };`,
    ],
    [
      'the samples ask the findings they lead to',
      'libs/api/sampling/src/x.ts',
      `import { FindingsModule } from '@akashi/api-findings';\nexport { FindingsModule };`,
    ],
    [
      'the report asks the package it goes into',
      'libs/api/reporting/src/x.ts',
      `import { HandoffModule } from '@akashi/api-handoff';\nexport { HandoffModule };`,
    ],
    [
      'the platform imports an area',
      'libs/api/platform/src/x.ts',
      `import { FirmsModule } from '@akashi/api-firms';\nexport { FirmsModule };`,
    ],
    [
      'whoever signs in is asked of the firm they work in',
      'libs/api/people/src/x.ts',
      `import { FirmsModule } from '@akashi/api-firms';\nexport { FirmsModule };`,
    ],
    ['the API imports Angular', 'libs/api/firms/src/x.ts', `import '@angular/core';`],
    ['the web imports Nest', 'libs/web/firms/src/x.ts', `import '@nestjs/common';`],
    [
      'a web area imports another',
      'libs/web/firms/src/x.ts',
      `import { findingsRoutes } from '@akashi/web-findings';\nexport { findingsRoutes };`,
    ],
    [
      'a paper imports the sample it shows',
      'libs/web/fieldwork/src/x.ts',
      `import { sampleOfPaper } from '@akashi/web-sampling';\nexport { sampleOfPaper };`,
    ],
    [
      'the report imports the handoff',
      'libs/web/reporting/src/x.ts',
      `import { handoffRoutes } from '@akashi/web-handoff';\nexport { handoffRoutes };`,
    ],
    [
      'a paper imports its review',
      'libs/web/fieldwork/src/x.ts',
      `import { reviewRoutes } from '@akashi/web-review';\nexport { reviewRoutes };`,
    ],
    [
      'the review imports the page of the paper',
      'libs/web/review/src/x.ts',
      `import { fieldworkRoutes } from '@akashi/web-fieldwork';\nexport { fieldworkRoutes };`,
    ],
    [
      'an area that shows no paper imports the parts of one',
      'libs/web/matrix/src/x.ts',
      `import { PaperDesk } from '@akashi/web-paper';\nexport { PaperDesk };`,
    ],
    [
      'the parts of a paper import an area that shows them',
      'libs/web/paper/src/x.ts',
      `import { reviewRoutes } from '@akashi/web-review';\nexport { reviewRoutes };`,
    ],
    [
      'data import an area that reads them',
      'libs/web/data/src/x.ts',
      `import { matrixRoutes } from '@akashi/web-matrix';\nexport { matrixRoutes };`,
    ],
    [
      'data import what shows them',
      'libs/web/data/src/x.ts',
      `import { Button } from '@akashi/web-ui';\nexport { Button };`,
    ],
    [
      'data import the parts of a paper',
      'libs/web/data/src/x.ts',
      `import { PaperDesk } from '@akashi/web-paper';\nexport { PaperDesk };`,
    ],
    [
      'the platform of the web imports data',
      'libs/web/platform/src/x.ts',
      `import { MatrixStore } from '@akashi/web-data';\nexport { MatrixStore };`,
    ],
    [
      'ui imports data',
      'libs/web/ui/src/x.ts',
      `import { MatrixStore } from '@akashi/web-data';\nexport { MatrixStore };`,
    ],
    [
      'ui imports the platform of the web',
      'libs/web/ui/src/x.ts',
      `import { Api } from '@akashi/web-platform';\nexport { Api };`,
    ],
    [
      'the web imports the API',
      'libs/web/firms/src/x.ts',
      `import { FirmsModule } from '@akashi/api-firms';\nexport { FirmsModule };`,
    ],
  ])('are broken when %s', async (_, file, text) => {
    expect(await broken(file, text)).toContain(boundary);
  });

  it.each([
    [
      'an area imports one to its left',
      'libs/api/findings/src/x.ts',
      `import { EngagementDoor } from '@akashi/api-engagements';\nexport { EngagementDoor };\n`,
    ],
    [
      'the statement asks the criteria it selects from',
      'libs/api/scoping/src/x.ts',
      `import { EditionStore } from '@akashi/api-criteria';\nexport { EditionStore };\n`,
    ],
    [
      'the samples ask the papers they are drawn for',
      'libs/api/sampling/src/x.ts',
      `import { PaperStore } from '@akashi/api-fieldwork';\nexport { PaperStore };\n`,
    ],
    [
      'the package asks the report that goes into it',
      'libs/api/handoff/src/x.ts',
      `import { ReportStore } from '@akashi/api-reporting';\nexport { ReportStore };\n`,
    ],
    [
      'an area reads what several areas read',
      'libs/web/matrix/src/x.ts',
      `import { MatrixStore } from '@akashi/web-data';\nexport { MatrixStore };\n`,
    ],
    ['data ask the API', 'libs/web/data/src/x.ts', `import { Api } from '@akashi/web-platform';\nexport { Api };\n`],
    [
      'the review shows the parts of a paper',
      'libs/web/review/src/x.ts',
      `import { PaperDesk } from '@akashi/web-paper';\nexport { PaperDesk };\n`,
    ],
    [
      'the web imports a rule',
      'libs/web/firms/src/x.ts',
      `import { can } from '@akashi/domain/access';\nexport { can };\n`,
    ],
  ])('hold when %s', async (_, file, text) => {
    expect(await broken(file, text)).not.toContain(boundary);
  });
});

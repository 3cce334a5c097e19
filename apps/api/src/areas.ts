import { CriteriaModule } from '@akashi/api-criteria';
import { EngagementsModule } from '@akashi/api-engagements';
import { FieldworkModule } from '@akashi/api-fieldwork';
import { FindingsModule } from '@akashi/api-findings';
import { FirmsModule } from '@akashi/api-firms';
import { HandoffModule } from '@akashi/api-handoff';
import { LedgerModule } from '@akashi/api-ledger';
import { NoticesModule } from '@akashi/api-notices';
import { PeopleModule } from '@akashi/api-people';
import { RequestsModule } from '@akashi/api-requests';
import { ReportingModule } from '@akashi/api-reporting';
import { SamplingModule } from '@akashi/api-sampling';
import { ScopingModule } from '@akashi/api-scoping';
import { DescriptionModule } from './description/description.module';

/** The areas of the product, along the spine; then what reads them, and what the API says of itself. */
export const areas = [
  PeopleModule,
  FirmsModule,
  CriteriaModule,
  EngagementsModule,
  ScopingModule,
  FieldworkModule,
  SamplingModule,
  FindingsModule,
  RequestsModule,
  ReportingModule,
  HandoffModule,
  LedgerModule,
  NoticesModule,
  DescriptionModule,
];

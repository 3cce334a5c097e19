import { EngagementsModule } from '@akashi/api-engagements';
import { FieldworkModule } from '@akashi/api-fieldwork';
import { FindingsModule } from '@akashi/api-findings';
import { FirmsModule } from '@akashi/api-firms';
import { HandoffModule } from '@akashi/api-handoff';
import { LedgerModule } from '@akashi/api-ledger';
import { PeopleModule } from '@akashi/api-people';
import { ReportingModule } from '@akashi/api-reporting';
import { SamplingModule } from '@akashi/api-sampling';

/** The areas of the product, along the spine. */
export const areas = [
  PeopleModule,
  FirmsModule,
  EngagementsModule,
  FieldworkModule,
  SamplingModule,
  FindingsModule,
  ReportingModule,
  HandoffModule,
  LedgerModule,
];

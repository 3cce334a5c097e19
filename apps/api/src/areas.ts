import { EngagementsModule } from '@akashi/api-engagements';
import { FieldworkModule } from '@akashi/api-fieldwork';
import { FindingsModule } from '@akashi/api-findings';
import { FirmsModule } from '@akashi/api-firms';
import { LedgerModule } from '@akashi/api-ledger';
import { ReportingModule } from '@akashi/api-reporting';

/** The areas of the product, along the spine. */
export const areas = [FirmsModule, EngagementsModule, FieldworkModule, FindingsModule, ReportingModule, LedgerModule];

import { parseLocalDate, type LocalDate } from '../dates';
import { generativeAiUses, type GenerativeAiUse, type StatementFact } from './statement-fact';

/** Every section of the statement apart from its list of controls, as it is kept. */
export interface StatementSections {
  provider: string;
  corporateNumber: string;
  representative: string;
  service: string;
  serviceKind: string;
  regions: string;
  scope: string;
  systemOverview: string;
  baseServices: string;
  subsequentEvents: string;
  specialNotes: string;
  /** Null while the statement does not say. */
  generativeAi: GenerativeAiUse | null;
  /** Empty in a variant that is audited from outside as a whole. */
  externalAuditScope: string;
  internalAuditScope: string;
  statementDate: LocalDate | null;
  periodFrom: LocalDate | null;
  periodTo: LocalDate | null;
}

/** The sections as they were understood: a text stays letter for letter, a day becomes one of the calendar. */
export function readSections(texts: Readonly<Partial<Record<StatementFact, string>>>): StatementSections {
  const text = (fact: StatementFact) => texts[fact]?.trim() ?? '';
  return {
    provider: text('provider'),
    corporateNumber: text('corporateNumber'),
    representative: text('representative'),
    service: text('service'),
    serviceKind: text('serviceKind'),
    regions: text('regions'),
    scope: text('scope'),
    systemOverview: text('systemOverview'),
    baseServices: text('baseServices'),
    subsequentEvents: text('subsequentEvents'),
    specialNotes: text('specialNotes'),
    generativeAi: generativeAiUses.find((use) => use === text('generativeAi')) ?? null,
    externalAuditScope: text('externalAuditScope'),
    internalAuditScope: text('internalAuditScope'),
    statementDate: parseLocalDate(text('statementDate')),
    periodFrom: parseLocalDate(text('periodFrom')),
    periodTo: parseLocalDate(text('periodTo')),
  };
}

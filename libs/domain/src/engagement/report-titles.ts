import type { MainTarget } from './main-target';
import type { SelectionMethod } from './selection-rules';
import type { TestType } from './test-type';

type Titled<Name extends string> = Readonly<Record<Name, string>>;

/**
 * What stands over the parts of the report: headings, captions and columns, and the words of cells. A line break stands where a
 * narrow column takes two lines.
 */
export interface ReportTitles {
  readonly document: Titled<
    'name' | 'number' | 'period' | 'contents' | 'draft' | 'leader' | 'assessor' | 'findingList'
  >;
  readonly sections: Titled<
    | 'subject'
    | 'clientResponsibility'
    | 'firmResponsibility'
    | 'nature'
    | 'scope'
    | 'results'
    | 'findings'
    | 'subsequentEvents'
    | 'restriction'
    | 'appendix'
    | 'statementCopy'
    | 'ledger'
  >;
  readonly annexes: Titled<'appendix' | 'statementCopy' | 'ledger'>;
  readonly subject: Titled<
    | 'serviceName'
    | 'serviceKind'
    | 'scope'
    | 'externalAudit'
    | 'internalAudit'
    | 'regions'
    | 'baseServices'
    | 'noBaseServices'
    | 'statement'
    | 'edition'
    | 'period'
  >;
  readonly parts: Titled<'GOVERNANCE' | 'MANAGEMENT' | 'CONTROLS'>;
  readonly scopeTable: Titled<
    'caption' | 'part' | 'all' | 'selected' | 'excluded' | 'notSelected' | 'omitted' | 'design' | 'operation' | 'update'
  >;
  readonly omissionTable: Titled<'caption' | 'reason' | 'count'>;
  readonly resultTable: Titled<'caption' | 'test' | 'performed' | 'total'>;
  readonly findingTable: Titled<'caption' | 'number' | 'criterion' | 'test' | 'fact'>;
  readonly finding: Titled<'fact' | 'count' | 'items' | 'control' | 'difference' | 'extent' | 'confirmed' | 'changed'>;
  readonly appendixTable: Titled<
    | 'criterion'
    | 'control'
    | 'test'
    | 'mainTarget'
    | 'techniques'
    | 'procedure'
    | 'population'
    | 'populationCount'
    | 'sampleCount'
    | 'performedOn'
    | 'performers'
    | 'result'
    | 'findings'
  >;
  readonly appendixSheet: Titled<
    | 'criterion'
    | 'control'
    | 'version'
    | 'test'
    | 'mainTarget'
    | 'techniques'
    | 'procedure'
    | 'population'
    | 'populationCount'
    | 'sampleCount'
    | 'performedOn'
    | 'performers'
    | 'result'
    | 'findings'
    | 'omissionReason'
    | 'counts'
    | 'chapter'
  >;
  readonly statementCopy: Titled<'version' | 'date' | 'fileName' | 'sha256'>;
  readonly ledger: Titled<'size' | 'root' | 'keyFingerprint' | 'check'>;
  readonly tests: Titled<TestType>;
  readonly shortTests: Titled<TestType>;
  readonly mainTargets: Titled<MainTarget>;
  readonly techniques: Titled<'INQUIRY' | 'INSPECTION' | 'OBSERVATION' | 'REPERFORMANCE' | 'asked'>;
  readonly procedureObjects: Titled<MainTarget>;
  readonly methods: Titled<Exclude<SelectionMethod, 'SPECIFIC'>>;
  readonly results: Titled<'NO_EXCEPTION' | 'FINDING' | 'NOT_APPLICABLE' | 'OMITTED'>;
}

export type TitledPart = keyof ReportTitles;

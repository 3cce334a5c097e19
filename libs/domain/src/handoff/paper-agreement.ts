import { isSameName } from '../text/same-name';
import { formsOfSameFile } from './same-file';

/** What the papers of a package say more than once, and so have to say alike. */
export const paperAgreements = [
  'service-name',
  'period',
  'statement',
  'findings-planned',
  'representative',
  'own-files',
] as const;

export type PaperAgreement = (typeof paperAgreements)[number];

export interface AgreementCheck {
  code: PaperAgreement;
  ok: boolean;
  /** A representative may change before the application, and one file may be two papers: that is shown and does not block. */
  level: 'blocking' | 'warning';
}

export interface PaperFacts {
  /** As the issued report has it, and as it is registered today. */
  serviceName: { reported: string; registered: string };
  period: { reported: string; engaged: string };
  /** SHA-256 of the statement that the report names, and of the one enclosed. */
  statement: { reported: string; enclosed: string };
  findings: { reported: number; planned: number };
  representative: { letter: string; client: string };
  papers: readonly { form: string; sha256: string | null }[];
}

/** Holds the papers against each other, one line for each thing they share. */
export function checkAgreement(facts: PaperFacts): AgreementCheck[] {
  const { serviceName, period, statement, findings, representative, papers } = facts;
  const holds: Record<PaperAgreement, boolean> = {
    'service-name': isSameName(serviceName.reported, serviceName.registered),
    period: period.reported === period.engaged,
    statement: statement.reported === statement.enclosed,
    'findings-planned': findings.reported === findings.planned,
    representative: isSameName(representative.letter, representative.client),
    'own-files': papers.every(({ form }) => formsOfSameFile(papers, form).length === 0),
  };
  const isShown = (code: PaperAgreement) => code === 'representative' || code === 'own-files';
  return paperAgreements.map((code) => ({ code, ok: holds[code], level: isShown(code) ? 'warning' : 'blocking' }));
}

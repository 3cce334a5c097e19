import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { statesName } from '../text/stated-text';
import { isStorableText, textLimits } from '../text/storable-text';
import type { FindingState } from './finding-state';

export type ConfirmFindingRefusal =
  | 'finding.not-draft'
  | 'finding.text-changed'
  | 'finding.confirmer-missing'
  | 'finding.confirmer-not-storable'
  | 'finding.confirmation-date-invalid'
  | 'finding.remark-not-storable';

export interface ConfirmFindingFacts {
  state: FindingState;
  /** The version of the text the client was shown, and the one that stands now. */
  confirmedTextVersion: number;
  textVersion: number;
  /** Who at the client confirmed, and when. */
  confirmedBy: string;
  confirmedOn: LocalDate;
  raisedOn: LocalDate;
  today: LocalDate;
  remark: string;
}

/** 事実確認: someone at the client, by name, agrees that the facts as they stand now are the facts. */
export function mayConfirmFinding(facts: ConfirmFindingFacts): Decision<ConfirmFindingRefusal> {
  if (facts.state !== 'draft') return refuse('finding.not-draft');
  if (facts.confirmedTextVersion !== facts.textVersion) return refuse('finding.text-changed');
  const confirmer = statesName(facts.confirmedBy, 'finding.confirmer-missing', 'finding.confirmer-not-storable');
  if (!confirmer.allowed) return confirmer;
  const { confirmedOn } = facts;
  if (!isLocalDate(confirmedOn) || confirmedOn < facts.raisedOn || confirmedOn > facts.today)
    return refuse('finding.confirmation-date-invalid');
  return isStorableText(facts.remark, textLimits.reason) ? allow : refuse('finding.remark-not-storable');
}

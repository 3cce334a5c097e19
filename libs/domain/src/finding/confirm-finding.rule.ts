import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isBlank, isReason, isStorableText, textLimits } from '../firm/storable-text';
import { isReported, type FindingState } from './finding-state';

export type ConfirmFindingRefusal =
  | 'finding.not-draft'
  | 'finding.text-changed'
  | 'finding.confirmer-missing'
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
  if (isBlank(facts.confirmedBy) || !isStorableText(facts.confirmedBy, textLimits.name))
    return refuse('finding.confirmer-missing');
  const { confirmedOn } = facts;
  if (!isLocalDate(confirmedOn) || confirmedOn < facts.raisedOn || confirmedOn > facts.today)
    return refuse('finding.confirmation-date-invalid');
  return isStorableText(facts.remark, textLimits.reason) ? allow : refuse('finding.remark-not-storable');
}

export type ReviewFindingRefusal =
  'finding.not-confirmed' | 'finding.text-changed' | 'finding.reviewer-wrote-it' | 'finding.reviewer-lacks-role';

export interface ReviewFindingFacts {
  state: FindingState;
  confirmedTextVersion: number | null;
  textVersion: number;
  raisedById: string;
  /** Who wrote the text that stands now. */
  writtenById: string;
  reviewerId: string;
  /** The reviewer is a senior or the engagement leader. */
  reviewerReviews: boolean;
}

/** A second pair of eyes agrees to a finding that the client confirmed, before it goes into the report. */
export function mayReviewFinding(facts: ReviewFindingFacts): Decision<ReviewFindingRefusal> {
  if (facts.state !== 'confirmed') return refuse('finding.not-confirmed');
  if (facts.confirmedTextVersion !== facts.textVersion) return refuse('finding.text-changed');
  const wroteIt = facts.reviewerId === facts.raisedById || facts.reviewerId === facts.writtenById;
  if (wroteIt) return refuse('finding.reviewer-wrote-it');
  return facts.reviewerReviews ? allow : refuse('finding.reviewer-lacks-role');
}

export type WithdrawFindingRefusal =
  'finding.already-reported' | 'finding.withdrawn' | 'finding.reason-missing' | 'finding.reviewer-wrote-it';

export interface WithdrawFindingFacts {
  state: FindingState;
  reason: string;
  raisedById: string;
  withdrawnById: string;
}

/** A finding that turns out to be none is withdrawn by someone else than who raised it, and stays on file with the reason. */
export function mayWithdrawFinding(facts: WithdrawFindingFacts): Decision<WithdrawFindingRefusal> {
  if (facts.state === 'withdrawn') return refuse('finding.withdrawn');
  if (isReported(facts.state)) return refuse('finding.already-reported');
  if (!isReason(facts.reason)) return refuse('finding.reason-missing');
  return facts.withdrawnById === facts.raisedById ? refuse('finding.reviewer-wrote-it') : allow;
}

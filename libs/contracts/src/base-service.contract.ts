import type { BaseServiceFinding, Listing } from '@akashi/domain/base-service';

/** What somebody found in the public list. */
export interface BaseServiceCheckBody {
  registrationNo: string;
  /** As the list writes it. */
  name: string;
  found: Listing;
  /** The last day of its registration; null of one that is not listed and whose end is not known. */
  validUntil: string | null;
  checkedOn: string;
  note: string;
  /** How many checks of it were seen; 0 before the first. */
  version: number;
}

export interface BaseServiceCheckView {
  version: number;
  name: string;
  found: Listing;
  validUntil: string | null;
  checkedOn: string;
  note: string;
  recordedByName: string;
  recordedAt: string;
}

/** A base service of the engagement: what the client's register has, and every check of it. */
export interface BaseServiceUseView {
  registrationNo: string;
  name: string;
  /** As the register has it; null of one that only the statement's controls name. */
  validUntil: string | null;
  /** Controls that the plan leaves out as taken over from it; before a plan, those that the statement says are. */
  inherited: number;
  /** Does the statement's own section name it? Null while it does not say. */
  isNamed: boolean | null;
  /** The newest first, which is the one that counts. */
  checks: BaseServiceCheckView[];
}

/** `GET engagements/:id/base-services`. */
export interface BaseServicesView {
  services: BaseServiceUseView[];
  /** As of today, those that stop something first. Empty once nothing is watched any more. */
  findings: BaseServiceFinding[];
  /** Controls that the plan leaves out though the service is not registered to the last day of the period. */
  inheritanceEnded: number;
  /** After how many days a check is too old. */
  checkDays: number;
}

/** What is found of the base services of one engagement, those that stop something first. */
export interface WatchedEngagementView {
  engagementId: string;
  name: string;
  findings: BaseServiceFinding[];
}

import type { Confidence, EngagementState } from '@akashi/domain/engagement';
import type { RetentionState } from '@akashi/domain/handoff';

/** 廃棄の停止: while it is in force nothing of the engagement is destroyed. */
export interface LegalHoldView {
  id: string;
  number: number;
  matter: string;
  reason: string;
  setById: string;
  setByName: string;
  setAt: string;
  /** Null while it is in force. */
  lift: { byName: string; at: string; reason: string } | null;
  version: number;
}

/** Until when the file of an engagement is kept, by which rule, and what stops its end. */
export interface RetentionView {
  engagementState: EngagementState;
  state: RetentionState;
  /** The last day; null where no report was issued. */
  keepUntil: string | null;
  /** Of the ruleset that the engagement was opened under, with what it says of its source. */
  years: number;
  confidence: Confidence | null;
  source: string | null;
  /** The newest first. */
  holds: LegalHoldView[];
}

/** One archived engagement in the firm's list. */
export interface RetentionRow {
  engagementId: string;
  name: string;
  clientName: string;
  serviceName: string;
  state: RetentionState;
  keepUntil: string | null;
  /** Of the holds in force, the oldest first. */
  matters: string[];
}

export interface SetHoldBody {
  matter: string;
  reason: string;
}

export interface LiftHoldBody {
  reason: string;
  version: number;
}

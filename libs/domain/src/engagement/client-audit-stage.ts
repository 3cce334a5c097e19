import type { EngagementState } from './engagement-state';

/** Where an audit stands for the client: of the firm's own steps nothing more is told. */
export type ClientAuditStage = 'preparing' | 'under-way' | 'reporting' | 'done';

const stages: Readonly<Record<EngagementState, ClientAuditStage | null>> = {
  // Whether the firm takes it on is not decided, or was decided against: there is nothing to do yet, or any more.
  proposed: null,
  declined: null,
  withdrawn: null,
  accepted: 'preparing',
  planned: 'preparing',
  in_fieldwork: 'under-way',
  in_reporting: 'reporting',
  issued: 'done',
  handed_over: 'done',
  archived: 'done',
};

/** Null for an engagement that a client's people are not shown. */
export const clientAuditStage = (state: EngagementState): ClientAuditStage | null => stages[state];

import type { LedgerAction } from '../ledger';
import { dueNotices, type DueNotice } from './due-notice';

type Told = LedgerAction | DueNotice;

const askedOfClient = [
  'request.sent',
  'request.returned',
  'request.reminded',
  'request.extended',
  ...dueNotices,
] as const;
const askedOfFinding = [
  'finding.raised',
  'finding.released',
  'finding.answered',
  'finding.plan-submitted',
  'finding.plan-returned',
] as const;

/** What an act is the answer to, or takes back: whoever was asked for it has nothing left to do. */
const settled: Partial<Record<LedgerAction, readonly Told[]>> = {
  'request.extended': dueNotices,
  'request.answered': askedOfClient,
  'request.returned': ['request.answered'],
  'request.accepted': ['request.answered', ...askedOfClient],
  'request.withdrawn': ['request.answered', ...askedOfClient],
  'test.signed': ['test.returned', ...dueNotices],
  'test.returned': ['test.signed'],
  'test.reviewed': ['test.signed', 'test.returned', ...dueNotices],
  'finding.reviewed': ['finding.raised'],
  'finding.answered': ['finding.released'],
  'finding.plan-submitted': ['finding.plan-returned'],
  'finding.plan-returned': ['finding.plan-submitted'],
  'finding.withdrawn': askedOfFinding,
  'finding.closed': askedOfFinding,
  'letter.signed': ['letter.requested'],
  'letter.recorded': ['letter.requested'],
  'report.quality-reviewed': ['report.composed'],
  'report.approved': ['report.quality-reviewed'],
  'addendum.confirmed': ['addendum.written'],
  'addendum.withdrawn': ['addendum.written'],
};

/** What was told of the same thing before, and asks nobody for anything once this was done. */
export function settledBy(action: string): readonly Told[] {
  return Object.hasOwn(settled, action) ? (settled[action as LedgerAction] ?? []) : [];
}

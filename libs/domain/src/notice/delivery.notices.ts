import type { deliveryActions } from '../ledger/delivery.actions';
import type { requestActions } from '../ledger/request.actions';
import { asks, nobody, tells, type NoticeRules } from './notice-rule';

/** Who is told of what is asked of the client, on either side. */
export const requestNotices: Readonly<Record<keyof typeof requestActions, NoticeRules>> = {
  'request.drafted': nobody,
  'request.revised': tells('answerer'),
  'request.sent': asks('answerer'),
  'request.extended': tells('answerer'),
  'request.reminded': [{ relation: 'answerer', urgency: 'deadline' }],
  'request.file-delivered': nobody,
  'request.file-removed': nobody,
  'request.answered': asks('request-asker'),
  'request.commented': tells('request-asker', 'answerer'),
  'request.checked': nobody,
  'request.accepted': tells('answerer'),
  'request.returned': asks('answerer'),
  'request.withdrawn': tells('answerer'),
};

/** Who is told of findings, letters and reports, and of what leaves the firm. */
export const deliveryNotices: Readonly<Record<keyof typeof deliveryActions, NoticeRules>> = {
  'finding.raised': asks('reviewer'),
  'finding.revised': tells('finding-raiser'),
  'finding.confirmed': tells('finding-raiser'),
  'finding.released': asks('approver'),
  'finding.file-attached': nobody,
  'finding.file-detached': nobody,
  'finding.answered': asks('finding-raiser', 'leader'),
  'finding.plan-submitted': asks('finding-raiser', 'leader'),
  'finding.reviewed': tells('finding-raiser'),
  'finding.withdrawn': tells('finding-raiser'),
  'finding.improved': tells('leader'),
  'finding.followed-up': tells('leader'),
  'finding.plan-returned': asks('approver'),
  'finding.closed': tells('finding-raiser', 'leader'),
  'letter.requested': asks('approver'),
  'letter.signed': asks('leader'),
  'letter.recorded': tells('leader'),
  'letter.answered': tells('leader'),
  'letter.acknowledged': nobody,
  'report.composed': asks('quality-reviewer'),
  'report.quality-reviewed': asks('leader'),
  'report.approved': tells('report-composer'),
  'report.issued': tells('team'),
  'correction.opened': tells('team'),
  'correction.paper-reopened': asks('assignee'),
  'correction.finding-reopened': asks('finding-raiser'),
  'correction.abandoned': tells('team'),
  'correction.recipient-told': nobody,
  'export.created': nobody,
  'export.downloaded': tells('leader'),
  'export.revoked': tells('leader'),
  'package-item.recorded': nobody,
  'package.built': asks('leader'),
  'package.handed-over': tells('team'),
  'registration.recorded': tells('team'),
};

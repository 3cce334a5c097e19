export const requestListFaultRules = [
  'request-list.number-unknown',
  'request-list.number-twice',
  'request-list.row-twice',
  'request-list.date-unreadable',
  'request-list.answerer-unknown',
  'request-list.answerer-ambiguous',
  'request-list.paper-unknown',
  'request-list.link-row-new',
  'request-list.link-number-changed',
] as const;

export type RequestListFaultRule = (typeof requestListFaultRules)[number];

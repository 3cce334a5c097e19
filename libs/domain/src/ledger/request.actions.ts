import { asks, nobody, tells } from './notice-rule';
import type { LedgerActionRule } from './ledger-action-rule';

/**
 * What the firm asks its client for. Drafts, and for which papers something is asked, are the firm's alone; from the sending on
 * both sides see what happens. What a request or a message says, and what a file is called, stays in the rows.
 */
export const requestActions = {
  'request.drafted': {
    label: { ja: '依頼資料を作成', en: 'Request drafted' },
    audience: 'firm',
    notices: nobody,
    entity: 'evidence-request',
    facts: { number: 'number', tests: 'number', dueOn: 'date', follows: 'id?' },
  },
  'request.revised': {
    label: { ja: '依頼資料を変更', en: 'Request revised' },
    audience: 'firm',
    notices: tells('answerer'),
    entity: 'evidence-request',
    facts: { number: 'number', tests: 'number', dueOn: 'date', state: 'code' },
  },
  'request.sent': {
    label: { ja: '依頼資料を送付', en: 'Request sent to the client' },
    audience: 'client',
    notices: asks('answerer'),
    entity: 'evidence-request',
    facts: { number: 'number', dueOn: 'date' },
  },
  'request.extended': {
    label: { ja: '依頼資料の期限を延長', en: 'More time given for a request' },
    audience: 'client',
    notices: tells('answerer'),
    entity: 'evidence-request',
    facts: { number: 'number', dueOnBefore: 'date', dueOn: 'date' },
  },
  'request.reminded': {
    label: { ja: '依頼資料を催促', en: 'Client reminded of a request' },
    audience: 'client',
    notices: [{ relation: 'answerer', urgency: 'deadline' }],
    entity: 'evidence-request',
    facts: { number: 'number', dueOn: 'date' },
  },
  'request.file-delivered': {
    label: { ja: '依頼資料のファイルが到着', en: 'File came for a request' },
    audience: 'client',
    notices: nobody,
    entity: 'evidence-request',
    facts: { number: 'number', file: 'id', sha256: 'sha256', size: 'number', remarks: 'number' },
  },
  'request.file-removed': {
    label: { ja: '提出前のファイルを取り外し', en: 'File taken out of an answer' },
    audience: 'client',
    notices: nobody,
    entity: 'evidence-request',
    facts: { number: 'number', file: 'id' },
  },
  'request.answered': {
    label: { ja: '依頼資料に回答', en: 'Request answered' },
    audience: 'client',
    notices: asks('request-asker'),
    entity: 'evidence-request',
    facts: { number: 'number', answerNo: 'number', files: 'number', receivedOn: 'date?' },
  },
  'request.commented': {
    label: { ja: '依頼資料のやりとりに記入', en: 'Message on a request' },
    audience: 'client',
    notices: tells('request-asker', 'answerer'),
    entity: 'evidence-request',
    facts: { number: 'number' },
  },
  'request.checked': {
    label: { ja: '依頼資料の確認を開始', en: 'Answer taken up to be checked' },
    audience: 'client',
    notices: nobody,
    entity: 'evidence-request',
    facts: { number: 'number', answerNo: 'number' },
  },
  'request.accepted': {
    label: { ja: '依頼資料を受領', en: 'Answer accepted' },
    audience: 'client',
    notices: tells('answerer'),
    entity: 'evidence-request',
    facts: { number: 'number', answerNo: 'number', files: 'number' },
  },
  'request.returned': {
    label: { ja: '依頼資料を差戻し', en: 'Answer returned' },
    audience: 'client',
    notices: asks('answerer'),
    entity: 'evidence-request',
    facts: { number: 'number', answerNo: 'number', dueOn: 'date' },
  },
  'request.withdrawn': {
    label: { ja: '依頼資料を取下げ', en: 'Request withdrawn' },
    audience: 'firm',
    notices: tells('answerer'),
    entity: 'evidence-request',
    facts: { number: 'number', stateBefore: 'code' },
  },
  'drop-link.created': {
    label: { ja: '資料受付リンクを作成', en: 'Drop link created' },
    audience: 'client',
    notices: nobody,
    entity: 'drop-link',
    facts: { requests: 'number', asksAll: 'boolean', expiresAt: 'instant' },
  },
  'drop-link.code-sent': {
    label: { ja: '資料受付リンクのコードを送信', en: 'Code of a drop link sent' },
    audience: 'client',
    notices: nobody,
    entity: 'drop-link',
    facts: { expiresAt: 'instant' },
  },
  'drop-link.opened': {
    label: { ja: '資料受付リンクを開封', en: 'Drop link opened' },
    audience: 'client',
    notices: nobody,
    entity: 'drop-link',
    facts: { byCode: 'boolean' },
  },
  'drop-link.ended': {
    label: { ja: '資料受付リンクを終了', en: 'Drop link ended' },
    audience: 'client',
    notices: nobody,
    entity: 'drop-link',
    facts: { files: 'number' },
  },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;

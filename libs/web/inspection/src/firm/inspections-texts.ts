import { texts } from '@akashi/web-ui';

/** What the page of inspections says. Call it where injection is allowed, as in a field. */
export const inspectionsTexts = () =>
  texts({
    title: ['検査', 'Inspections'],
    firm: ['監査機関', 'Firm'],
    allow: ['検査の許可', 'Allow an inspection'],
    cannotAllow: ['検査を許可するのは品質管理部門です。', 'The quality office allows inspections.'],
    none: ['受け入れた検査はありません', 'No inspection was allowed yet'],
    noneText: [
      '検査機関から通知があったとき、案件と期間を決めて、閲覧のみで開示します。',
      'When an inspecting body gives notice, open named engagements to it, to read and for a while.',
    ],
    list: ['検査の一覧', 'Inspections'],
    reference: ['番号', 'Number'],
    purpose: ['目的', 'Purpose'],
    days: ['期間', 'Days'],
    allowedBy: ['許可', 'Allowed by'],
    extended: ['延長', 'Extended'],
    ended: ['終了', 'Ended'],
    extend: ['期間の延長', 'Extend'],
    end: ['終了', 'End'],
    endNow: ['検査をすぐに終了', 'End the inspection now'],
    people: ['検査担当者', 'Inspectors'],
    nobody: ['検査担当者はまだ招待されていません。', 'No inspector is invited yet.'],
    invite: ['検査担当者の招待', 'Invite an inspector'],
    invited: ['招待中', 'Invited'],
    expired: ['期限切れ', 'Expired'],
    joined: ['利用中', 'Comes in'],
    allowed: ['検査を許可しました。', 'The inspection was allowed.'],
    isExtended: ['期間を延長しました。', 'The inspection was extended.'],
    isEnded: ['検査を終了しました。', 'The inspection was ended.'],
    link: (name: string) => [`${name}さんのリンク`, `The link of ${name}`],
    after: (email: string) => [
      `${email} の方が開くと、検査担当者として登録できます。`,
      `Whoever opens it as ${email} comes in as an inspector.`,
    ],
    renew: ['リンクの作り直し', 'Renew the link'],
    renewTitle: (name: string) => [`${name}さんのリンクを作り直します`, `Renew the link of ${name}`],
    renewText: [
      '前のリンクは、作り直した時点で使えなくなります。新しいリンクは一度だけ表示します。',
      'The link before works no more from then on. The new one is shown once.',
    ],
    endInspectorTitle: (name: string) => [`${name}さんの利用を終了します`, `End ${name}’s place`],
    endInspectorText: [
      '次の操作から、何も開けなくなります。渡したリンクも使えなくなります。',
      'From the next thing they do nothing is open. An open link works no more.',
    ],
    inspectorEnded: (name: string) => [`${name}さんの利用を終了しました。`, `${name}’s place was ended.`],
  });

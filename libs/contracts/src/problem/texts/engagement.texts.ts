import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const engagementTexts: TextsOf<'engagement'> = {
  'engagement.not-proposed': say(
    ['この案件はすでに受嘱の手続を終えています。', same, '概要の画面で、案件のいまのフェーズを確認してください。'],
    ['This engagement has already been accepted.', sameEn, 'See its present phase on the overview.'],
  ),
  'engagement.nothing-to-renew': say(
    [
      '次年度の案件は、受嘱した初回または更新の案件の後にだけ作れます。',
      same,
      'この案件を受嘱するか、同じサービスの直近の期間の案件を開いて作成してください。',
    ],
    [
      'A next year follows an initial engagement or a renewal that was accepted, and nothing else.',
      sameEn,
      'Accept this one, or open the engagement of the service’s latest period and begin there.',
    ],
  ),
  'engagement.renewed-already': say(
    [
      'このサービスには、この期間の後の案件がすでにあります。',
      typed,
      '案件一覧で次年度の案件を確認してください。担当していなければ、その業務実施責任者に尋ねてください。',
    ],
    [
      'The service has an engagement of a later period already.',
      typedEn,
      'Look for it in the list of engagements; if you are not on it, ask its engagement leader.',
    ],
  ),
  'engagement.leader-missing': say(
    ['業務実施責任者がチームにいません。', same, 'チームの画面で業務実施責任者を割り当ててから、受嘱してください。'],
    ['The team has no engagement leader.', sameEn, 'Assign one on the team page, then accept the engagement.'],
  ),
  'engagement.quality-reviewer-missing': say(
    ['審査担当者がまだ指名されていません。', same, 'チームに属さない方を審査担当者に指名してから、受嘱してください。'],
    ['No quality reviewer has been named.', sameEn, 'Name someone from outside the team, then accept the engagement.'],
  ),
  'engagement.not-accepted': say(
    ['この案件はまだ受嘱していません。', same, '業務実施責任者または品質管理部門が受嘱すると、作業に進めます。'],
    [
      'This engagement has not been accepted yet.',
      sameEn,
      'Work can begin once the engagement leader or the quality office accepts it.',
    ],
  ),
  'engagement.already-issued': say(
    [
      '実施結果報告書を発行した後は、言明書を取り込めません。',
      same,
      '発行後に分かったことは、業務実施責任者に知らせてください。',
    ],
    [
      'A statement cannot be imported after the report is issued.',
      sameEn,
      'Tell the engagement leader what came up after the issue.',
    ],
  ),
  'engagement.not-in-reporting': say(
    [
      'この案件は報告のフェーズにないため、報告書を発行できません。',
      same,
      '概要の画面で、案件を報告のフェーズに進めてください。',
    ],
    [
      'The engagement is not in reporting, so its report cannot be issued.',
      sameEn,
      'Take it into reporting on the overview.',
    ],
  ),
  'engagement.not-handed-over': say(
    ['引渡しがまだ済んでいないため、保管に移せません。', same, '業務実施責任者が引渡しを記録すると、保管に移せます。'],
    [
      'The package has not been handed over, so the file cannot be archived.',
      sameEn,
      'Archive it after the engagement leader has recorded the handover.',
    ],
  ),
  'engagement.open-notes': say(
    [
      '解決していない査閲メモがあるため、保管に移せません。',
      same,
      '査閲の一覧から残っているメモに回答し、解決してください。',
    ],
    [
      'Review notes are still open, so the file cannot be archived.',
      sameEn,
      'Answer and resolve the notes listed under review.',
    ],
  ),
  'engagement.archived': say(
    [
      'この案件は保管に移したため、変更できません。',
      '保管した記録はそのままです。',
      '追記が必要なときは、業務実施責任者に相談してください。',
    ],
    [
      'This engagement is archived and no longer changes.',
      'The archived file is as it was.',
      'If something has to be added, speak to the engagement leader.',
    ],
  ),
  'engagement.declined': say(
    [
      'この案件は監査機関が辞退したため、変更できません。',
      '辞退までの記録はそのままです。',
      '同じサービスと期間の依頼をあらためて受けるときは、新しい案件を作成してください。',
    ],
    [
      'The firm declined this engagement, so it no longer changes.',
      'What was recorded before is as it was.',
      'If the work is asked for again, open a new engagement for the same service and period.',
    ],
  ),
  'engagement.withdrawn': say(
    [
      'この案件は依頼者が取り下げたため、変更できません。',
      '取下げまでの記録はそのままです。',
      '同じサービスと期間の依頼をあらためて受けるときは、新しい案件を作成してください。',
    ],
    [
      'The client withdrew this engagement, so it no longer changes.',
      'What was recorded before is as it was.',
      'If the work is asked for again, open a new engagement for the same service and period.',
    ],
  ),
  'engagement.end-date-invalid': say(
    ['終わった日が暦にありません。', typed, '2026-02-10 のような形で入力してください。'],
    ['The day of the end is not in the calendar.', typedEn, 'Enter it like 2026-02-10.'],
  ),
  'engagement.end-date-in-future': say(
    ['終わった日が今日より後です。', typed, '決めた日、または依頼者から聞いた日を入力してください。'],
    ['The day of the end has not come.', typedEn, 'Enter the day it was decided, or told by the client.'],
  ),
  'engagement.decline-reason-missing': say(
    ['辞退する理由が入力されていません。', typed, '後から読む人が判断の根拠を追えるように入力してください。'],
    ['No reason is given for declining.', typedEn, 'Say why, so that it can be followed later.'],
  ),
  'engagement.withdrawal-reason-missing': say(
    ['取下げの理由が入力されていません。', typed, '依頼者から聞いた理由を入力してください。'],
    ['No reason is given for the withdrawal.', typedEn, 'Enter what the client told.'],
  ),
  'engagement.step-not-allowed': say(
    [
      '案件のフェーズは一つずつ進み、いまのフェーズからはこの操作に進めません。',
      same,
      '概要の画面で、次にすることを確認してください。',
    ],
    [
      'An engagement goes one phase at a time; this step does not follow the present one.',
      sameEn,
      'See on the overview what comes next.',
    ],
  ),
  'engagement.ruleset-not-in-force': say(
    [
      '監査対象期間の末日に、選んだ制度規則はまだ施行されていません。',
      typed,
      '期間の末日に施行されている規則を選ぶか、期間を直してください。',
    ],
    [
      'The ruleset chosen is not yet in force on the last day of the period.',
      typedEn,
      'Choose the ruleset in force on that day, or correct the period.',
    ],
  ),
  'engagement.previous-period-missing': say(
    [
      '更新の案件ですが、このサービスには前回の監査対象期間がありません。',
      typed,
      '種類を「初回」にするか、サービスの選択を確認してください。',
    ],
    [
      'A renewal needs an earlier period, and this service has none.',
      typedEn,
      'Choose “Initial”, or check which service is selected.',
    ],
  ),
  'engagement.previous-period-exists': say(
    [
      '初回の案件ですが、このサービスにはすでに監査対象期間があります。',
      typed,
      '種類を「更新」にするか、サービスの選択を確認してください。',
    ],
    [
      'An initial engagement was chosen, but this service already has a period.',
      typedEn,
      'Choose “Renewal”, or check which service is selected.',
    ],
  ),
};

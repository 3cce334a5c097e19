import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const rulesetTexts: TextsOf<'ruleset'> = {
  'ruleset.reason-missing': say(
    ['新しい版を作る理由が入力されていません。', typed, '値を直すことになった経緯を入力してください。'],
    ['The reason for the new version is missing.', typedEn, 'Write what led to correcting the value.'],
  ),
  'ruleset.not-in-force': say(
    [
      '承認されていない版から次の版は作れません。',
      typed,
      '草案の承認を待つか、取り下げてから、承認済みの版から作り直してください。',
    ],
    [
      'The next version cannot begin with one that nobody has approved.',
      typedEn,
      'Have the draft approved or withdraw it, and begin with the version in force.',
    ],
  ),
  'ruleset.not-draft': say(
    [
      'この版は草案ではありません。',
      '版はそのまま残っています。',
      'ページを読み直し、承認を待つ草案を選んでください。',
    ],
    [
      'This version is no draft.',
      'It is as it was.',
      'Read the page again and choose a draft that waits for approval.',
    ],
  ),
  'ruleset.own-draft': say(
    [
      '草案を作った人は、その版を承認できません。',
      '草案はそのまま残っています。',
      '組織の管理者か品質管理部門の、別の人に承認を依頼してください。',
    ],
    [
      'Who made a draft cannot approve it.',
      'The draft is as it was.',
      'Ask another person of the administrators or the quality office to approve it.',
    ],
  ),
  'ruleset.withdrawal-reason-missing': say(
    ['草案を取り下げる理由が入力されていません。', typed, '承認しないことにした経緯を入力してください。'],
    ['The reason for withdrawing the draft is missing.', typedEn, 'Write why it is not to come into force.'],
  ),
  'ruleset.source-missing': say(
    ['直した値の出所が入力されていません。', typed, '値を確かめた文書、回答、日付などを入力してください。'],
    ['The source of a corrected value is missing.', typedEn, 'Name the document or the answer it comes from.'],
  ),
  'ruleset.nothing-corrected': say(
    ['制度の規則の値がどれも前の版と変わっていません。', typed, '直す値を選び、値か出所を改めてください。'],
    [
      'No value of the ruleset differs from the version before.',
      typedEn,
      'Choose a value and change it or its source.',
    ],
  ),
  'ruleset.value-unknown': say(
    ['この版にない値を直そうとしています。', typed, 'ページを読み直し、表にある値を選んでください。'],
    ['The version has no such value to correct.', typedEn, 'Read the page again and choose a value of the table.'],
  ),
  'ruleset.value-unreadable': say(
    ['直した値を、その値の書き方で読み取れません。', typed, '前の版の書き方に合わせて入力してください。'],
    ['A corrected value is not written in the form of that value.', typedEn, 'Write it as the version before does.'],
  ),
  'ruleset.period-limits': say(
    ['短い期間の下限が、期間の上限より長くなっています。', typed, '下限を上限以下にしてください。'],
    [
      'The least months of a short period exceed the longest period.',
      typedEn,
      'Bring the least to the longest or below.',
    ],
  ),
  'ruleset.deadlines-out-of-order': say(
    ['報告、申請、有効期限の順に月数が並んでいません。', typed, '報告を申請以下、申請を有効期間以下にしてください。'],
    [
      'The months to report, to apply and of validity do not follow each other.',
      typedEn,
      'Let the report come by the application, and that within the validity.',
    ],
  ),
  'ruleset.sample-sizes-not-rising': say(
    [
      '標本の件数表で、母集団や頻度が大きいのに件数が減る箇所があるか、最後の段が閉じています。',
      typed,
      '段を小さい順に並べ、件数を減らさず、最後を * にしてください。',
    ],
    [
      'The table of sample sizes asks fewer items of a larger or more frequent population, or its last band is closed.',
      typedEn,
      'Put the bands in order with no fewer items each, and end with *.',
    ],
  ),
  'ruleset.omission-reason-missing': say(
    [
      '計画が使う省略理由の区分が、理由の一覧にないか、二重にあります。',
      typed,
      '引継ぎ、整備のみ、内部監査に使う区分を一覧に一つずつ置いてください。',
    ],
    [
      'A reason that plans use for leaving a test out is not in the list of reasons, or is there twice.',
      typedEn,
      'Keep each reason used for inherited, design-only and internally audited controls once.',
    ],
  ),
  'ruleset.fixed-text-word': say(
    [
      '報告書の固定文が空か、固定文か省略の理由が報告書で使わない語を含みます。',
      typed,
      'どの節にも文を置き、事実を述べる語に改めてください。',
    ],
    [
      'A fixed text is empty, or it or a reason for leaving out uses a word that reports do not use.',
      typedEn,
      'Give every section its sentences, in words that state facts.',
    ],
  ),
  'ruleset.number-example': say(
    ['登録番号の例が、登録番号の形のどれにも当てはまりません。', typed, '例か形のどちらかを合わせてください。'],
    [
      'The example of a registration number has none of its forms.',
      typedEn,
      'Bring the example and the forms together.',
    ],
  ),
  'ruleset.course-broken': say(
    ['登録申請の段階に、始まりからたどり着けないものがあります。', typed, 'どの段階にも続く道を置いてください。'],
    ['Some step of an application cannot be come to from its start.', typedEn, 'Let every step follow another.'],
  ),
  'ruleset.form-missing': say(
    [
      '提出書類の一覧に、引渡しで使う書類がないか、同じ区分が二つあります。',
      typed,
      '報告書、別添、言明書、確認書を一つずつ置いてください。',
    ],
    [
      'The list of forms lacks one that the hand-off uses, or names one twice.',
      typedEn,
      'Keep report, appendix, statement and representation once each.',
    ],
  ),
  'ruleset.change-question-missing': say(
    [
      '統制変更の質問に、変更とみなす質問がないか、同じ区分が二つあります。',
      typed,
      '「change」の質問を一つ以上置き、区分は一つずつにしてください。',
    ],
    [
      'Of the questions about a changed control none means a change, or two have the same code.',
      typedEn,
      'Keep at least one question with “change”, and each code once.',
    ],
  ),
  'ruleset.representation-point-missing': say(
    ['経営者確認書の項目がないか、同じ区分が二つあります。', typed, '項目を一つ以上、区分は一つずつにしてください。'],
    [
      'The written representation has no point, or two with the same code.',
      typedEn,
      'Keep at least one point, and each code once.',
    ],
  ),
};

import type { Labels } from './edition-criteria';

/** Invented sentences, one per place below a heading. `{x}` is the heading's own label. */
const sentences: readonly Labels[] = [
  { ja: '{x}の進め方を文書に定め、責任者が承認する', en: 'Write down how {x} is done and have its owner approve it' },
  { ja: '{x}の責任者と代行者を決め、名簿に載せる', en: 'Name an owner and a deputy for {x} and list them' },
  {
    ja: '{x}の対象を一覧にし、抜けがないことを四半期ごとに確かめる',
    en: 'List what {x} covers and check it for gaps each quarter',
  },
  {
    ja: '{x}に関わる変更は、実施の前に申請と承認を記録する',
    en: 'Record request and approval before anything about {x} changes',
  },
  {
    ja: '{x}の例外は期限と理由を付けて認め、期限に見直す',
    en: 'Grant exceptions to {x} with a reason and an end, and look again then',
  },
  {
    ja: '{x}の実施結果を記録し、一年間取り出せるように保つ',
    en: 'Record what was done for {x} and keep it at hand for a year',
  },
  {
    ja: '{x}の記録を担当者以外が毎月確かめ、日付を残す',
    en: 'Have someone else look at the records of {x} each month and date it',
  },
  { ja: '{x}に使う道具を登録し、許可したものだけを使う', en: 'Register the tools used for {x} and use no others' },
  {
    ja: '{x}について担当者に年に一度教え、理解を問う',
    en: 'Teach those who do {x} once a year and ask what they understood',
  },
  {
    ja: '{x}で気付いた不備を受け付ける窓口を置き、対応を記録する',
    en: 'Keep a desk for faults noticed in {x} and record what is done',
  },
  {
    ja: '{x}に必要な権限を最小にし、終わったら取り除く',
    en: 'Grant the least that {x} needs and take it away afterwards',
  },
  {
    ja: '{x}に関する取決めを委託先との契約に書き入れる',
    en: 'Put what is agreed on {x} into contracts with suppliers',
  },
  {
    ja: '{x}の手順を変えたときは、変更前と変更後を並べて残す',
    en: 'When {x} changes, keep the text before and after side by side',
  },
  {
    ja: '{x}の指標を決め、経営会議に半期ごとに報告する',
    en: 'Choose a measure for {x} and report it to management twice a year',
  },
  {
    ja: '{x}の失敗を想定した訓練を年に一度行い、気付きを手順に反映する',
    en: 'Rehearse a failure of {x} once a year and mend the procedure',
  },
  {
    ja: '{x}に関わる情報を利用者に説明し、質問に答える窓口を示す',
    en: 'Tell customers what concerns them about {x} and whom to ask',
  },
  {
    ja: '{x}の自動化した部分は、設定の写しを取り、変わったら知らせる',
    en: 'Keep a copy of the settings that automate {x} and alert on change',
  },
  { ja: '{x}の担当が替わるときは、引継ぎの確認表を使う', en: 'Use a checklist when {x} passes to another person' },
  {
    ja: '{x}に関わる法令と契約を洗い出し、年に一度見直す',
    en: 'Find the laws and contracts that touch {x} and look again each year',
  },
  {
    ja: '{x}の結果に差異があれば、原因と処置を十営業日以内に記す',
    en: 'Where {x} shows a difference, write cause and remedy in ten days',
  },
  { ja: '{x}の対象を本番と検証に分け、混ぜない', en: 'Keep production and test apart in {x}' },
  { ja: '{x}に関わる通信と保管の情報を暗号で守る', en: 'Encrypt what {x} sends and stores' },
  { ja: '{x}の作業は二人で行い、もう一人の名を残す', en: 'Do the work of {x} in pairs and note the second name' },
  { ja: '{x}の点検を第三者に頼み、指摘の処置を追う', en: 'Ask an outsider to look at {x} and follow up what they say' },
  { ja: '{x}に使う時刻を一つの源に合わせる', en: 'Take the time used in {x} from one source' },
  { ja: '{x}の記録を書き換えられない場所に写す', en: 'Copy the records of {x} to where nobody can rewrite them' },
  {
    ja: '{x}が止まったときの連絡順を決め、連絡先を新しく保つ',
    en: 'Decide who is called when {x} stops and keep the numbers current',
  },
  { ja: '{x}の必要量を見積もり、足りなくなる前に増やす', en: 'Estimate what {x} needs and add to it in time' },
  {
    ja: '{x}で扱う情報を格付けし、格付けに応じた扱いを定める',
    en: 'Classify the information in {x} and handle it by its class',
  },
  { ja: '{x}を終えるときに残すものと消すものを決める', en: 'Decide what is kept and what is erased when {x} ends' },
  {
    ja: '{x}の知らせを複数の経路で受け取れるようにする',
    en: 'Make sure that notices about {x} arrive by more than one way',
  },
  {
    ja: '{x}の画面と帳票から、見せる必要のない項目を隠す',
    en: 'Hide what need not be seen on screens and lists of {x}',
  },
  { ja: '{x}に関わる場所への出入りを許可した人に限る', en: 'Let only those allowed into the places where {x} is done' },
  { ja: '{x}の案内を新しく加わる人に初日に渡す', en: 'Hand newcomers the guide to {x} on their first day' },
  { ja: '{x}の基準を満たさない装置をつながせない', en: 'Connect no device that falls short of {x}' },
  { ja: '{x}の前回の結果と比べ、違いの理由を書く', en: 'Compare {x} with the last time and write why it differs' },
];

/** Coprime to the number of sentences, so that neighbouring headings begin at different ones. */
const stride = 7;

/** In the middle of an English sentence: `Access policy` → `access policy`, but `NDAs` and `PII` stay. */
const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** The wording of the `place`-th item below the `heading`-th heading; the same two numbers give the same sentence, always. */
export function demoWording(heading: number, place: number, labels: Labels): Labels {
  const sentence = sentences[(heading * stride + place) % sentences.length] as Labels;
  return {
    ja: sentence.ja.replace('{x}', `「${labels.ja}」`),
    en: sentence.en.replace('{x}', inSentence(labels.en)),
  };
}

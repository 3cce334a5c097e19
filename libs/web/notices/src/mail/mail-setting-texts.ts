import type { TextTable } from '@akashi/web-ui';

export const mailSettingTexts = {
  title: ['メールの受け取り方', 'Mail'],
  inbox: ['受信箱', 'Inbox'],
  back: ['お知らせへ', 'To the notices'],
  intro: (address: string) => [
    `お知らせが届いたことを ${address} にお知らせします。内容は Akashi で読みます。`,
    `Mail to ${address} says that something arrived. It is read in Akashi.`,
  ],
  notSetUp: [
    'この環境ではメールを送っていません。ここで選んだ受け取り方は、送り始めたときから使います。',
    'No mail is set up here. What you choose holds from the day that it is.',
  ],
  how: ['お知らせ', 'Notices'],
  way: ['受け取り方', 'How'],
  digestHour: ['まとめて受け取る時刻', 'At this hour'],
  wayHelp: [
    '期限のお知らせは、どれを選んでも、案件の知らせを止めていても届きます。',
    'Deadlines are mailed whichever you choose, and of muted engagements too.',
  ],
  quiet: ['送らない時間', 'Quiet hours'],
  quietFrom: ['から', 'From'],
  quietUntil: ['まで', 'Until'],
  quietHelp: [
    'この間に届いたものは、終わってから送ります。時刻は日本時間です。',
    'What comes in between is sent when they are over. Hours are those of Japan.',
  ],
  neverQuiet: ['同じ時刻のため、送らない時間はありません。', 'Both are the same: no hours are quiet.'],
  language: ['メールの言語', 'Language of mail'],
  save: ['保存', 'Save'],
  saved: ['メールの受け取り方を変更しました。', 'Your mail was set.'],
} as const satisfies TextTable;

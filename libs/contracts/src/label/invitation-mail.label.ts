/** The words of the mail that brings an invitation. */
interface InvitationMailWords {
  readonly subject: string;
  readonly said: (firm: string) => string;
  readonly until: (moment: string) => string;
  readonly unexpected: string;
}

export const invitationMailWords: Readonly<Record<'ja' | 'en', InvitationMailWords>> = {
  ja: {
    subject: 'Akashi への招待',
    said: (firm) => `${firm} から Akashi に招待されています。次のアドレスを開いて登録してください。`,
    until: (moment) => `${moment} まで、一回だけ使えます。新しい招待のメールが届いたときは、そちらを使ってください。`,
    unexpected: '心当たりがないときは、開かずに監査機関に知らせてください。リンクはほかの人に渡さないでください。',
  },
  en: {
    subject: 'Invitation to Akashi',
    said: (firm) => `${firm} invites you to Akashi. Open the following address to join.`,
    until: (moment) => `It works once, until ${moment} (Japan). If a newer invitation arrives, use that one.`,
    unexpected: 'If you do not expect it, leave it unopened and tell the audit firm. Pass the link on to nobody.',
  },
};

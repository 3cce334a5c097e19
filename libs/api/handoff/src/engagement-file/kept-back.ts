interface Reason {
  readonly reason: string;
  readonly reasonEn: string;
}

const program = {
  reason: '処理の途中の状態で、案件の記録ではありません。',
  reasonEn: 'Where work of the program stands; no record of the engagement.',
};
const derived = {
  reason: 'ほかの記録から作り直せる写しです。',
  reasonEn: 'A copy that is made anew from other records.',
};
const screen = {
  reason: '画面の並べ方と、誰が開いているかです。',
  reasonEn: 'How a page is arranged, and who has it open.',
};
const told = {
  reason: '知らせです。もとの出来事は台帳にあります。',
  reasonEn: 'Notices; what they tell of stands in the ledger.',
};

/** Tables of an engagement of which nothing is written into its file. A table that is new is written, until it stands here with a reason. */
export const tablesLeftOut: Readonly<Record<string, Reason>> = {
  security_event: {
    reason: '監査機関全体の連続した記録です。監査機関のセキュリティの記録にあります。',
    reasonEn: 'One chain of the whole firm; it stands in the firm’s security log.',
  },
  link_code: { reason: 'リンクを開くための短い符号です。', reasonEn: 'Short-lived codes that open links.' },
  job: program,
  engagement_counter: program,
  mail_outbox: told,
  mail_link_news: told,
  notice: told,
  evidence_text: derived,
  test_progress: derived,
  test_progress_day: derived,
  matrix_presence: screen,
  matrix_view: screen,
  sheet_columns: screen,
  paper_look: screen,
  engagement_file: { reason: '一件書類そのものの一覧です。', reasonEn: 'The list of such files themselves.' },
};

/** Columns that are never written: who has them could open a link, or knows a seed before it is drawn with. */
export const columnsKeptBack: Readonly<Record<string, readonly string[]>> = {
  drop_link: ['token_sha256'],
  drop_link_opening: ['pass_sha256'],
  vendor_export: ['token_sha256'],
  // What was drawn names its seed in sample_draw.
  population: ['seed', 'ranking'],
};

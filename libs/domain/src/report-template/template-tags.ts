/** What a tag of a firm's Word template stands for: a text, rows that are repeated, or a passage that is there or not. */
export type TemplateTagKind = 'text' | 'rows' | 'condition';

interface TagLine {
  readonly kind: TemplateTagKind;
  /** The rows in which it may stand; null anywhere. */
  readonly within: string | null;
  /** A template without it is not taken: what every report has to say. */
  readonly isRequired: boolean;
  readonly meaning: { readonly ja: string; readonly en: string };
}

const of = (kind: TemplateTagKind, isRequired: boolean, ja: string, en: string, within: string | null = null) =>
  ({ kind, within, isRequired, meaning: { ja, en } }) as const satisfies TagLine;
const text = (ja: string, en: string) => of('text', false, ja, en);
const needed = (ja: string, en: string) => of('text', true, ja, en);
const rows = (ja: string, en: string) => of('rows', false, ja, en);
const neededRows = (ja: string, en: string) => of('rows', true, ja, en);
const cell = (within: string, ja: string, en: string) => of('text', false, ja, en, within);

/**
 * Every tag there is: what the report's own model prints and nothing else, so that no template reaches a working paper, a procedure or a
 * note. All of it is for whoever receives the report.
 */
export const templateTags = {
  文書番号: needed('報告書の文書番号', 'Document number of the report'),
  版: needed('報告書の版（例: 1）', 'Version of the report, as in 1'),
  報告書日付: needed('報告書の日付', 'Date of the report'),
  草案の表示: of('text', true, '発行前は「草案」の表示、発行後は空', 'The word for a draft; empty once issued'),
  監査機関名: needed('監査機関の名称', 'Name of the firm'),
  監査機関所在地: text('監査機関の所在地', 'Address of the firm'),
  業務実施責任者: neededRows('署名する業務実施責任者', 'Signing engagement leaders'),
  責任者肩書: cell('業務実施責任者', '肩書', 'Title'),
  責任者氏名: cell('業務実施責任者', '氏名', 'Name'),
  宛先会社名: needed('宛先の会社名', 'Company addressed'),
  宛先役職: text('宛先の役職', 'Title of the addressee'),
  宛先氏名: text('宛先の氏名', 'Name of the addressee'),
  サービス名: needed('対象のサービスの名称', 'Name of the service'),
  サービス区分: text('サービスの区分（SaaS など）', 'Kind of the service'),
  対象範囲: text('言明書の対象範囲', 'Scope, as the statement has it'),
  リージョン: text('リージョン（「、」区切り）', 'Regions'),
  期間開始日: needed('監査対象期間の最初の日', 'First day of the period'),
  期間終了日: needed('監査対象期間の最後の日', 'Last day of the period'),
  管理基準: text('管理基準の版', 'Edition of the criteria'),
  言明書の版: text('言明書の版', 'Version of the statement'),
  言明書の日付: text('言明書の日付', 'Date of the statement'),
  訂正あり: of('condition', false, '発行後の訂正のときだけ出る部分', 'Only in a corrected version'),
  訂正の理由: text('訂正の理由', 'Reason of the correction'),
  依頼者の責任: neededRows('依頼者の責任（段落ごと）', 'The client’s responsibility, by paragraph'),
  監査機関の責任: neededRows('監査機関の責任（段落ごと）', 'The firm’s responsibility, by paragraph'),
  手続の性質: neededRows('手続の性質（段落ごと）', 'Nature of the procedures, by paragraph'),
  配付と利用の制限: neededRows('配付と利用の制限（段落ごと）', 'Limits on use, by paragraph'),
  段落: of('text', false, '段落の文（上の四つの中で）', 'Text of a paragraph, in the four above', '段落を持つ行'),
  手続の範囲: rows('手続の範囲の表の行', 'Rows of the table of scope'),
  範囲の区分: cell('手続の範囲', '区分', 'Part'),
  範囲の全数: cell('手続の範囲', '管理策の数', 'Criteria'),
  範囲の選択: cell('手続の範囲', '選択', 'Selected'),
  範囲の省略: cell('手続の範囲', '省略', 'Omitted'),
  範囲の整備: cell('手続の範囲', '整備状況評価', 'Design'),
  範囲の運用: cell('手続の範囲', '運用状況評価', 'Operation'),
  整備の件数: needed('整備状況評価の件数', 'Design assessments'),
  運用の件数: needed('運用状況評価の件数', 'Operational assessments'),
  更新の件数: text('アップデートテストの件数', 'Update tests'),
  省略の件数: needed('省略した件数', 'Omissions'),
  母集団の数: text('母集団の数', 'Populations'),
  標本の件数: text('標本の件数', 'Sample items'),
  逸脱の件数: needed('逸脱の件数', 'Deviations'),
  逸脱の説明: text('発見事項としない逸脱の説明', 'Why deviations are no findings'),
  発見事項の件数: needed('発見事項の件数', 'Findings'),
  発見事項なし: of('condition', false, '発見事項がないときだけ出る部分', 'Only where there is no finding'),
  発見事項: neededRows('発見事項', 'Findings'),
  発見番号: cell('発見事項', '番号', 'Number'),
  発見管理策番号: cell('発見事項', '管理策番号', 'Number of the criterion'),
  発見管理策: cell('発見事項', '個別管理策の記載', 'Text of the control'),
  事実: cell('発見事項', '事実', 'Fact'),
  差異: cell('発見事項', '個別管理策との差異', 'Difference'),
  発見の範囲: cell('発見事項', '期間・対象', 'Extent'),
  発見逸脱件数: cell('発見事項', '逸脱の件数', 'Deviations'),
  発見標本件数: cell('発見事項', '標本の件数', 'Items of the sample'),
  事実確認日: cell('発見事項', '依頼者が事実を確認した日', 'Day the client confirmed the facts'),
  後発事象の終期: text('後発事象を確かめた最後の日', 'Last day for subsequent events'),
  後発事象: rows('後発事象', 'Subsequent events'),
  事象の日付: cell('後発事象', '日付', 'Date'),
  事象の内容: cell('後発事象', '内容', 'Event'),
  手続実施結果: rows('別添1の行', 'Rows of appendix 1'),
  行の管理策番号: cell('手続実施結果', '管理策番号', 'Number of the criterion'),
  行の管理策: cell('手続実施結果', '個別管理策', 'Control'),
  行の評価区分: cell('手続実施結果', '評価区分', 'Kind of test'),
  行の結果: cell('手続実施結果', '結果', 'Result'),
  行の発見番号: cell('手続実施結果', '発見事項番号', 'Findings'),
} as const satisfies Readonly<Record<string, TagLine>>;

export type TemplateTagName = keyof typeof templateTags;

/** Rows of paragraphs: the one tag that stands in several of them. */
export const paragraphRows = ['依頼者の責任', '監査機関の責任', '手続の性質', '配付と利用の制限'] as const;

export function isTemplateTag(name: string): name is TemplateTagName {
  return Object.hasOwn(templateTags, name);
}

/** True where a tag may stand inside these rows and conditions, outermost first. */
export function standsWithin(name: TemplateTagName, open: readonly string[]): boolean {
  const { kind, within } = templateTags[name];
  const openRows = open.filter((one) => isTemplateTag(one) && templateTags[one].kind === 'rows');
  // Rows in rows would multiply: none of the model's are.
  if (kind === 'rows') return openRows.length === 0;
  if (name === '段落') return paragraphRows.some((one) => openRows.includes(one));
  return within === null || openRows.includes(within);
}

import type { TestType } from '@akashi/domain/control';

/** What the firm asks a client for, kind of test by kind: its words leave the firm, the procedure's own text does not. */
export interface ExampleProcedure {
  type: TestType;
  /** As a procedure file names them. */
  kind: string;
  techniques: string;
  text: string;
  /** Its first line is the title of the request. */
  asks: string;
  shows: readonly string[];
  /** On so many controls. */
  controls: number;
}

/** Invented for the example, as the scheme's own are not public. */
export const exampleProcedures: readonly ExampleProcedure[] = [
  {
    ...{ type: 'DESIGN', kind: '整備', techniques: '閲覧、質問', controls: 6 },
    text: '規程と手順書を閲覧し、個別管理策の記載と照らし合わせ、所管の部署に運用を尋ねる。',
    asks: '規程と手順書（いまの版）\n個別管理策を定めている規程と手順書の、いまの版をください。',
    shows: ['版と施行日が分かる', '承認した人が分かる'],
  },
  {
    ...{ type: 'OPERATION', kind: '運用', techniques: '閲覧', controls: 4 },
    text: '対象期間の実施の記録から母集団を確かめ、抽出した項目を承認と実施の記録に突き合わせる。',
    asks: '実施した記録の一覧\n対象期間に実施した記録の一覧（台帳か申請ワークフローからの出力）をください。',
    shows: ['対象期間の初日から末日までを含む', '取得した日時と条件が分かる', '番号・日付・担当した人が分かる'],
  },
];

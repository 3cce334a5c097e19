/** A deviation that becomes a finding, or is explained; facts only. `items` = how many sample items show it (0: no sample). */
export interface ExampleDeviation {
  control: string;
  type: 'DESIGN' | 'OPERATION';
  items: number;
  fact: string;
  finding: ExampleFinding | null;
  explanation?: string;
}

export interface ExampleFinding {
  title: string;
  difference: string;
  periodNote: string;
  improvement: { plan: string; owner: string; dueOn: string; improvedOn: string | null };
}

const improvement = (plan: string, owner: string, dueOn: string, improvedOn: string | null = null) => ({
  plan,
  owner,
  dueOn,
  improvedOn,
});

export const exampleDeviations: ExampleDeviation[] = [
  {
    control: '9.2.1.3',
    type: 'OPERATION',
    items: 2,
    fact: '標本25件のうち2件について、新規IDの発行前の承認記録がなかった。',
    finding: {
      title: '新規IDの発行に承認記録がない',
      difference: '個別管理策は発行前の承認と記録を定めているが、2件は承認記録がなかった。',
      periodNote: '2026年4月から9月まで',
      improvement: improvement('発行画面に承認番号の入力を必須とする。', '情報システム部', '2027-02-26'),
    },
  },
  {
    control: '9.2.5.2',
    type: 'OPERATION',
    items: 1,
    fact: '2026年第2四半期の棚卸しについて、管理者グループ1つの記録がなかった。',
    finding: {
      title: '権限の棚卸しの記録がない',
      difference: '個別管理策は全ての管理者グループの棚卸しを定めているが、1つの記録がなかった。',
      periodNote: '2026年4月から6月まで',
      improvement: improvement('棚卸しの対象一覧を台帳から自動で作る。', 'セキュリティ管理室', '2027-03-31'),
    },
  },
  {
    control: '12.1.2.4',
    type: 'OPERATION',
    items: 1,
    fact: '標本25件のうち1件の変更が、承認の前に本番環境へ適用されていた。',
    finding: {
      title: '変更が承認の前に適用された',
      difference: '個別管理策は承認の後の適用を定めているが、1件は承認日時より前に適用されていた。',
      periodNote: '2026年4月から9月まで',
      improvement: improvement('承認のない変更を配布基盤が受け付けないようにする。', '開発部', '2027-02-26'),
    },
  },
  {
    control: '12.6.1.3',
    type: 'OPERATION',
    items: 1,
    fact: '標本5件のうち1件の週次スキャンが実行されていなかった。',
    finding: {
      title: '週次の脆弱性スキャンの未実行',
      difference: '個別管理策は毎週の実行を定めているが、1週について実行の記録がなかった。',
      periodNote: '2026年8月第2週',
      improvement: improvement('実行されなかったときに通知する仕組みを設ける。', '運用部', '2027-01-29'),
    },
  },
  {
    control: '8.3.2.2',
    type: 'DESIGN',
    items: 0,
    fact: '媒体の廃棄の規程に、SSDの消去の手順が定められていなかった。2026年9月10日に改定され、手順が加えられた。',
    finding: {
      title: '媒体の廃棄の規程にSSDの手順がない',
      difference: '個別管理策は全ての媒体の廃棄手順を定めるとしているが、改定前の規程にSSDの手順がなかった。',
      periodNote: '2026年4月1日から9月9日まで（9月10日に改定）',
      improvement: improvement('規程を改定し、SSDの消去の手順を加えた。', '運用部', '2026-09-10', '2026-09-10'),
    },
  },
  {
    control: '15.2.1.2',
    type: 'OPERATION',
    items: 1,
    fact: '年次の供給者の評価について、供給者1社の評価が対象期間に行われていなかった。',
    finding: {
      title: '供給者の年次評価の未実施',
      difference: '個別管理策は全ての供給者の年次の評価を定めているが、1社の評価がなかった。',
      periodNote: '2026年4月から9月まで',
      improvement: improvement('評価の年間計画を供給者ごとに定める。', '調達部', '2027-03-31'),
    },
  },
  {
    control: '16.1.2.1',
    type: 'DESIGN',
    items: 0,
    fact: '事象の報告の手順書の連絡先一覧に、異動した担当者が記載されていた。',
    finding: {
      title: '報告の手順書の連絡先が最新でない',
      difference: '個別管理策は連絡先を最新に保つとしているが、2名の記載が異動前のものだった。',
      periodNote: '2026年10月19日の時点',
      improvement: improvement(
        '人事の異動の通知を受けて連絡先を改める手順とする。',
        'セキュリティ管理室',
        '2027-01-29',
      ),
    },
  },
  {
    control: '9.2.2.1',
    type: 'OPERATION',
    items: 1,
    fact: '標本25件のうち1件に、権限の付与の承認記録がなかった。',
    finding: null,
    explanation: 'この行は検証環境の記録であり、母集団に含めるべきものではなかった。抽出条件と環境の一覧で確かめた。',
  },
  {
    control: '12.3.1.5',
    type: 'OPERATION',
    items: 1,
    fact: '標本25件のうち1件に、バックアップの実行結果の確認記録がなかった。',
    finding: null,
    explanation:
      'この行は対象期間の前に停止した系統の記録であり、母集団に含めるべきものではなかった。停止の記録で確かめた。',
  },
];

import { findingNumber } from '@akashi/domain/finding';
import type { ComparedKind, DifferingRow } from '../ledger.contract';
import type { Label, Labels } from './label';
import { labelOf } from './label';
import { testTypeLabels } from './test.label';

/** What is compared, as an auditor calls it. */
export const comparedKindLabels: Labels<ComparedKind> = {
  engagement: { ja: '案件', en: 'Engagement' },
  term: { ja: '受嘱の記録', en: 'Terms of acceptance' },
  team: { ja: '体制', en: 'Team' },
  declaration: { ja: '独立性の申告', en: 'Independence declarations' },
  statement: { ja: '言明書', en: 'Statement' },
  plan: { ja: '範囲の決定', en: 'Scope decisions' },
  paper: { ja: '調書の内容', en: 'Working papers' },
  signature: { ja: '署名', en: 'Signatures' },
  note: { ja: '査閲メモ', en: 'Review notes' },
  evidence: { ja: '証跡', en: 'Evidence' },
  population: { ja: '母集団と標本', en: 'Populations and samples' },
  deviation: { ja: '逸脱', en: 'Deviations' },
  finding: { ja: '発見事項', en: 'Findings' },
  letter: { ja: '経営者確認書', en: 'Written representation' },
  report: { ja: '報告書', en: 'Report' },
  correction: { ja: '発行後の訂正', en: 'Corrections after issue' },
  package: { ja: '引渡しパッケージ', en: 'Handoff package' },
  'package-item': { ja: '引渡しの文書', en: 'Documents of the package' },
  registration: { ja: '登録の経過', en: 'Progress of the registration' },
  addendum: { ja: '追補', en: 'Addenda' },
  'legal-hold': { ja: '廃棄の停止', en: 'Legal holds' },
  export: { ja: '受取用リンク', en: 'Recipients’ links' },
  'base-service': { ja: '基盤サービスの確認', en: 'Checks of base services' },
  member: { ja: 'メンバーの権限', en: 'Members and their roles' },
  ruleset: { ja: '制度の規則の版', en: 'Versions of the ruleset' },
  assertion: { ja: 'パスキーの署名データ', en: 'What passkeys signed' },
  event: { ja: '記録', en: 'Events' },
  checkpoint: { ja: '署名された時点', en: 'Signed places' },
};

/** What of each is compared. */
export const comparedPartLabels: Labels<ComparedKind> = {
  engagement: { ja: 'フェーズ・期間・期日', en: 'Phase, period, dates' },
  term: { ja: '引合い・契約・事前相談・ISMS 認証', en: 'Enquiry, contract, consultation, ISMS certificate' },
  team: { ja: '役割と期間', en: 'Role and days' },
  declaration: { ja: '申告した人と内容', en: 'Who declared what' },
  statement: { ja: '採否・管理策・母集団', en: 'Choices, controls, populations' },
  plan: { ja: '承認した計画の決定と変更', en: 'Approved decisions and changes' },
  paper: { ja: '署名した手続・結果・結論', en: 'Procedure, result, conclusion as signed' },
  signature: { ja: '署名者・内容の値・取消し', en: 'Signer, digest, taking back' },
  note: { ja: '文・回答・解決した人', en: 'Text, answer, who resolved it' },
  evidence: { ja: '版・大きさ・SHA-256・関連付け', en: 'Versions, size, SHA-256, links' },
  population: { ja: 'ファイル・件数・抽出・標本', en: 'File, rows, draws, items' },
  deviation: { ja: '事実と評価', en: 'Fact and evaluation' },
  finding: { ja: '文・確認・改善・その確認', en: 'Text, confirmation, improvement, follow-up' },
  letter: { ja: '署名者・各項目の回答', en: 'Signer, answer to each point' },
  report: { ja: '内容・状態・発行したファイル', en: 'Content, state, issued files' },
  correction: { ja: '理由・再び開いたもの・通知', en: 'Reason, what was reopened, who was told' },
  package: { ja: '内容・ファイル・引渡し', en: 'Contents, file, hand-over' },
  'package-item': { ja: '状態とファイル', en: 'State and file' },
  registration: { ja: '日付と結果', en: 'Day and outcome' },
  addendum: { ja: '内容・理由・書いた人・確認した人', en: 'Text, reason, who wrote and confirmed it' },
  'legal-hold': { ja: '事案・理由・設定した人・解除した人', en: 'Matter, reason, who set and lifted it' },
  export: { ja: '受取人・期限・取消し', en: 'Recipient, expiry, revocation' },
  'base-service': { ja: '確認した日と結果', en: 'Day and outcome of each check' },
  member: { ja: '氏名・役割・停止', en: 'Name, roles, whether disabled' },
  ruleset: { ja: '訂正した値・承認・取下げ', en: 'Corrected values, approval, withdrawal' },
  assertion: { ja: '操作・公開鍵・署名', en: 'Act, public key, signature' },
  event: { ja: 'だれが、いつ、何を', en: 'Who, when, what' },
  checkpoint: { ja: '件数・根の値・署名', en: 'Size, root, signature' },
};

/** Names one differing row in a sentence, as an auditor would say it. */
export function differingRowSentence({ kind, difference, name, row }: DifferingRow): Label {
  const of = comparedKindLabels[kind];
  const [ja, en] = ['ja', 'en'].map((lang) => nameIn(kind, name, lang as keyof Label)) as [string, string];
  const isText = kind === 'finding' && row.startsWith('text');
  const subject = { ja: `${of.ja}${ja}${isText ? ' の文' : ''}`, en: `${of.en}${en}${isText ? ', its text,' : ''}` };
  if (difference === 'missing') {
    return { ja: `${subject.ja}にあった行が、なくなっています`, en: `${subject.en}: a row that was recorded is gone` };
  }
  if (difference === 'added') {
    return {
      ja: `${subject.ja}に、記録のない行があります`,
      en: `${subject.en}: there is a row that no event recorded`,
    };
  }
  return { ja: `${subject.ja}が、記録したときから変わっています`, en: `${subject.en}: not as it was recorded` };
}

/** ` F-03`, ` 12.1.2.4（運用）`; empty when it is gone or has none. */
function nameIn(kind: ComparedKind, name: string, lang: keyof Label): string {
  if (name === '') return '';
  if (kind === 'finding') return ` ${findingNumber(Number(name))}`;
  if (kind === 'event' || kind === 'assertion') return lang === 'ja' ? ` ${name} 番` : ` no. ${name}`;
  const [, control, type] = /^(.+) (DESIGN|OPERATION|UPDATE)$/.exec(name) ?? [];
  if (!control || !type) return ` ${name}`;
  const test = labelOf(testTypeLabels, type)[lang];
  return lang === 'ja' ? ` ${control}（${test}）` : ` ${control} (${test})`;
}

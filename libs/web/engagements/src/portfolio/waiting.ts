import type { EngagementSummaryView, OwnDeclarationView } from '@akashi/contracts';
import type { Permission } from '@akashi/domain/access';
import type { Bilingual, IconName } from '@akashi/web-ui';

/** Something that waits for the signed-in person in one engagement. */
export interface WaitingItem {
  permission: Permission;
  count: number;
  engagementId: string;
  engagementName: string;
  /** Place in the engagement where it is answered. */
  page: string;
  /** The view of the matrix that holds these papers and no others; null on other pages. */
  view: string | null;
}

const PAGES: Readonly<Partial<Record<Permission, string>>> = {
  'independence.declare': 'declaration',
  'independence.resolve': 'plan',
  'engagement.accept': 'plan',
  'plan.amend': 'statement/comparison',
  'plan.approve': 'scope',
  'test.record': 'matrix',
  'test.review': 'review',
  'note.resolve': 'matrix',
  'note.write': 'review',
  'deviation.evaluate': 'review',
  'request.check': 'requests',
  'finding.review': 'findings',
  'report.quality-review': 'report',
  'report.approve': 'report',
  'report.issue': 'report',
  'finding.improve': 'findings',
  'package.build': 'handoff',
  'package.hand-over': 'handoff',
};

const VIEWS: Readonly<Partial<Record<Permission, string>>> = { 'test.record': 'mine', 'note.resolve': 'notes' };

/** What is asked of the person, in words and with its symbol. */
export const WAITING_WORDS: Readonly<Partial<Record<Permission, { words: Bilingual; icon: IconName }>>> = {
  'independence.declare': { words: ['独立性の申告', 'Declaration of independence'], icon: 'user' },
  'independence.resolve': { words: ['利害関係の扱いの決定', 'Interests to resolve'], icon: 'user' },
  'engagement.accept': { words: ['案件の受嘱', 'Acceptance of the engagement'], icon: 'ok' },
  'plan.amend': { words: ['計画の変更（新しい言明書）', 'Amendment for a new statement'], icon: 'diff' },
  'plan.approve': { words: ['計画の承認', 'Approval of the plan'], icon: 'stamp' },
  'test.record': { words: ['手続の実施', 'Tests to perform'], icon: 'pen' },
  'test.review': { words: ['査閲', 'Tests to review'], icon: 'stamp' },
  'note.resolve': { words: ['査閲メモへの回答', 'Review notes to answer'], icon: 'comment' },
  'note.write': { words: ['自分あての査閲メモ', 'Notes that name you'], icon: 'comment' },
  'deviation.evaluate': { words: ['逸脱の説明への同意', 'Explanations of deviations to agree to'], icon: 'flag' },
  'request.check': { words: ['届いた依頼資料の確認', 'Answers to check'], icon: 'clip' },
  'finding.review': { words: ['発見事項の査閲', 'Findings to review'], icon: 'flag' },
  'report.quality-review': { words: ['報告書の審査', 'Quality review of the report'], icon: 'report' },
  'report.approve': { words: ['報告書の承認', 'Approval of the report'], icon: 'report' },
  'report.issue': { words: ['報告書の発行', 'Issue of the report'], icon: 'report' },
  'finding.improve': { words: ['改善計画の記録', 'Improvement plans to record'], icon: 'flag' },
  'package.build': { words: ['引渡しパッケージの作成', 'Package to build'], icon: 'box' },
  'package.hand-over': { words: ['引渡し', 'Package to hand over'], icon: 'box' },
};

/** Steps that hold up everyone come first; then the larger count. */
const order: readonly Permission[] = [
  'independence.declare',
  'independence.resolve',
  'engagement.accept',
  'plan.amend',
  'plan.approve',
  'report.quality-review',
  'report.approve',
  'report.issue',
  'package.hand-over',
  'package.build',
  'finding.improve',
  'finding.review',
  'request.check',
  'deviation.evaluate',
  'test.review',
  'note.resolve',
  'note.write',
  'test.record',
];

/** Everything that waits for the person, over all engagements, and over those that are closed to them until they declare. */
export function waitingOf(
  engagements: readonly EngagementSummaryView[],
  closed: readonly OwnDeclarationView[] = [],
): WaitingItem[] {
  const undeclared = closed
    .filter(({ declaration }) => !declaration)
    .map(({ engagementId: id, engagementName: name }) => {
      return { id, name, waiting: [{ permission: 'independence.declare' as const, count: 1 }] };
    });
  const place = ({ permission }: WaitingItem) => (order.indexOf(permission) + order.length) % order.length;
  return [...undeclared, ...engagements]
    .flatMap(({ id, name, waiting }) =>
      waiting.map(({ permission, count }) => ({
        permission,
        count,
        engagementId: id,
        engagementName: name,
        page: PAGES[permission] ?? 'overview',
        view: VIEWS[permission] ?? null,
      })),
    )
    .sort((a, b) => place(a) - place(b) || b.count - a.count);
}

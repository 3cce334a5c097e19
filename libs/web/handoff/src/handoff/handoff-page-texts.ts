import type { TextTable } from '@akashi/web-ui';

/** The words of the handoff page. */
export const handoffPageTexts = {
  title: ['引渡しパッケージ', 'Handoff package'],
  version: (n: number, at: string) => [`第${n}版 · ${at} 作成`, `Version ${n}, built ${at}`],
  builtAt: (n: number, at: string) => [`パッケージ 第${n}版 ${at}`, `Package version ${n}, ${at}`],
  applyBy: (day: string) => [`申請期限 ${day}`, `Apply by ${day}`],
  left: (n: number) => [`あと${n}日`, `${n} days left`],
  over: (n: number) => [`${n}日超過`, `${n} days over`],
  build: ['パッケージの作成', 'Build the package'],
  rebuild: ['作り直す', 'Build anew'],
  record: ['経過の記録', 'Record an event'],
  handOver: ['引渡しの記録', 'Hand over'],
  verify: ['検証', 'Verify'],
  hold: ['廃棄の停止', 'Legal hold'],
  verified: ['検証済み', 'Verified'],
  notVerified: ['未検証', 'Not verified'],
  differs: ['一致しない', 'Differs'],
  handedOver: ['引渡し済み', 'Handed over'],
  builders: ['作成できるのは主任または業務実施責任者です。', 'A senior or the engagement leader builds it.'],
  recorder: ['記録できるのは業務実施責任者です。', 'The engagement leader records it.'],
  leader: ['引渡しは業務実施責任者が行います。', 'The engagement leader hands it over.'],
  cancelled: ['パッケージの作成を取り消しました。', 'Building the package was cancelled.'],
  built: (n: number) => [`パッケージ 第${n}版を作成しました。`, `Version ${n} of the package was built.`],
  handed: (to: string) => [`${to} への引渡しを記録しました。`, `The hand-over to ${to} was recorded.`],
} as const satisfies TextTable;

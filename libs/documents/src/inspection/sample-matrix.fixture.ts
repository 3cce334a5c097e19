import type { InspectionMark } from './inspection-mark';
import type { MatrixSignature, SignOffMatrix } from './sign-off-matrix';

export const sampleMark: InspectionMark = {
  authority: '日本セキュリティ監査協会',
  reference: '検-2031-1',
  inspector: '検査 花子',
  engagement: '2026年度の監査',
  beginsOn: '2031-04-01',
  endsOn: '2031-04-30',
  madeAt: '2031-04-02T15:30:00.000Z',
  madeBy: '長谷川 静',
};

const signature = (role: MatrixSignature['role'], name: string, change: Partial<MatrixSignature> = {}) => ({
  ...{
    role,
    name,
    teamRole: 'senior' as const,
    signedAt: '2031-01-10T01:00:00.000Z',
    method: 'passkey' as const,
    voidedAt: null,
  },
  ...change,
});

export const sampleMatrix: SignOffMatrix = {
  mark: sampleMark,
  firm: '霞台有限責任監査法人',
  client: '株式会社ミズナラクラウド',
  service: 'ミズナラ文書基盤',
  rows: [
    {
      ...{ number: '9.2.1.3', suffix: null, text: '利用者IDは所属長の承認を得てから発行する。' },
      test: {
        ...{ type: 'DESIGN', state: 'reviewed', conclusion: 'NO_EXCEPTION', assignee: '佐藤 葵' },
        ...{ evidence: 1234, items: 25, deviations: 0, openNotes: 1 },
        signatures: [
          signature('prepare', '森 樹', { voidedAt: '2031-01-12T01:00:00.000Z' }),
          signature('prepare', '佐藤 葵'),
          signature('review', '宮下 遥', { signedAt: '2031-01-15T16:00:00.000Z', method: 'code' }),
        ],
      },
    },
    { number: '=1+1', suffix: 'PB', text: '@SUM(A1) _x0041_', test: null },
  ],
  reports: [{ versionNo: 1, state: 'issued', signatures: [signature('approve', '長谷川 静')] }],
};

/** 整備状況評価, 運用状況評価 and アップデートテスト. */
export const testTypes = ['DESIGN', 'OPERATION', 'UPDATE'] as const;

export type TestType = (typeof testTypes)[number];

/** 初回, 更新, 追加監査 and 再監査. */
export const engagementKinds = ['INITIAL', 'RENEWAL', 'ADDITIONAL', 'REAUDIT'] as const;

export type EngagementKind = (typeof engagementKinds)[number];

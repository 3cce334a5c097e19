/** 主たる監査対象: what a test mainly looks at. Which of them are sampled is said by the scheme's ruleset. */
export const mainTargets = ['REGULATION', 'DOC_STATIC', 'RECORD', 'SETTING', 'FACILITY'] as const;

export type MainTarget = (typeof mainTargets)[number];

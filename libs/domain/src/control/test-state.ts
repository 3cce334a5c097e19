/** `closed`: an amendment of the plan ended the test; its paper stays on file as it is, and nobody writes on it. */
export const testStates = ['not_started', 'in_progress', 'prepared', 'reviewed', 'returned', 'closed'] as const;

export type TestState = (typeof testStates)[number];

/** 例外なし, 発見事項あり (逸脱), 該当なし and 省略: facts about what was done, no grade. */
export const conclusions = ['NO_EXCEPTION', 'DEVIATION', 'NOT_APPLICABLE', 'OMITTED'] as const;

export type Conclusion = (typeof conclusions)[number];

/**
 * True when recording something now takes back a signature and puts the test in progress again; the page says so before
 * it happens.
 */
export function recordingVoidsSignOff(state: TestState): boolean {
  return state === 'prepared' || state === 'reviewed';
}

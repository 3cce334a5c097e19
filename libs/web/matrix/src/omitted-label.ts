/** A control that the plan tests nothing of. */
export const omittedLabel = { omitted: { ja: '省略', en: 'Omitted' } } as const;

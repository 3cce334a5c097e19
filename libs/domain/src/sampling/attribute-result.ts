/** What was seen of one attribute of one sample item. */
export const attributeResults = ['NO_EXCEPTION', 'DEVIATION', 'NOT_APPLICABLE'] as const;

export type AttributeResult = (typeof attributeResults)[number];

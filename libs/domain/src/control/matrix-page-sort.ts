/** In the order of the controls, or what is due first, first; a test without a day comes last. */
export const matrixPageSorts = ['control', 'due'] as const;

export type MatrixPageSort = (typeof matrixPageSorts)[number];

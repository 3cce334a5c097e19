export const populationStates = ['registered', 'frozen', 'superseded'] as const;

export type PopulationState = (typeof populationStates)[number];

/** For a demonstration on one's own machine only; it is printed at every start. */
export const examplePassword = 'akashi-demo-2026';

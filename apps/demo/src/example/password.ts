/** For a demonstration on one's own machine only: everyone of the example has it, and the page of sign-in tells it. */
export const examplePassword = 'tameshi-no-kagi-2026';

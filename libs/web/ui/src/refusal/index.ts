/** Why something cannot be done, in words. An address of its own: signing in needs none of it. */
export { ProblemTexts, type SomeProblemTexts } from './problem-texts';
export { refusalText } from './refusal-text';
export { withProblemTexts } from './with-problem-texts';

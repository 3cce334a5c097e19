export type * from './engagement-frame.contract';
export type * from './firm.contract';
export type * from './ledger.contract';
export type * from './session.contract';
export type { Fault, Problem, ProblemSentences, ProblemText } from './problem/problem';
export type { ProblemCode } from './problem/problem-code';
export { problemText } from './problem/problem-text';
export { platformProblemCodes, type PlatformProblemCode } from './problem/platform-problem-code';

import type { ProblemCode } from './problem-code';

/** What happened, what was kept, and what to do next: the three sentences every error owes its reader. */
export interface ProblemSentences {
  happened: string;
  kept: string;
  next: string;
}

export interface ProblemText {
  ja: ProblemSentences;
  en: ProblemSentences;
}

/** One fault of an imported file, with its place. `rule` is a code with a text of its own. */
export interface Fault {
  sheet?: string;
  /** Cell or line: `E17`, `12`. */
  place: string;
  rule: string;
  value: string;
}

/** RFC 9457 body of every error answer. */
export interface Problem {
  type: string;
  status: number;
  code: ProblemCode;
  title: string;
  text: ProblemText;
  requestId: string;
  fields?: Record<string, string[]>;
  faults?: readonly Fault[];
  facts?: Record<string, string | number>;
}

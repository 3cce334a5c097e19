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
  /** What stands at the place, and what would be right there, where a rule tells them apart. */
  found?: string;
  expected?: string;
  /** Number of the control it is about. */
  criterion?: string;
  /** What the firm's own record says, beside the value that was given. */
  registered?: string;
  /** Whether it keeps the file out or is only told, under the firm's grades. */
  grade?: 'stop' | 'warn';
  /** Words of the list that the value may stand for. */
  choices?: readonly string[];
  /** The beginning of the file under each choice that changes how it reads; or the rows in question, each by its number. */
  looks?: readonly { readonly choice: string; readonly lines: readonly string[] }[];
  /** In how many rows it is so, where one line tells of many. */
  rows?: number;
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

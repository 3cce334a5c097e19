import type { ApiProblem } from '@akashi/web-platform';

/** How long the server asks to wait before the next attempt, in seconds; null when it does not. */
export function secondsToWait(problem: ApiProblem | null): number | null {
  const seconds = problem?.problem.facts?.['seconds'];
  return typeof seconds === 'number' ? seconds : null;
}

/** The same in words, in both languages. */
export function waitText(seconds: number): [ja: string, en: string] {
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 60) return [`次に試せるまで あと${seconds}秒`, `Next attempt in ${seconds} s`];
  return [`次に試せるまで あと${minutes}分`, `Next attempt in ${minutes} min`];
}

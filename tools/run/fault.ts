/** What another program said when it failed: its own words are enough. */
export class Said extends Error {}

/** Something that whoever runs the program has to put right: what happened and what to do, in both languages. */
export class Fault extends Said {
  constructor(ja: string, en: string, reason?: unknown) {
    const known = reason instanceof Error ? reason.message || (reason as { code?: string }).code : null;
    super(`\n${ja}\n${en}${known ? `\n(${known})` : ''}`);
  }
}

/** What is printed when a program cannot go on: a sentence where the fault is known, the place in the code where not. */
export function saying(error: unknown): string {
  if (error instanceof Said) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

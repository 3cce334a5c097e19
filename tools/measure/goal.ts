/** A test that proves a goal, or a part of it, by its file and its title as written. */
export interface NamedTest {
  readonly project: 'unit' | 'integration';
  readonly file: string;
  readonly title: string;
}

export type Means =
  | { readonly by: 'figure'; readonly bench: string; readonly figure: string; readonly most: number }
  /** `missing` is what the goal asks beyond the tests: with it, passing tests do not meet the goal. */
  | { readonly by: 'tests'; readonly tests: readonly NamedTest[]; readonly missing?: string }
  | { readonly by: 'nothing'; readonly reason: string };

export interface Goal {
  readonly id: number;
  readonly ja: string;
  readonly en: string;
  readonly limit: string;
  readonly means: Means;
}

const goal = (id: number, ja: string, en: string, limit: string, means: Means): Goal => ({ id, ja, en, limit, means });
const nothing = (reason: string): Means => ({ by: 'nothing', reason });
const tests = (missing: string | null, ...named: readonly (readonly [string, string])[]): Means => ({
  by: 'tests',
  tests: named.map(([file, title]) => ({
    project: file.endsWith('.int.spec.ts') ? 'integration' : 'unit',
    file,
    title,
  })),
  ...(missing === null ? {} : { missing }),
});

export const make = { goal, nothing, tests };

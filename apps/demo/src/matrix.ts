import type { MatrixView } from '@akashi/contracts';
import type { TestType } from '@akashi/domain/control';

/** One test with the control it tests, read from the matrix's columns. */
export interface MatrixTest {
  id: string;
  version: number;
  type: TestType;
  number: string;
  controlText: string;
  target: string | null;
  population: string | null;
  state: string;
}

export function testsOf({ controls, tests }: MatrixView): MatrixTest[] {
  return tests.id.map((id, index) => {
    const control = tests.control[index] ?? -1;
    return {
      id,
      version: tests.version[index] ?? 0,
      type: tests.type[index] ?? 'DESIGN',
      number: controls.number[control] ?? '',
      controlText: controls.text[control] ?? '',
      target: controls.target[control] ?? null,
      population: controls.population[control] ?? null,
      state: tests.state[index] ?? '',
    };
  });
}

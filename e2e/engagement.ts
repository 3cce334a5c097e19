import type { PaperView } from '@akashi/contracts';
import { at, engagementApi, matrixApi, paperApi, signOffApi } from '@akashi/contracts/api';
import type { Person } from './person.ts';

/** The engagement of the worked example, as somebody of its team reads it. */
export class Engagement {
  constructor(readonly id: string) {}

  static async of(person: Person): Promise<Engagement> {
    const [first] = await person.ask(at(engagementApi.list));
    if (!first) throw new Error('There is no engagement.');
    return new Engagement(first.id);
  }

  /** The address of one of its pages. */
  page(path: string): string {
    return `/engagements/${this.id}/${path}`;
  }

  /** As the addresses of the API name it. */
  get path(): { engagementId: string } {
    return { engagementId: this.id };
  }

  paper(person: Person, testId: string): Promise<PaperView> {
    return person.ask(at(paperApi.view, { ...this.path, testId }));
  }

  /** The design test of a control, by the control's number. */
  async testOf(person: Person, number: string): Promise<string> {
    const { controls, tests } = await person.ask(at(matrixApi.read, this.path));
    const found = tests.id.find(
      (_, n) => controls.number[tests.control[n] ?? -1] === number && tests.type[n] === 'DESIGN',
    );
    if (!found) throw new Error(`The matrix has no design test of ${number}.`);
    return found;
  }

  /** How many papers stand in each state. */
  async states(person: Person): Promise<Record<string, number>> {
    const { tests } = await person.ask(at(matrixApi.read, this.path));
    const counts: Record<string, number> = {};
    for (const state of tests.state) counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  }

  /** Signs every paper in a state but one, two hundred a request, as the matrix does it. */
  async signOthers(person: Person, verb: 'sign' | 'review', but: string): Promise<void> {
    const { tests } = await person.ask(at(matrixApi.read, this.path));
    const state = verb === 'sign' ? 'in_progress' : 'prepared';
    const some = tests.id
      .map((id, n) => ({ id, version: tests.version[n] ?? 0, state: tests.state[n] }))
      .filter((test) => test.state === state && test.id !== but)
      .map(({ id, version }) => ({ id, version }));
    for (let from = 0; from < some.length; from += 200) {
      const all = verb === 'sign' ? signOffApi.signAll : signOffApi.reviewAll;
      await person.send(at(all, this.path), { tests: some.slice(from, from + 200) });
    }
  }
}

/** Today in Japan, as the dates of the scheme are written. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());

import type { PaperView } from '@akashi/contracts';
import { at, engagementApi, matrixApi, paperApi, signOffApi } from '@akashi/contracts/api';
import type { Person } from './person.ts';

const worked = 'ミズナラ文書基盤 2026年度';

/** The engagement of the worked example, as somebody of its team reads it. */
export class Engagement {
  constructor(readonly id: string) {}

  static async of(person: Person): Promise<Engagement> {
    // Journeys open others beside it.
    const found = (await person.ask(at(engagementApi.list))).find(({ name }) => name === worked);
    if (!found) throw new Error(`There is no engagement ${worked}.`);
    return new Engagement(found.id);
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

  /** Many papers, a handful asked for at a time. */
  private async papers(person: Person, testIds: readonly string[]): Promise<PaperView[]> {
    const opened: PaperView[] = [];
    for (let from = 0; from < testIds.length; from += 8) {
      const some = testIds.slice(from, from + 8).map((id) => this.paper(person, id));
      opened.push(...(await Promise.all(some)));
    }
    return opened;
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

  /**
   * Signs every paper in a state but one: opens each, signs together what the preview takes, two hundred a request, and each
   * of the others by itself.
   */
  async signOthers(person: Person, verb: 'sign' | 'review', but: string): Promise<void> {
    const { tests } = await person.ask(at(matrixApi.read, this.path));
    const state = verb === 'sign' ? 'in_progress' : 'prepared';
    const some = tests.id.filter((id, n) => tests.state[n] === state && id !== but);
    const look = verb === 'sign' ? signOffApi.previewSign : signOffApi.previewReview;
    const all = verb === 'sign' ? signOffApi.signAll : signOffApi.reviewAll;
    for (let from = 0; from < some.length; from += 200) {
      const opened = await this.papers(person, some.slice(from, from + 200));
      const chosen = opened.map(({ id, version }) => ({ id, version }));
      const { ready, leftOut } = await person.send(at(look, this.path), { tests: chosen });
      if (ready.length > 0) await person.send(at(all, this.path), { tests: ready });
      for (const left of leftOut) {
        const { version, digest } = opened.find(({ id }) => id === left.id)!;
        await person.send(at(signOffApi[verb], { ...this.path, testId: left.id }), { version, digest });
      }
    }
  }
}

/** Today in Japan, as the dates of the scheme are written. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());

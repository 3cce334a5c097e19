import { computed, inject, Injectable, signal } from '@angular/core';
import type { MatrixView } from '@akashi/contracts';
import { at } from '@akashi/contracts/api/address';
import { matrixApi } from '@akashi/contracts/api/matrix.api';
import { Api, ApiProblem } from '@akashi/web-platform';
import { withChanged, type TestNow } from './changed-tests';
import { headingsOf, rowsOf } from './matrix-row';

interface Loaded {
  readonly engagementId: string;
  readonly view: MatrixView;
}

/**
 * The matrix of the engagement that is open, kept while its pages are visited: papers find their neighbours in it, and
 * coming back shows it at once while it is read anew.
 */
@Injectable({ providedIn: 'root' })
export class MatrixStore {
  private readonly api = inject(Api);
  private readonly loaded = signal<Loaded | null>(null);
  private readonly refused = signal<ApiProblem | null>(null);
  private readonly seen = signal<readonly string[]>([]);

  private asked = '';

  readonly engagementId = computed(() => this.loaded()?.engagementId ?? '');
  readonly rows = computed(() => rowsOf(this.loaded()?.view ?? emptyView));
  readonly headings = computed(() => headingsOf(this.loaded()?.view ?? emptyView));
  readonly people = computed(() => {
    const people = this.loaded()?.view.people ?? emptyView.people;
    return people.id.map((id, at) => ({
      id,
      name: people.name[at] ?? '',
      isAssignable: people.assignable[at] ?? false,
    }));
  });
  readonly problem = this.refused.asReadonly();
  /** Ids of the controls in the order they were last seen in; all of them before any page showed them. */
  readonly order = computed(() => (this.seen().length > 0 ? this.seen() : this.rows().map(({ id }) => id)));

  /** Reads the matrix; what is there of the same engagement stays in sight meanwhile. */
  async load(engagementId: string): Promise<void> {
    this.asked = engagementId;
    if (this.engagementId() !== engagementId) {
      this.loaded.set(null);
      this.seen.set([]);
    }
    try {
      const view = await this.viewNow(engagementId);
      // Whoever went on to another engagement meanwhile is not shown this one.
      if (this.asked !== engagementId) return;
      this.loaded.set({ engagementId, view });
      this.refused.set(null);
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      if (this.asked !== engagementId) return;
      this.refused.set(problem);
    }
  }

  /** Controls are read once: until another statement is planned only their tests change. */
  private async viewNow(engagementId: string): Promise<MatrixView> {
    const held = this.loaded()?.view;
    if (held?.basis) {
      const tests = await this.api.ask(at(matrixApi.tests, { engagementId }));
      if (tests.basis === held.basis) return { ...held, ...tests };
    }
    return this.api.ask(at(matrixApi.read, { engagementId }));
  }

  /** Puts tests as they are now into what is shown, without reading anything. */
  take(engagementId: string, tests: readonly TestNow[]): void {
    this.loaded.update((loaded) =>
      loaded?.engagementId === engagementId ? { engagementId, view: withChanged(loaded.view, tests) } : loaded,
    );
  }

  /** Remembers which controls are in sight, and in which order. */
  see(ids: readonly string[]): void {
    this.seen.set(ids);
  }
}

const emptyView: MatrixView = {
  controls: {
    id: [],
    number: [],
    suffix: [],
    part: [],
    chapter: [],
    objective: [],
    text: [],
    target: [],
    frequency: [],
    population: [],
    inheritedFrom: [],
  },
  tests: {
    id: [],
    control: [],
    type: [],
    state: [],
    conclusion: [],
    note: [],
    assigneeId: [],
    dueOn: [],
    evidence: [],
    itemTotal: [],
    itemDone: [],
    deviations: [],
    openNotes: [],
    version: [],
  },
  basis: null,
  people: { id: [], name: [], assignable: [] },
  headings: { key: [], labelJa: [], labelEn: [] },
};

import { inject, Injectable, signal } from '@angular/core';
import { testTypeShortLabels, type SignTestsBody } from '@akashi/contracts';
import { at, signOffApi } from '@akashi/contracts/api';
import { MatrixStore, type MatrixRow, type MatrixTest } from '@akashi/web-data';
import { Api, ApiProblem, pageAt } from '@akashi/web-platform';
import { Dialogs, labels, texts, Toasts } from '@akashi/web-ui';
import { leftOutPapers, SignBatchDialog, type SignBatchAsk } from '@akashi/web-ui/batch';
import { AssignDialog, type AssignAsk } from './assign-dialog';
import { FillDialog, type FillAsk } from './fill-dialog';

/** What is done to many tests at once. After each the matrix is read anew. */
@Injectable()
export class MatrixActions {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly store = inject(MatrixStore);

  readonly busy = signal(false);
  readonly problem = signal<ApiProblem | null>(null);

  private readonly types = labels(testTypeShortLabels);
  private readonly t = texts({
    assigned: (count: number) => [`評価 ${count}件を割り当てました`, `${count} tests assigned`],
    filled: (count: number) => [`調書 ${count}件に監査手続を入れました`, `${count} papers filled with procedures`],
    signed: (count: number) => [`評価 ${count}件の作成に署名しました`, `${count} tests signed as done`],
  });

  /** Opens the assignment of all tests of these controls; true when it was done. */
  async assign(engagementId: string, rows: readonly MatrixRow[]): Promise<boolean> {
    const tests = rows.flatMap((row) => row.tests);
    // By the numbers that choose a person in a cell, so that one key chooses here too.
    const people = this.store
      .people()
      .map(({ id, name, isAssignable }, at) => ({ value: id, label: `${at + 1} ${name}`, isAssignable }))
      .filter(({ isAssignable }) => isAssignable);
    // Whoever may be given no paper any more is not proposed again.
    const today = sameIn(tests.map(({ assigneeId }) => assigneeId));
    const ask: AssignAsk = {
      engagementId,
      tests: tests.map(({ id, version }) => ({ id, version })),
      controls: rows.length,
      people,
      assigneeId: people.some(({ value }) => value === today) ? today : '',
      dueOn: sameIn(tests.map(({ dueOn }) => dueOn)),
    };
    this.problem.set(null);
    const isDone = await this.dialogs.open<boolean, AssignAsk>(AssignDialog, ask, { focus: 'select' });
    if (isDone) this.toasts.show(this.t().assigned(tests.length));
    await this.store.load(engagementId);
    return isDone === true;
  }

  /** Opens the filling of all papers of these controls with the firm's procedures; true when it was done. */
  async fill(engagementId: string, rows: readonly MatrixRow[]): Promise<boolean> {
    const tests = rows.flatMap((row) => row.tests);
    const ask: FillAsk = { engagementId, tests, nameOf: this.namesOf(rows) };
    this.problem.set(null);
    const filled = await this.dialogs.open<number, FillAsk>(FillDialog, ask);
    if (filled !== undefined) this.toasts.show(this.t().filled(filled));
    await this.store.load(engagementId);
    return filled !== undefined;
  }

  /** Says which of these tests are signed as prepared and which not, and why, and signs; true when it was done. */
  async sign(engagementId: string, rows: readonly MatrixRow[], tests: readonly MatrixTest[]): Promise<boolean> {
    const chosen = tests.map(({ id, version }) => ({ id, version }));
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { ready, leftOut } = await this.api.send(at(signOffApi.previewSign, { engagementId }), { tests: chosen });
      const told = { nameOf: this.namesOf(rows), linkOf: (id: string) => pageAt(engagementId, 'papers', id) };
      const left = leftOutPapers(
        chosen.map(({ id }) => id),
        leftOut,
        told,
      );
      const ask: SignBatchAsk = { as: 'prepare', ready: ready.length, left };
      const place = ready.length > 0 ? { focus: '[data-first] button' } : {};
      if (!(await this.dialogs.open<boolean, SignBatchAsk>(SignBatchDialog, ask, place))) return false;
      const body: SignTestsBody = { tests: ready };
      const signed = await this.api.send(at(signOffApi.signAll, { engagementId }), body);
      this.toasts.show(this.t().signed(signed.count));
      return true;
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      this.problem.set(problem);
      return false;
    } finally {
      this.busy.set(false);
      await this.store.load(engagementId);
    }
  }

  private namesOf(rows: readonly MatrixRow[]): (testId: string) => string {
    const named = new Map(
      rows.flatMap(({ number, tests }) =>
        tests.map(({ id, type }) => [id, `${number} ${this.types()[type]}`] as const),
      ),
    );
    return (testId) => named.get(testId) ?? '';
  }
}

/** The value all of them have, or empty. */
function sameIn(values: readonly (string | null)[]): string {
  const [first] = values;
  return first && values.every((value) => value === first) ? first : '';
}

import { inject, Injectable, signal } from '@angular/core';
import { testTypeShortLabels, type SignTestsBody } from '@akashi/contracts';
import { at, signOffApi } from '@akashi/contracts/api';
import { MatrixStore, type MatrixRow, type MatrixTest } from '@akashi/web-data';
import { Api, ApiProblem } from '@akashi/web-platform';
import { Dialogs, labels, texts, Toasts } from '@akashi/web-ui';
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
    signTitle: (count: number) => [`評価 ${count}件の作成に署名します`, `Sign ${count} tests as done`],
    signText: [
      '1件ごとに署名の記録を残します。署名した後に変更すると、その署名は失効します。',
      'Each test gets a signature of its own. A change after signing voids it.',
    ],
    signRest: (count: number) => [`対象にならない評価 ${count}件`, `${count} tests are left out`],
    sign: ['署名', 'Sign'],
  });

  /** Opens the assignment of all tests of these controls; true when it was done. */
  async assign(engagementId: string, rows: readonly MatrixRow[]): Promise<boolean> {
    const tests = rows.flatMap((row) => row.tests);
    const people = this.store
      .people()
      .filter(({ isAssignable }) => isAssignable)
      .map(({ id, name }) => ({ value: id, label: name }));
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
    const named = new Map(
      rows.flatMap(({ number, tests }) =>
        tests.map(({ id, type }) => [id, `${number} ${this.types()[type]}`] as const),
      ),
    );
    const tests = rows.flatMap((row) => row.tests);
    const ask: FillAsk = { engagementId, tests, nameOf: (testId) => named.get(testId) ?? '' };
    this.problem.set(null);
    const filled = await this.dialogs.open<number, FillAsk>(FillDialog, ask);
    if (filled !== undefined) this.toasts.show(this.t().filled(filled));
    await this.store.load(engagementId);
    return filled !== undefined;
  }

  /** Signs tests as prepared after asking once; true when it was done. */
  async sign(engagementId: string, tests: readonly MatrixTest[], leftOut: number): Promise<boolean> {
    const t = this.t();
    const asked = { title: t.signTitle(tests.length), text: t.signText, confirm: t.sign, icon: 'stamp' } as const;
    const isSure = await this.dialogs.confirm(leftOut > 0 ? { ...asked, caption: t.signRest(leftOut) } : asked);
    if (!isSure) return false;
    const body: SignTestsBody = { tests: tests.map(({ id, version }) => ({ id, version })) };
    this.busy.set(true);
    this.problem.set(null);
    try {
      const signed = await this.api.send(at(signOffApi.signAll, { engagementId }), body);
      this.toasts.show(t.signed(signed.count));
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
}

/** The value all of them have, or empty. */
function sameIn(values: readonly (string | null)[]): string {
  const [first] = values;
  return first && values.every((value) => value === first) ? first : '';
}

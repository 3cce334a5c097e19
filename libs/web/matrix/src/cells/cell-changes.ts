import { inject, Injectable, signal } from '@angular/core';
import { at, matrixApi } from '@akashi/contracts/api';
import { changedTestLimit } from '@akashi/domain/control';
import { MatrixStore } from '@akashi/web-data';
import { Api, ApiProblem, EngagementContext, todayInJapan } from '@akashi/web-platform';
import { Dialogs, texts, Toasts } from '@akashi/web-ui';
import { ChangePreviewDialog, type ChangePreviewAsk } from './change-preview-dialog';
import type { CellText } from './pasted-cells';
import { asShown, byTest, planChange, reversed, type FieldChange, type PlannedChange } from './planned-change';

/** More cells than this are looked over before they change. */
const previewedFrom = 20;

/** What was typed and is not kept yet: why, and what stands there now. */
export interface Clash {
  readonly changes: readonly FieldChange[];
  readonly problem: ApiProblem;
  /** The cell that stopped it, and the value that stands in it, where the server said so. */
  readonly testId: string;
  readonly now: string | null;
}

/** What one step of a person changed, so that one key takes it back. */
interface Step {
  readonly changes: readonly FieldChange[];
  readonly count: number;
}

/** Takes what is typed, pasted and filled in the matrix to the server, in its order, and takes it back again. */
@Injectable()
export class CellChanges {
  private readonly api = inject(Api);
  private readonly store = inject(MatrixStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly context = inject(EngagementContext);
  private before: Promise<unknown> = Promise.resolve();
  private readonly undoable = signal<readonly Step[]>([]);
  private readonly redoable = signal<readonly Step[]>([]);

  readonly clashes = signal<readonly Clash[]>([]);
  readonly sending = signal(0);
  readonly toUndo = this.undoable.asReadonly();
  readonly toRedo = this.redoable.asReadonly();

  private readonly t = texts({
    changed: (count: number) => [`${count}セルを変更しました`, `${count} cells changed`],
    undone: (count: number) => [`${count}セルの変更を元に戻しました`, `${count} cells put back`],
    redone: (count: number) => [`${count}セルの変更をやり直しました`, `${count} cells changed again`],
    tooMany: (limit: number) => [
      `一度に変えられる評価は ${limit}件までです。範囲を分けてください。`,
      `One change takes at most ${limit} tests. Select fewer.`,
    ],
  });

  may(): { record: boolean; assign: boolean } {
    return { record: this.context.can('test.record'), assign: this.context.can('test.assign') };
  }

  plan(cells: readonly CellText[], unknown: readonly string[] = []): PlannedChange {
    const reading = { people: this.store.people(), today: todayInJapan(), may: this.may() };
    return planChange(cells, unknown, reading);
  }

  /** Writes texts into cells: at once, or after a look where many change or some stay as they are. */
  async write(cells: readonly CellText[], unknown: readonly string[] = []): Promise<void> {
    const planned = this.plan(cells, unknown);
    if (planned.cells <= previewedFrom && planned.leftOut.length === 0)
      return this.apply(planned.changes, planned.cells);
    const engagementId = this.store.engagementId();
    if (byTest(planned.changes).length > changedTestLimit) return this.toasts.show(this.t().tooMany(changedTestLimit));
    const ask: ChangePreviewAsk = { engagementId, planned, rows: this.store.rows() };
    const chosen = await this.dialogs.open<readonly FieldChange[], ChangePreviewAsk>(ChangePreviewDialog, ask, {
      focus: '[data-first] button',
    });
    if (chosen && chosen.length > 0) await this.apply(chosen, planned.cells);
  }

  async undo(): Promise<void> {
    const step = this.undoable().at(-1);
    if (!step) return;
    this.undoable.update((steps) => steps.slice(0, -1));
    if (!(await this.send(reversed(step.changes)))) return;
    this.redoable.update((steps) => [...steps, step]);
    this.toasts.show(this.t().undone(step.count));
  }

  async redo(): Promise<void> {
    const step = this.redoable().at(-1);
    if (!step) return;
    this.redoable.update((steps) => steps.slice(0, -1));
    if (!(await this.send(step.changes))) return;
    this.undoable.update((steps) => [...steps, step]);
    this.toasts.show(this.t().redone(step.count));
  }

  /** What was typed goes over what stands there now. */
  async keepMine(clash: Clash): Promise<void> {
    this.drop(clash);
    const values = new Map(this.store.rows().flatMap(({ tests }) => tests.map((test) => [test.id, test] as const)));
    const names = { assignee: 'assigneeId', due: 'dueOn', conclusion: 'conclusion', note: 'note' } as const;
    const changes = clash.changes.map((change) => {
      const test = values.get(change.testId);
      return { ...change, base: test ? test[names[change.field]] : change.base };
    });
    await this.apply(changes, changes.length);
  }

  drop(clash: Clash): void {
    this.clashes.update((clashes) => clashes.filter((one) => one !== clash));
  }

  private async apply(changes: readonly FieldChange[], count: number): Promise<void> {
    if (changes.length === 0) return;
    if (!(await this.send(changes))) return;
    this.undoable.update((steps) => [...steps, { changes, count }].slice(-100));
    this.redoable.set([]);
    if (count > 1) this.toasts.show(this.t().changed(count));
  }

  /** One after the other: what is typed next rests on what was typed before. */
  private send(changes: readonly FieldChange[]): Promise<boolean> {
    const engagementId = this.store.engagementId();
    this.store.take(engagementId, asShown(changes));
    this.sending.update((count) => count + 1);
    const sent = this.before.then(() => this.sendNow(engagementId, changes));
    this.before = sent;
    return sent.finally(() => this.sending.update((count) => count - 1));
  }

  private async sendNow(engagementId: string, changes: readonly FieldChange[]): Promise<boolean> {
    try {
      const address = at(matrixApi.changeCells, { engagementId });
      this.store.take(engagementId, await this.api.send(address, { tests: byTest(changes) }));
      return true;
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      const { test = changes[0]!.testId, now = null } = problem.problem.facts ?? {};
      const clash: Clash = { changes, problem, testId: String(test), now: now === null ? null : String(now) };
      this.clashes.update((clashes) => [...clashes, clash]);
      this.store.take(engagementId, asShown(reversed(changes)));
      await this.store.load(engagementId);
      return false;
    }
  }
}

import { inject, Injectable, signal, type WritableSignal } from '@angular/core';
import { at, matrixApi } from '@akashi/contracts/api';
import { changedTestLimit } from '@akashi/domain/control';
import { MatrixStore } from '@akashi/web-data';
import { Api, ApiProblem, EngagementContext, todayInJapan } from '@akashi/web-platform';
import { Dialogs, texts, Toasts } from '@akashi/web-ui';
import { ChangePreviewDialog, type ChangePreviewAsk } from './change-preview-dialog';
import type { CellText } from './pasted-cells';
import { asShown, byTest, planChange, rebased, reversed, type FieldChange, type PlannedChange } from './planned-change';
import { UnsentCells } from './unsent-cells';

/** More cells than this are looked over before they change. */
const previewedFrom = 20;
const keptSteps = 100;

/** What was typed and is not kept yet: why, and what stands there now. */
export interface Clash {
  readonly changes: readonly FieldChange[];
  /** The name under which it stands on this device. */
  readonly name: string;
  /** Null for what was on its way when the page was left: what came of it nobody heard. */
  readonly problem: ApiProblem | null;
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
  private readonly unsent = inject(UnsentCells);
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
    return this.lookOver(planned);
  }

  /** Shows what would change and writes it when the person says so. */
  async lookOver(planned: PlannedChange): Promise<void> {
    const engagementId = this.store.engagementId();
    if (byTest(planned.changes).length > changedTestLimit) return this.toasts.show(this.t().tooMany(changedTestLimit));
    const ask: ChangePreviewAsk = { engagementId, planned, rows: this.store.rows() };
    const chosen = await this.dialogs.open<readonly FieldChange[], ChangePreviewAsk>(ChangePreviewDialog, ask, {
      focus: '[data-first] button',
    });
    if (chosen && chosen.length > 0) await this.apply(chosen, planned.cells);
  }

  undo(): Promise<void> {
    return this.takeBack(this.undoable, (step) => {
      this.redoable.update((steps) => [...steps, step]);
      this.toasts.show(this.t().undone(step.count));
    });
  }

  redo(): Promise<void> {
    return this.takeBack(this.redoable, (step) => {
      this.undoable.update((steps) => [...steps, step]);
      this.toasts.show(this.t().redone(step.count));
    });
  }

  /** What was typed goes over what stands there now. */
  async keepMine(clash: Clash): Promise<void> {
    const changes = rebased(clash.changes, this.store.rows());
    const applied = this.apply(changes, changes.length);
    // Only now: it stands on this device under its new send.
    this.drop(clash);
    await applied;
  }

  /** Shows what a page that was left did not get to keep; what stands in its cell already needs nobody. */
  recover(): void {
    const engagementId = this.store.engagementId();
    const shown = new Set(this.clashes().map(({ name }) => name));
    for (const [name, typed] of this.unsent.left(engagementId)) {
      if (shown.has(name)) continue;
      const changes = rebased(typed, this.store.rows());
      const [first] = changes;
      if (first) this.clash({ name, changes, problem: null, testId: first.testId, now: first.base });
      else this.unsent.drop(engagementId, name);
    }
  }

  drop(clash: Clash): void {
    this.unsent.drop(this.store.engagementId(), clash.name);
    this.clashes.update((clashes) => clashes.filter((one) => one !== clash));
  }

  private async apply(changes: readonly FieldChange[], count: number): Promise<void> {
    if (changes.length === 0) return;
    await this.send(changes, () => {
      this.undoable.update((steps) => [...steps, { changes, count }].slice(-keptSteps));
      this.redoable.set([]);
      if (count > 1) this.toasts.show(this.t().changed(count));
    });
  }

  /** The latest step of the one list goes on to the other; what is still on its way is a step too, once it is kept. */
  private async takeBack(from: WritableSignal<readonly Step[]>, kept: (step: Step) => void): Promise<void> {
    await this.before;
    const step = from().at(-1);
    if (!step) return;
    from.update((steps) => steps.slice(0, -1));
    await this.send(from === this.undoable ? reversed(step.changes) : step.changes, () => kept(step));
  }

  /** One after the other: what is typed next rests on what was typed before. Over once it is kept or shown as refused. */
  private send(changes: readonly FieldChange[], kept: () => void): Promise<void> {
    const engagementId = this.store.engagementId();
    this.store.take(engagementId, asShown(changes));
    this.sending.update((count) => count + 1);
    const sent = this.unsent.whileSent({ engagementId, changes }, (name) =>
      this.before.then(() => this.sendNow(engagementId, changes, name)).then(kept),
    );
    const over = sent
      .catch((problem: unknown) => {
        if (!(problem instanceof ApiProblem)) throw problem;
      })
      .finally(() => this.sending.update((count) => count - 1));
    // A fault of ours in one is no reason to send none after it.
    this.before = over.catch(() => undefined);
    return over;
  }

  private async sendNow(engagementId: string, changes: readonly FieldChange[], name: string): Promise<void> {
    try {
      const address = at(matrixApi.changeCells, { engagementId });
      this.store.take(engagementId, await this.api.send(address, { tests: byTest(changes) }));
    } catch (problem) {
      if (problem instanceof ApiProblem) {
        const { test = changes[0]!.testId, now = null } = problem.problem.facts ?? {};
        this.clash({ name, changes, problem, testId: String(test), now: now === null ? null : String(now) });
        this.store.take(engagementId, asShown(reversed(changes)));
        // Without a connection nothing can be read either: what is there stays in sight.
        if (!problem.unsent) await this.store.load(engagementId);
      }
      throw problem;
    }
  }

  private clash(clash: Clash): void {
    this.clashes.update((clashes) => [...clashes, clash]);
  }
}

import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, ElementRef, computed, effect, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { ButtonGroup } from '../button/button-group';
import { nextId } from '../field/next-id';
import { type Command } from '../frame/page-frame';
import { Icon } from '../icon/icon';
import { keepCurrentInSight } from '../keyboard/current-in-sight';
import { isImeEvent } from '../keyboard/ime';
import { Kbd } from '../mark/kbd';
import { texts } from '../text/text';
import { PaletteFinds } from './palette-finds';
import { commandRows, foundRows, nextGroup, type PaletteRow } from './palette-rows';
import { type PaletteData } from './palette-search';
import { paletteTexts } from './palette-texts';

/**
 * Everything that can be done and found, in one field. The field keeps the focus and points to the marked row. It is written
 * by hand, because the ready combobox does not know that an input method may own the Enter key.
 */
@Component({
  selector: 'ak-command-palette',
  imports: [ButtonGroup, Icon, Kbd],
  templateUrl: './command-palette.html',
})
export class CommandPalette {
  private readonly dialog = inject<DialogRef<Command>>(DialogRef);
  private readonly data = inject<PaletteData>(DIALOG_DATA);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected readonly t = texts(paletteTexts);
  protected readonly search = this.data.search;
  protected readonly listId = nextId('palette');
  protected readonly query = signal('');
  protected readonly where = signal<'here' | 'everywhere'>(this.search?.isInside ? 'here' : 'everywhere');
  /** Another word asks for all kinds again. */
  protected readonly only = linkedSignal<string, string | null>({ source: this.query, computation: () => null });
  private readonly asked = computed(() => {
    const words = this.query().trim();
    return words === '' ? null : { words, only: this.only(), here: this.where() === 'here' };
  });
  private readonly finds = new PaletteFinds(this.search, this.asked);
  protected readonly rows = computed(() => {
    const found = this.asked() ? foundRows(this.finds.groups(), this.t().more) : [];
    const commands = this.only() ? [] : commandRows(this.data.commands, this.query(), found.length > 0);
    return [...commands, ...found];
  });
  /** Index of the marked row. What arrives later leaves the mark where it is; another word brings it to the first. */
  protected readonly at = linkedSignal<{ rows: readonly PaletteRow[]; query: string }, number>({
    source: () => ({ rows: this.rows(), query: `${this.query()} ${this.only()}` }),
    computation: ({ rows, query }, before) => {
      const marked = before?.source.query === query ? before.source.rows[before.value]?.id : undefined;
      return before && before.value > 0
        ? Math.max(
            0,
            rows.findIndex(({ id }) => id === marked),
          )
        : 0;
    },
  });
  protected readonly wheres = computed(() => [
    { value: 'here' as const, label: this.t().here },
    { value: 'everywhere' as const, label: this.t().everywhere },
  ]);
  protected readonly status = computed(() => {
    const [t, query] = [this.t(), this.query().trim()];
    if (this.finds.hasFailed()) return t.failed;
    if (this.rows().length > 0) return t.count(this.rows().length);
    return this.finds.isLooking() ? t.looking : t.none(query);
  });
  /** Enter came before the answer did: the first that it brings is opened. */
  private readonly opensFirst = signal(false);

  constructor() {
    keepCurrentInSight(this.at);
    effect(() => {
      if (!this.opensFirst() || this.finds.isLooking()) return;
      this.opensFirst.set(false);
      const row = this.rows()[this.at()];
      if (row) this.choose(row);
    });
  }

  protected read(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    this.opensFirst.set(false);
    this.query.set(this.field().nativeElement.value);
  }

  protected onKey(event: KeyboardEvent): void {
    if (isImeEvent(event)) return;
    if (this.hear(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  protected choose(row: PaletteRow): void {
    if (row.more !== null) this.only.set(row.more);
    else if (row.command) this.dialog.close(row.command);
  }

  protected nameOf(kind: string): string {
    return this.finds.groups().find((group) => group.kind === kind)?.name ?? '';
  }

  private hear({ key, code, altKey, ctrlKey }: KeyboardEvent): boolean {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
    if (step !== null) this.mark(ctrlKey ? nextGroup(this.rows(), this.at(), step) : this.at() + step);
    else if (key === 'Enter') this.enter();
    else if (altKey && code === 'KeyS' && this.search?.isInside)
      this.where.update((where) => (where === 'here' ? 'everywhere' : 'here'));
    else if (key === 'Escape' && this.only() !== null) this.only.set(null);
    else return false;
    return true;
  }

  /** A row of an earlier word is not what was asked for. */
  private enter(): void {
    const row = this.rows()[this.at()];
    if (this.finds.isLooking() && (!row || row.isFound)) this.opensFirst.set(true);
    else if (row) this.choose(row);
  }

  private mark(next: number): void {
    const count = this.rows().length;
    if (count > 0) this.at.set((next + count) % count);
  }
}

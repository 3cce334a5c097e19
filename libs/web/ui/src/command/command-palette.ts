import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, ElementRef, computed, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { nextId } from '../field/next-id';
import { type Command } from '../frame/page-frame';
import { Icon } from '../icon/icon';
import { isImeEvent } from '../keyboard/ime';
import { Kbd } from '../mark/kbd';
import { texts } from '../text/text';
import { cutAtWord, findWords } from './search-text';

/** More than these are not listed: one more letter finds them. */
const LISTED = 50;

/**
 * Everything that can be done, in one field. The field keeps the focus and points to the marked row. It is written by
 * hand, because the ready combobox does not know that an input method may own the Enter key.
 */
@Component({
  selector: 'ak-command-palette',
  imports: [Icon, Kbd],
  template: `
    <div class="pal">
      <div class="q">
        <ak-icon name="search" />
        <input
          #field
          type="text"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded="true"
          [attr.aria-label]="t().label"
          [attr.aria-controls]="listId"
          [attr.aria-activedescendant]="found().length ? listId + '-' + at() : null"
          (input)="search($event)"
          (compositionend)="search($event)"
          (keydown)="onKey($event)"
        />
        <ak-kbd keys="Esc" />
      </div>
      <div class="pal__list" role="listbox" [id]="listId" [attr.aria-label]="t().list">
        @for (row of found(); track row.command.id) {
          @if (row.heads) {
            <div class="pal__head" role="presentation">{{ row.command.group }}</div>
          }
          <div
            class="pal__item"
            role="option"
            tabindex="-1"
            [id]="listId + '-' + $index"
            [attr.aria-selected]="$index === at()"
            (click)="choose(row.command)"
            (keydown)="onKey($event)"
          >
            <ak-icon [name]="row.command.icon ?? 'right'" />
            @if (row.command.code) {
              <span class="id">{{ row.command.code }}</span>
            }
            <span class="one"
              >{{ row.parts[0] }}
              @if (row.parts[1]) {
                <mark>{{ row.parts[1] }}</mark>
              }
              {{ row.parts[2] }}</span
            >
            @if (row.command.keys) {
              <ak-kbd [keys]="row.command.keys" [apart]="true" />
            }
          </div>
        }
      </div>
      @if (found().length === 0) {
        <p class="pal__none" role="status">{{ t().none(query()) }}</p>
      }
    </div>
  `,
})
export class CommandPalette {
  private readonly dialog = inject<DialogRef<Command>>(DialogRef);
  private readonly commands = inject<readonly Command[]>(DIALOG_DATA);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly t = texts({
    label: ['検索・操作', 'Search and actions'],
    list: ['見つかったもの', 'Found'],
    none: (query: string) => [
      `「${query}」に合うものはありません。語を短くするか、かな・番号で探してください。`,
      `Nothing matches “${query}”. Try fewer letters, or a number.`,
    ],
  });
  protected readonly listId = nextId('palette');
  protected readonly query = signal('');
  protected readonly found = computed(() => listed(this.commands, this.query()));
  /** Index of the marked row; back to the first whenever the list changes. */
  protected readonly at = linkedSignal({ source: this.found, computation: () => 0 });

  protected search(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    this.query.set(this.field().nativeElement.value);
  }

  protected onKey(event: KeyboardEvent): void {
    if (isImeEvent(event)) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      this.mark(this.at() + step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const row = this.found()[this.at()];
      if (row) this.choose(row.command);
    }
  }

  protected choose(command: Command): void {
    this.dialog.close(command);
  }

  private mark(next: number): void {
    const count = this.found().length;
    if (count === 0) return;
    this.at.set((next + count) % count);
    this.host.querySelector(`#${this.listId}-${this.at()}`)?.scrollIntoView({ block: 'nearest' });
  }
}

interface Row {
  readonly command: Command;
  readonly heads: boolean;
  readonly parts: readonly [string, string, string];
}

/** The commands that fit, group by group in their given order; within a group the earliest hit comes first. */
function listed(commands: readonly Command[], query: string): readonly Row[] {
  const groups = [...new Set(commands.map((command) => command.group ?? ''))];
  const hits = commands.flatMap((command) => {
    const place = findWords(query, `${command.code ?? ''} ${command.label} ${command.reading ?? ''}`);
    return place === null ? [] : [{ command, place, group: groups.indexOf(command.group ?? '') }];
  });
  const ordered = hits.sort((a, b) => a.group - b.group || a.place - b.place).slice(0, LISTED);
  return ordered.map(({ command }, at) => ({
    command,
    heads: command.group !== undefined && ordered[at - 1]?.command.group !== command.group,
    parts: cutAtWord(command.label, query) as [string, string, string],
  }));
}

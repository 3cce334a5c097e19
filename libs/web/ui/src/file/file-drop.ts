import { Component, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { droppedFiles } from './dropped-files';
import { ShortcutKey } from '../keyboard/shortcut';
import { Icon } from '../icon/icon';
import { Kbd } from '../mark/kbd';
import { nextId } from '../field/next-id';

/** A place for files: drop them, press it, or use its key. It only hands the files over; the page sends them. */
@Component({
  selector: 'ak-file-drop',
  imports: [Icon, Kbd, ShortcutKey],
  template: `
    <button
      #button
      class="drop"
      type="button"
      [class.drop--over]="over()"
      [akShortcut]="key()"
      [attr.aria-keyshortcuts]="key().replaceAll('Ctrl', 'Control') || null"
      [attr.aria-disabled]="reason() ? 'true' : null"
      [attr.aria-describedby]="reason() ? id : null"
      (click)="choose()"
      (dragover)="hover($event)"
      (dragleave)="over.set(false)"
      (drop)="drop($event)"
    >
      <ak-icon name="upload" />{{ label() }}
      @if (key()) {
        <ak-kbd aria-hidden="true" [keys]="key()" />
      }
    </button>
    @if (reason()) {
      <p class="why" [id]="id">{{ reason() }}</p>
    }
    <input #native type="file" hidden [accept]="accept()" [multiple]="multiple()" (change)="take(native.files)" />
  `,
})
export class FileDrop {
  private readonly button = viewChild.required<ElementRef<HTMLButtonElement>>('button');
  private readonly native = viewChild.required<ElementRef<HTMLInputElement>>('native');

  readonly label = input.required<string>();
  /** As the `accept` of a file input: `.xlsx,.csv`. */
  readonly accept = input('');
  readonly multiple = input(false);
  readonly key = input('');
  /** Why no file can be added now. */
  readonly reason = input('');
  /** The files that were chosen, at least one. */
  readonly files = output<readonly File[]>();

  protected readonly id = nextId('drop');
  protected readonly over = signal(false);

  /** Opens the browser's own choice of files. */
  choose(): void {
    if (!this.reason()) this.native().nativeElement.click();
  }

  /** Puts the focus on it. */
  focus(): void {
    this.button().nativeElement.focus();
  }

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.over.set(!this.reason());
  }

  /** A folder gives all that is in it, where several files may come. */
  protected async drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    this.over.set(false);
    const data = event.dataTransfer;
    if (!data || this.reason()) return;
    this.take(this.multiple() ? await droppedFiles(data) : data.files);
  }

  protected take(list: Iterable<File> | null): void {
    const files = [...(list ?? [])];
    if (files.length > 0) this.files.emit(this.multiple() ? files : files.slice(0, 1));
    // The same file can be chosen again after a refusal.
    this.native().nativeElement.value = '';
  }
}

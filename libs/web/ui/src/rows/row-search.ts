import { Component, DestroyRef, inject, input, model, viewChild } from '@angular/core';
import { TextField } from '../field/text-field';
import { isImeEvent } from '../keyboard/ime';
import { Shortcuts } from '../keyboard/shortcuts';
import { texts } from '../text/text';

/**
 * The search of a list that draws only what is in sight. The browser's own search would not find the rest, so Ctrl+F
 * leads here.
 */
@Component({
  selector: 'ak-row-search',
  imports: [TextField],
  template: `
    <ak-text-field
      kind="search"
      size="s"
      [label]="label() || t().label"
      [labelHidden]="true"
      [placeholder]="label() || t().words"
      [maxLength]="200"
      [(value)]="query"
      (keydown.escape)="empty($event)"
    />
  `,
  styles: `
    :host {
      display: block;
      min-width: 120px;
      max-width: 320px;
      flex: 1 1 180px;
    }
  `,
})
export class RowSearch {
  private readonly field = viewChild.required(TextField);

  readonly query = model.required<string>();
  /** What is sought, where it is more than numbers and words of the rows. */
  readonly label = input('');

  protected readonly t = texts({
    label: ['一覧の中を検索', 'Search in the list'],
    words: ['番号・語句を検索', 'Number, text'],
  });

  constructor() {
    const end = inject(Shortcuts).add({ keys: 'Ctrl+F', run: () => this.field().focus() });
    inject(DestroyRef).onDestroy(end);
  }

  protected empty(event: Event): void {
    if (!isImeEvent(event as KeyboardEvent)) this.query.set('');
  }
}

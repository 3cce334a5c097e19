import { Component, input } from '@angular/core';

/** One specimen of the gallery: what it is, when it is used, and the thing itself. */
@Component({
  selector: 'ak-specimen',
  template: `
    <h2>{{ title() }}</h2>
    <p class="cap">{{ when() }}</p>
    <div class="stage" [class.pad]="padded()"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      grid-column: span 4;
      min-width: 0;
    }
    :host(.w6) {
      grid-column: span 6;
    }
    :host(.w12) {
      grid-column: span 12;
    }
    h2 {
      font-size: var(--ak-size-16);
    }
    .cap {
      margin-bottom: 8px;
    }
    .stage {
      flex: 1;
      border: 1px solid var(--ak-border);
      border-radius: var(--ak-radius-l);
      background: var(--ak-surface);
      min-width: 0;
    }
    .pad {
      padding: 16px;
      display: grid;
      gap: 12px;
      align-content: start;
    }
    @media (max-width: 720px) {
      :host,
      :host(.w6) {
        grid-column: 1 / -1 !important;
      }
    }
    @media (max-width: 1180px) {
      :host {
        grid-column: span 6;
      }
      :host(.w12) {
        grid-column: span 12;
      }
    }
  `,
})
export class Specimen {
  readonly title = input.required<string>();
  readonly when = input('');
  readonly padded = input(true);
}

import { Component, input, output } from '@angular/core';
import type { RecordedView } from '@akashi/contracts';
import { Button, Panel, texts, type Fact } from '@akashi/web-ui';
import { TermRecord, type EarlierRecord } from './term-record';

/** A record as a panel lists it. */
export interface ListedTerm extends RecordedView {
  id: string;
  facts: readonly Fact[];
  earlier: readonly EarlierRecord[];
}

/** The records of one kind, the newest first, and the way to add another. */
@Component({
  selector: 'ak-terms-panel',
  imports: [Button, Panel, TermRecord],
  template: `
    <ak-panel [title]="title()" [caption]="caption()">
      <span panelHead class="push"
        ><ak-button size="s" icon="plus" [reason]="reason()" [shown]="false" (press)="add.emit()"
          >{{ t().record }}<span class="vh"> {{ title() }}</span></ak-button
        ></span
      >
      @for (one of records(); track one.id) {
        <ak-term-record
          [name]="title()"
          [record]="one"
          [facts]="one.facts"
          [earlier]="one.earlier"
          [reason]="reason()"
          (correct)="correct.emit(one.id)"
        />
      } @empty {
        <p class="sub">{{ none() }}</p>
      }
    </ak-panel>
  `,
})
export class TermsPanel {
  readonly title = input.required<string>();
  readonly caption = input('');
  readonly none = input.required<string>();
  readonly records = input.required<readonly ListedTerm[]>();
  readonly reason = input('');
  readonly add = output();
  readonly correct = output<string>();

  protected readonly t = texts({ record: ['記録', 'Record'] });
}

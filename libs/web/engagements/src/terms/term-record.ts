import { Component, input, output } from '@angular/core';
import type { RecordedView } from '@akashi/contracts';
import { momentInJapan } from '@akashi/web-platform';
import { Button, Facts, texts, type Fact } from '@akashi/web-ui';

/** What stood before a correction. */
export interface EarlierRecord extends RecordedView {
  facts: readonly Fact[];
}

/** One record of the engagement's terms: what holds, who recorded it, and every version that a correction replaced. */
@Component({
  selector: 'ak-term-record',
  imports: [Button, Facts],
  template: `
    <ak-facts [facts]="facts()" />
    <div class="row trace">
      <span class="cap">{{ trace(record()) }}</span>
      <span class="push row">
        <ak-button size="s" kind="quiet" icon="pen" [reason]="reason()" [shown]="false" (press)="correct.emit()"
          >{{ t().correct }}<span class="vh"> {{ name() }}</span></ak-button
        >
      </span>
    </div>
    @if (earlier().length > 0) {
      <details>
        <summary>{{ t().earlier(earlier().length) }}</summary>
        @for (one of earlier(); track one.version) {
          <div class="before">
            <p class="cap">{{ t().version(one.version) }} {{ trace(one) }}</p>
            <ak-facts [facts]="one.facts" [ruled]="false" />
          </div>
        }
      </details>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
    }
    :host:not(:last-of-type) {
      padding-bottom: var(--ak-space-16);
      margin-bottom: var(--ak-space-16);
      border-bottom: 1px solid var(--ak-line);
    }
    summary {
      font-size: var(--ak-size-14);
      cursor: pointer;
    }
    .before {
      display: grid;
      gap: 4px;
      padding: var(--ak-space-8) 0 var(--ak-space-8) var(--ak-space-16);
      border-left: 2px solid var(--ak-hair);
    }
  `,
})
export class TermRecord {
  /** What is read out after the word of the button. */
  readonly name = input.required<string>();
  readonly record = input.required<RecordedView>();
  readonly facts = input.required<readonly Fact[]>();
  readonly earlier = input<readonly EarlierRecord[]>([]);
  /** Why it cannot be corrected by this person now. */
  readonly reason = input('');
  readonly correct = output();

  protected readonly t = texts({
    correct: ['訂正', 'Correct'],
    earlier: (n: number) => [`訂正前の記録 ${n}件`, n === 1 ? '1 earlier version' : `${n} earlier versions`],
    version: (n: number) => [`第${n}版`, `Version ${n}:`],
    because: (reason: string) => [`訂正の理由：${reason}`, `corrected: ${reason}`],
  });

  /** Who recorded it when, and why it was corrected. */
  protected trace({ version, reason, recordedByName, recordedAt }: RecordedView): string {
    const who = `${recordedByName} ${momentInJapan(recordedAt)}`;
    return version > 1 ? `${who} · ${this.t().because(reason)}` : who;
  }
}

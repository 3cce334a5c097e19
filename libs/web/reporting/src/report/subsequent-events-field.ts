import { Component, input, output } from '@angular/core';
import { Button, texts, TextareaField } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { factualWords } from './factual-words';

interface SubsequentEvent {
  date: string;
  text: string;
}

/** 後発事象 as rows of a day and what was told or seen. */
@Component({
  selector: 'ak-subsequent-events-field',
  imports: [Button, DateField, TextareaField],
  template: `
    @for (event of events(); track $index) {
      <div class="event">
        <ak-date-field
          [label]="t().date($index + 1)"
          [value]="event.date"
          (valueChange)="put($index, { date: $event })"
        />
        <ak-textarea-field
          [label]="t().text($index + 1)"
          [rows]="2"
          [maxLength]="2000"
          [fault]="fault(event.text)"
          [value]="event.text"
          (valueChange)="put($index, { text: $event })"
        />
        <div>
          <ak-button kind="quiet" size="s" icon="trash" (press)="remove($index)">{{ t().remove }}</ak-button>
        </div>
      </div>
    }
    <ak-button size="s" icon="plus" (press)="written.emit([...events(), { date: '', text: '' }])">{{
      t().add
    }}</ak-button>
  `,
  styles: `
    .event {
      display: grid;
      gap: var(--ak-space-8);
      margin-bottom: var(--ak-space-12);
      padding: var(--ak-space-12);
      border: 1px solid var(--ak-border);
      border-radius: var(--ak-radius-m);
    }
  `,
  host: { style: 'display: block' },
})
export class SubsequentEventsField {
  protected readonly fault = factualWords();

  readonly events = input.required<readonly SubsequentEvent[]>();
  readonly written = output<SubsequentEvent[]>();

  protected readonly t = texts({
    date: (n: number) => [`${n}件目の日付`, `Day of event ${n}`],
    text: (n: number) => [`${n}件目の内容`, `What happened, event ${n}`],
    add: ['後発事象の追加', 'Add an event'],
    remove: ['取り除く', 'Remove'],
  });

  protected put(at: number, change: Partial<SubsequentEvent>): void {
    const before = this.events()[at];
    if (!before || Object.entries(change).every(([key, value]) => before[key as keyof SubsequentEvent] === value))
      return;
    this.written.emit(this.events().map((event, index) => (index === at ? { ...event, ...change } : event)));
  }

  protected remove(at: number): void {
    this.written.emit(this.events().filter((_, index) => index !== at));
  }
}

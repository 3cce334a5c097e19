import { Component, computed, inject, input } from '@angular/core';
import { faultText } from '@akashi/contracts/faults';
import { Badge, Language, texts } from '@akashi/web-ui';

/** A place of a file, and by which rule it cannot be read. */
export interface PlacedFault {
  readonly rule: string;
  readonly sheet: string;
  readonly address: string;
  readonly value: string;
}

/** What of a file cannot be read: where it stands, what stands there, and what to do about it. */
@Component({
  selector: 'ak-file-faults',
  imports: [Badge],
  template: `
    <section tabindex="0" [attr.aria-label]="t().title">
      <h2>{{ t().title }} <ak-badge [count]="total()" [hot]="total() > 0" /></h2>
      @for (fault of lines(); track $index) {
        <article>
          <p>
            <b class="id">{{ fault.place }}</b> {{ fault.what }}
          </p>
          @if (fault.value) {
            <p class="cap">{{ t().value(fault.value) }}</p>
          }
          <p class="cap">{{ fault.next }}</p>
        </article>
      } @empty {
        <p class="cap">{{ t().none }}</p>
      }
      @if (total() > lines().length) {
        <p class="cap">{{ t().cut(lines().length) }}</p>
      }
    </section>
  `,
  styleUrl: './file-faults.css',
})
export class FileFaults {
  private readonly lang = inject(Language).lang;

  readonly faults = input.required<readonly PlacedFault[]>();
  /** Of the whole file; the first of them are here. */
  readonly total = input.required<number>();

  protected readonly t = texts({
    title: ['読めない箇所', 'What cannot be read'],
    none: ['読めない箇所はありません。', 'Everything can be read.'],
    cut: (count: number) => [`先頭の ${count} 件を示しています。`, `The first ${count} are shown.`],
    value: (value: string) => [`値：${value}`, `Value: ${value}`],
  });
  protected readonly lines = computed(() =>
    this.faults().map(({ rule, sheet, address, value }) => {
      return { place: `${sheet} ${address}`.trim(), value, ...faultText(rule)[this.lang()] };
    }),
  );
}

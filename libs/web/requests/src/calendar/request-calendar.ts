import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import type { RequestRow } from '@akashi/contracts';
import { addDays, addMonths } from '@akashi/domain/dates';
import { todayInJapan } from '@akashi/web-platform';
import { Button, texts } from '@akashi/web-ui';
import { dueDays, weeksOf } from './month-of-days';

/** 暦: on which day what is due. A day's rows are opened by Enter. */
@Component({
  selector: 'ak-request-calendar',
  imports: [Button],
  templateUrl: './request-calendar.html',
  styleUrl: './request-calendar.css',
})
export class RequestCalendar {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  private readonly injector = inject(Injector);

  readonly requests = input.required<readonly RequestRow[]>();
  /** A day whose rows are asked for. */
  readonly opened = output<string>();

  protected readonly today = todayInJapan();
  private readonly due = computed(() => dueDays(this.requests(), this.today));
  /** Where what is due lies: today's month, or where nothing is due from today on, the last day that has any. */
  private readonly begin = computed(() => {
    const days = [...this.due().keys()].sort();
    return days.some((day) => day >= this.today.slice(0, 7)) ? this.today : (days.at(-1) ?? this.today);
  });
  protected readonly day = linkedSignal<string, string>({
    source: this.begin,
    computation: (begin, before) => before?.value ?? begin,
  });
  protected readonly weekdays = computed(() => this.t().weekdays.split(' '));
  protected readonly month = computed(() => this.monthOf(this.day()));
  protected readonly inMonth = computed(() => {
    const month = this.day().slice(0, 7);
    return [...this.due()].filter(([day]) => day.startsWith(month)).reduce((sum, [, { all }]) => sum + all, 0);
  });
  protected readonly weeks = computed(() => {
    const month = this.day().slice(0, 7);
    return weeksOf(this.day()).map((week) =>
      week.map((day) => ({
        day,
        number: Number(day.slice(8)),
        isOutside: !day.startsWith(month),
        ...this.wordsOf(day),
      })),
    );
  });

  protected readonly t = texts({
    weekdays: ['月 火 水 木 金 土 日', 'Mon Tue Wed Thu Fri Sat Sun'],
    month: (year: number, month: number) => [`${year}年${month}月`, `${year}-${String(month).padStart(2, '0')}`],
    inMonth: (n: number, all: number) => [`この月の期限 ${n}件（全${all}件）`, `${n} due this month, of ${all}`],
    before: ['前の月', 'Month before'],
    after: ['次の月', 'Month after'],
    count: (n: number) => [`${n}件`, n === 1 ? 'one' : `${n}`],
    owed: (n: number) => [`回答待ち ${n}`, `${n} awaited`],
    late: (n: number) => [`遅れ ${n}`, `${n} late`],
    today: ['今日', 'today'],
    none: ['期限なし', 'nothing due'],
    how: [
      '← → ↑ ↓ で日、PageUp・PageDown で月、Enter でその日の依頼',
      'Arrows: day; PageUp, PageDown: month; Enter: its requests',
    ],
  });

  protected onKey(event: KeyboardEvent): void {
    const day = this.day();
    const ways: Record<string, () => string> = {
      ArrowRight: () => addDays(day, 1),
      ArrowLeft: () => addDays(day, -1),
      ArrowDown: () => addDays(day, 7),
      ArrowUp: () => addDays(day, -7),
      PageDown: () => addMonths(day, 1),
      PageUp: () => addMonths(day, -1),
    };
    const way = ways[event.key];
    if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.day.set(way());
    const focus = () => this.host.querySelector<HTMLElement>(`[data-day="${this.day()}"]`)?.focus();
    afterNextRender(focus, { injector: this.injector });
  }

  protected turn(months: 1 | -1): void {
    this.day.set(addMonths(this.day(), months));
  }

  protected open(day: string): void {
    this.day.set(day);
    if (this.due().has(day)) this.opened.emit(day);
  }

  private monthOf(day: string): string {
    return this.t().month(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  }

  private wordsOf(day: string): { words: string[]; isLate: boolean; month: string } {
    const [t, due] = [this.t(), this.due().get(day)];
    const words = due
      ? [t.count(due.all), ...(due.late > 0 ? [t.late(due.late)] : due.owed > 0 ? [t.owed(due.owed)] : [])]
      : [];
    return { words, isLate: (due?.late ?? 0) > 0, month: this.monthOf(day) };
  }
}

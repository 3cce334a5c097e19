import { Component, computed, input, model } from '@angular/core';
import { type RequestRow } from '@akashi/contracts';
import { requestStateLabels } from '@akashi/contracts/labels/request';
import { daysBetween } from '@akashi/domain/dates';
import { awaitsAnswer, isOverdue, whoseTurn } from '@akashi/domain/request';
import { todayInJapan } from '@akashi/web-platform';
import { Chip, keepCurrentInSight, labels, texts } from '@akashi/web-ui';
import { requestChips } from '@akashi/web-ui/request';

/** Requests in rows: whose turn it is since when, and what the look at the arrival remarked. */
@Component({
  selector: 'ak-request-table',
  imports: [Chip],
  template: `
    <table class="table table--edge">
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden">{{ t().choose }}</span>
          </th>
          <th scope="col">{{ t().number }}</th>
          <th scope="col">{{ t().title }}</th>
          <th scope="col">{{ t().control }}</th>
          <th scope="col">{{ t().answerer }}</th>
          <th scope="col" class="hide-m">{{ t().asker }}</th>
          <th scope="col">{{ t().due }}</th>
          <th scope="col" class="num">{{ t().waits }}</th>
          <th scope="col">{{ t().arrival }}</th>
          <th scope="col">{{ t().state }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of lines(); track row.id) {
          <tr [attr.aria-selected]="row.id === current()" (click)="current.set(row.id)">
            <td>
              <input
                class="check"
                type="checkbox"
                [checked]="chosen().has(row.id)"
                [attr.aria-label]="t().select(row.code)"
                (click)="$event.stopPropagation()"
                (change)="toggle(row.id)"
              />
            </td>
            <td class="id">{{ row.code }}</td>
            <th scope="row">
              <button
                type="button"
                class="title"
                [attr.aria-current]="row.id === current() ? 'true' : null"
                (click)="current.set(row.id)"
              >
                {{ row.title }}
              </button>
            </th>
            <td class="id">{{ row.control }}</td>
            <td>{{ row.answererName ?? '—' }}</td>
            <td class="hide-m">{{ row.askedByName }}</td>
            <td>
              <time class="id">{{ row.dueOn.slice(5) }}</time>
              @if (row.late > 0) {
                <span class="ink-warn late">{{ t().late(row.late) }}</span>
              }
              @if (row.reminded) {
                <span class="cap late">{{ t().reminded(row.reminded) }}</span>
              }
            </td>
            <td class="num">{{ row.waits }}</td>
            <td>
              @if (row.files === 0) {
                —
              } @else if (row.remarks > 0) {
                <ak-chip state="warn" form="plain">{{ t().remarks(row.remarks) }}</ak-chip>
              } @else {
                <ak-chip state="ok" form="plain">{{ t().files(row.files) }}</ak-chip>
              }
            </td>
            <td>
              <ak-chip [state]="chips[row.state]">{{ states()[row.state] }}</ak-chip>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './request-table.css',
})
export class RequestTable {
  readonly requests = input.required<readonly RequestRow[]>();
  readonly current = model.required<string | null>();
  readonly chosen = model.required<ReadonlySet<string>>();

  protected readonly chips = requestChips;
  protected readonly states = labels(requestStateLabels);
  protected readonly t = texts({
    choose: ['選択', 'Select'],
    number: ['番号', 'No.'],
    title: ['求めているもの', 'What is wanted'],
    control: ['管理策', 'Control'],
    answerer: ['回答', 'Answers'],
    asker: ['担当', 'Asks'],
    due: ['期限', 'Due'],
    waits: ['待ち', 'Waits'],
    arrival: ['到着時の点検', 'On arrival'],
    state: ['状態', 'State'],
    select: (code: string) => [`${code} を選択`, `Select ${code}`],
    late: (n: number) => [`${n}日遅れ`, `${n} d late`],
    reminded: (day: string) => [`催促 ${day}`, `reminded ${day}`],
    days: (n: number) => (n === 0 ? ['今日', 'today'] : [`${n}日`, `${n} d`]),
    remarks: (n: number) => [`指摘 ${n}`, n === 1 ? '1 remark' : `${n} remarks`],
    files: (n: number) => [`${n}件 指摘なし`, n === 1 ? '1 file, no remark' : `${n} files, no remark`],
    more: (number: string, n: number) => [`${number} ほか${n}`, `${number} +${n}`],
  });
  protected readonly lines = computed(() => {
    const today = todayInJapan();
    return this.requests().map((row) => ({
      ...row,
      control: this.controlsOf(row),
      late: isOverdue(row, today) ? daysBetween(row.dueOn, today) : 0,
      reminded: row.remindedAt && awaitsAnswer(row.state) ? todayInJapan(new Date(row.remindedAt)).slice(5) : '',
      waits:
        whoseTurn(row.state) === null || row.state === 'draft'
          ? '—'
          : this.t().days(Math.max(0, daysBetween(todayInJapan(new Date(row.since)), today))),
    }));
  });

  constructor() {
    keepCurrentInSight(this.current);
  }

  protected toggle(id: string): void {
    const next = new Set(this.chosen());
    if (!next.delete(id)) next.add(id);
    this.chosen.set(next);
  }

  private controlsOf({ tests }: RequestRow): string {
    const [first, ...others] = [...new Set(tests.map(({ controlNumber }) => controlNumber))];
    if (first === undefined) return '—';
    return others.length === 0 ? first : this.t().more(first, others.length);
  }
}

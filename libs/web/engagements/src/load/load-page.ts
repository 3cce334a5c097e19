import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { LoadView, PersonWeekView } from '@akashi/contracts';
import { at, hoursApi } from '@akashi/contracts/api';
import { overload, shownWeeks, weekCapacity, weekOf } from '@akashi/domain/hours';
import { Api, Sending, plusDays, problemOf, todayInJapan } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import {
  Button,
  Dialogs,
  EmptyState,
  Language,
  PageFrame,
  ProblemNote,
  ReadState,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { sumOverload } from './load-sums';
import { PersonWeek } from './person-week';
import { PlanHoursDialog, type PlanHoursAsk } from './plan-hours-dialog';
import { RecordHoursDialog, type RecordHoursAsk } from './record-hours-dialog';

interface OpenCell {
  readonly userId: string;
  readonly name: string;
  readonly week: string;
}

/** 負荷・時間: planned and worked hours by person and week; each number opens the engagements it is made of. */
@Component({
  selector: 'ak-load-page',
  imports: [Button, EmptyState, PersonWeek, ProblemNote, ReadState],
  templateUrl: './load-page.html',
  styleUrl: './load-page.css',
})
export class LoadPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly downloads = inject(Downloads);
  private readonly toasts = inject(Toasts);
  private readonly lang = inject(Language).lang;
  protected readonly exporting = new Sending();

  protected readonly from = signal(weekOf(todayInJapan()));
  protected readonly load = this.api.read(() => at(hoursApi.load, {}, { from: this.from() }));
  protected readonly problem = computed(() => problemOf(this.load.error()));
  /** The cell that is open; other weeks close it. */
  protected readonly open = linkedSignal<string, OpenCell | null>({ source: this.from, computation: () => null });
  protected readonly parts = this.api.read(() => {
    const cell = this.open();
    return cell ? at(hoursApi.personWeek, { userId: cell.userId, week: cell.week }) : undefined;
  });
  protected readonly partsProblem = computed(() => problemOf(this.parts.error()));

  protected readonly t = texts({
    title: ['負荷・時間', 'Load and hours'],
    export: ['書出し（xlsx）', 'Export (xlsx)'],
    exported: ['時間の表を書き出しました。', 'The table of hours was exported.'],
    earlier: ['前の12週', '12 weeks before'],
    later: ['次の12週', '12 weeks after'],
    thisWeek: ['今週から', 'From this week'],
    table: ['人と週の表', 'Table of people and weeks'],
    person: ['人', 'Person'],
    sum: ['合計', 'Sum'],
    legend: [
      `上が計画、下が実績（時間）。1人の1週は${weekCapacity}時間として数えます。`,
      `Planned above, worked below, in hours. A week of a person counts as ${weekCapacity} hours.`,
    ],
    fine: [
      `${shownWeeks}週のどの週も、計画が1人${weekCapacity}時間を超えません。`,
      `No plan goes beyond ${weekCapacity} hours in these ${shownWeeks} weeks.`,
    ],
    over: (weeks: number, people: number, name: string, week: string, hours: number) => [
      `${shownWeeks}週のうち${weeks}週で、${people}人の計画が${weekCapacity}時間を超えます。最大は${week}の週の${name}さんで、${hours}時間です。`,
      `In ${weeks} of ${shownWeeks} weeks the plan goes beyond ${weekCapacity} hours, of ${people} ${people === 1 ? 'person' : 'people'}. The most is ${hours} hours: ${name}, week of ${week}.`,
    ],
    cell: (name: string, week: string, planned: number, worked: number) => [
      `${name} ${week}の週 計画${planned} 実績${worked}`,
      `${name}, week of ${week}: planned ${planned}, worked ${worked}`,
    ],
    beyond: (hours: number) => [`${hours}時間超過`, `${hours} h over`],
    none: ['担当している案件がありません', 'You are on no engagement'],
    noneText: [
      '案件の担当になると、自分の時間がここに出ます。責任者と主任には、その案件の全員の時間が出ます。',
      'Once you are on a team your hours are here; leaders and seniors see everybody’s of their engagements.',
    ],
  });
  protected readonly finding = computed(() => {
    if (!this.load.hasValue()) return '';
    const { weeks, people, heaviest } = sumOverload(this.load.value());
    return heaviest ? this.t().over(weeks, people, heaviest.name, heaviest.week, heaviest.hours) : this.t().fine;
  });
  protected readonly rows = computed(() => (this.load.hasValue() ? this.rowsOf(this.load.value()) : []));
  protected readonly sums = computed(() => {
    if (!this.load.hasValue()) return [];
    const { weeks, people } = this.load.value();
    const sum = (part: 'planned' | 'worked', at: number) => people.reduce((all, one) => all + (one[part][at] ?? 0), 0);
    return weeks.map((week, index) => ({ week, planned: sum('planned', index), worked: sum('worked', index) }));
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: '[', label: this.t().earlier },
        { keys: ']', label: this.t().later },
        { keys: 'X', label: this.t().export },
      ],
    }));
  }

  protected move(weeks: number): void {
    this.from.update((week) => plusDays(week, weeks * 7));
  }

  protected toThisWeek(): void {
    this.from.set(weekOf(todayInJapan()));
  }

  protected async export(): Promise<void> {
    const address = at(hoursApi.file, {}, { from: this.from(), lang: this.lang() });
    const done = await this.exporting.run(() => this.downloads.fetch(address).then(() => true));
    if (done) this.toasts.show(this.t().exported);
  }

  protected async plan(part: PersonWeekView): Promise<void> {
    const cell = this.open();
    if (!cell) return;
    const ask: PlanHoursAsk = { ...cell, part };
    this.show(await this.dialogs.open<PersonWeekView[], PlanHoursAsk>(PlanHoursDialog, ask, { focus: 'input' }));
  }

  protected async record(part: PersonWeekView): Promise<void> {
    const cell = this.open();
    if (!cell) return;
    const ask: RecordHoursAsk = { ...cell, part };
    this.show(await this.dialogs.open<PersonWeekView[], RecordHoursAsk>(RecordHoursDialog, ask, { focus: 'input' }));
  }

  private show(changed: PersonWeekView[] | undefined): void {
    if (!changed) return;
    this.parts.reload();
    this.load.reload();
  }

  private rowsOf({ weeks, people }: LoadView) {
    const open = this.open();
    return people.map(({ userId, name, planned, worked }) => ({
      ...{ userId, name },
      cells: weeks.map((week, index) => {
        const [plan, done] = [planned[index] ?? 0, worked[index] ?? 0];
        const over = overload(plan);
        return {
          ...{ week, planned: plan, worked: done, over, beyond: over > 0 ? this.t().beyond(over) : '' },
          isOpen: open?.userId === userId && open.week === week,
          says: this.t().cell(name, week, plan, done),
        };
      }),
    }));
  }
}

import { Clock, Transactions, type Caller } from '@akashi/api-platform';
import type { LoadFileQuery, LoadView } from '@akashi/contracts';
import { weekOf } from '@akashi/domain/hours';
import { DocumentProcesses } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { LoadStore } from './load.store';

const words = {
  ja: {
    title: '負荷・時間',
    person: '人',
    what: '区分',
    planned: '計画',
    worked: '実績',
    sum: '合計',
    said: (from: string, to: string) =>
      `${from}の週から${to}の週までの時間。書き出した人が見られる案件だけの、この日の表です。`,
  },
  en: {
    title: 'Load and hours',
    person: 'Person',
    what: 'Kind',
    planned: 'Planned',
    worked: 'Worked',
    sum: 'Sum',
    said: (from: string, to: string) =>
      `Hours from the week of ${from} to that of ${to}, of engagements that whoever exported this may see, as of this day.`,
  },
} as const;

type Part = 'planned' | 'worked';

/** Planned and worked hours by person and week, two lines a person, with their sums. */
@Injectable()
export class ExportLoad {
  constructor(
    private readonly transactions: Transactions,
    private readonly loads: LoadStore,
    private readonly processes: DocumentProcesses,
    private readonly clock: Clock,
  ) {}

  async execute(caller: Caller, { lang, from }: LoadFileQuery): Promise<{ fileName: string; bytes: Uint8Array }> {
    const date = this.clock.today();
    const { weeks, people } = await this.transactions.read(caller, (tx) =>
      this.loads.load(tx, caller, weekOf(from ?? date)),
    );
    const { title, person, what, sum, said, ...names } = words[lang];
    const line = (name: string, part: Part, hours: readonly number[]) => [name, names[part], ...hours, sumOf(hours)];
    const lines = people.flatMap((one) => [
      line(one.name, 'planned', one.planned),
      line(one.name, 'worked', one.worked),
    ]);
    const list = {
      title,
      date,
      heading: [said(weeks[0]!, weeks.at(-1)!)],
      heads: [person, what, ...weeks, sum],
      widths: [24, 10, ...weeks.map(() => 12), 12],
      rows: [
        ...lines,
        line(sum, 'planned', weekSums(people, 'planned', weeks.length)),
        line(sum, 'worked', weekSums(people, 'worked', weeks.length)),
      ],
    };
    const bytes = await this.processes.run('write-list-xlsx', { list });
    return { fileName: `${title}_${date.replaceAll('-', '')}.xlsx`, bytes };
  }
}

function weekSums(people: LoadView['people'], part: Part, weeks: number): number[] {
  return Array.from({ length: weeks }, (_, at) => sumOf(people.map((one) => one[part][at] ?? 0)));
}

function sumOf(hours: readonly number[]): number {
  return hours.reduce((all, one) => all + one, 0);
}

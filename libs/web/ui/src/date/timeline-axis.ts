import { utc } from './date-text';

/** The stretch of time a picture shows; both ends `YYYY-MM-DD`, the last one excluded. */
export interface TimeAxis {
  readonly from: string;
  readonly to: string;
}

/** A mark on the axis with its place in percent. */
export interface AxisTick {
  readonly label: string;
  readonly at: number;
}

/** Two years from the first day of the fiscal year (April) that `today` is in: periods are planned by fiscal year. */
export function fiscalAxis(today: string): TimeAxis {
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) < '04' ? 1 : 0);
  return { from: `${year}-04-01`, to: `${year + 2}-04-01` };
}

/** Where a day stands on the axis, in percent of its length; below 0 or above 100 when it is outside. */
export function placeOn(axis: TimeAxis, date: string): number {
  const [from, to, at] = [utc(axis.from), utc(axis.to), utc(date)].map((day) => day?.getTime() ?? NaN);
  if (from === undefined || to === undefined || at === undefined) return NaN;
  return Math.round(((at - from) / (to - from)) * 10_000) / 100;
}

/** A tick at the first day of each quarter; the year is written where it changes. */
export function quarterTicks(axis: TimeAxis): readonly AxisTick[] {
  const ticks: AxisTick[] = [];
  let [year, month] = [Number(axis.from.slice(0, 4)), Number(axis.from.slice(5, 7))];
  for (;;) {
    const two = String(month).padStart(2, '0');
    const day = `${year}-${two}-01`;
    if (day >= axis.to) return ticks;
    if (day >= axis.from && month % 3 === 1) {
      const first = ticks.length === 0 || month === 1;
      ticks.push({ label: first ? `${year}-${two}` : two, at: placeOn(axis, day) });
    }
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** Days from one day to another; negative when the second is earlier. */
export function daysUntil(today: string, date: string): number {
  const [from, to] = [utc(today)?.getTime() ?? NaN, utc(date)?.getTime() ?? NaN];
  return Math.round((to - from) / 86_400_000);
}

/** Half the flag that carries today, and a character of a label, in percent of the narrowest axis. */
const FLAG = 5;
const CHARACTER = 1.6;

/** The ticks without the labels that the flag of today would cover: half a number reads as another one. */
export function ticksAround(ticks: readonly AxisTick[], today: number): AxisTick[] {
  const isCovered = ({ at, label }: AxisTick) =>
    at + 1 < today + FLAG && at + 1 + label.length * CHARACTER > today - FLAG;
  return ticks.map((tick) => (isCovered(tick) ? { ...tick, label: '' } : tick));
}

import { compareDates } from './arithmetic';
import { toCivil, type LocalDate } from './local-date';

interface Era {
  name: string;
  from: LocalDate;
}

/** Newest first. Dates before Meiji 6 ran on another calendar and are shown in western years only. */
const eras: readonly Era[] = [
  { name: '令和', from: '2019-05-01' },
  { name: '平成', from: '1989-01-08' },
  { name: '昭和', from: '1926-12-25' },
  { name: '大正', from: '1912-07-30' },
  { name: '明治', from: '1873-01-01' },
];

export interface EraYear {
  era: string;
  year: number;
}

/** Era and year in it, or null before 1873. */
export function eraYear(date: LocalDate): EraYear | null {
  const era = eras.find(({ from }) => compareDates(from, date) <= 0);
  if (!era) return null;
  const firstYear = era.name === '明治' ? 1868 : toCivil(era.from).year;
  return { era: era.name, year: toCivil(date).year - firstYear + 1 };
}

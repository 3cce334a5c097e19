import { compareDates } from './arithmetic';
import { toCivil, type LocalDate } from './local-date';

interface Era {
  name: string;
  letter: string;
  from: LocalDate;
}

/** Newest first. Dates before Meiji 6 ran on another calendar and are shown in western years only. */
const eras: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01' },
  { name: '平成', letter: 'H', from: '1989-01-08' },
  { name: '昭和', letter: 'S', from: '1926-12-25' },
  { name: '大正', letter: 'T', from: '1912-07-30' },
  { name: '明治', letter: 'M', from: '1873-01-01' },
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

/** The western year of a year in an era given by its name or letter (`令和`, `R`), or null for an unknown era. */
export function westernYear(eraText: string, year: number): number | null {
  const era = eras.find(({ name, letter }) => name === eraText || letter === eraText.toUpperCase());
  if (!era) return null;
  const firstYear = era.name === '明治' ? 1868 : toCivil(era.from).year;
  return firstYear + year - 1;
}

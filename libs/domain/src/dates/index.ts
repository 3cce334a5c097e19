export { addDays, addMonths, compareDates, daysBetween, weekday } from './arithmetic';
export { endOfTerm, endRules, type EndRule } from './end-of-term';
export { eraYear, type EraYear } from './era';
export { formatDateJa, formatWareki } from './format-date';
export { isLocalDate, type LocalDate } from './local-date';
export { minuteInJapan } from './minute-in-japan';
export { parseLocalDate } from './parse-date';
export {
  scheduleDateRules,
  scheduleDates,
  wholeMonths,
  type Schedule,
  type ScheduleDateRule,
  type ScheduleDeadlines,
} from './schedule-dates';

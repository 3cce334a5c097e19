export { addDays, addMonths, compareDates, daysBetween, weekday } from './arithmetic';
export { endOfTerm, endRules, type EndRule } from './end-of-term';
export { isLocalDate, type LocalDate } from './local-date';

export { allow, refuse, type Decision } from './decision';
export type { LocalDate } from './dates/local-date';

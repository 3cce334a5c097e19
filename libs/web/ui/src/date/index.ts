/** Days have an address of their own, `@akashi/web-ui/date`: signing in asks for none. */
export { DateField } from './date-field';
export { DATE_FAULTS, eraDate, longDate, readDate, utc } from './date-text';
export type { DateFault, ReadDate } from './date-text';
export { daysUntil, fiscalAxis, placeOn, quarterTicks } from './timeline-axis';
export type { AxisTick, TimeAxis } from './timeline-axis';

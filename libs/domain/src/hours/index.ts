import type { PlanHoursRefusal } from './plan-hours.rule';
import type { RecordHoursRefusal } from './record-hours.rule';

export { mayPlanHours, type PlanHoursFacts, type PlanHoursRefusal } from './plan-hours.rule';
export { mayRecordHours, type RecordHoursFacts, type RecordHoursRefusal } from './record-hours.rule';
export { overload, shownWeeks, weekCapacity, weekLimit, weekOf, weeksFrom } from './week';

/** Every refusal of this topic's verbs. */
export type HoursRefusal = PlanHoursRefusal | RecordHoursRefusal;

export { FormDialog } from './form-dialog';
export { FormFaults } from './form-faults-note';
export { ReasonDialog } from './reason-dialog';
export type { Reason } from './reason-dialog';
export { ruleForm } from './rule-form';
export { RuleFormHost } from './rule-form-host';
export { TextDialog } from './text-dialog';
export type { TextAsk } from './text-dialog';
export { FormField } from '@angular/forms/signals';

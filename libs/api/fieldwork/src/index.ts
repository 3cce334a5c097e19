export { EngagementUpload } from './engagement-upload';
export { FieldworkModule } from './fieldwork.module';
export { selectDeviations } from './paper/deviation.query';
export { ensureRecordable } from './paper/ensure-recordable';
export { PaperStore } from './paper/paper.store';
export { isReportApproved } from './paper/report-approval';
export { SignatureStore } from './review/signature.store';
export { StepStore } from './paper/step.store';
export { findMiscounts, recountTests } from './paper/test-counters';

export { IssuedOutput } from './issued-output';
export { ReceivedPapers, type ReceivedPaper } from './received-papers';
export { ReportStore, type StoredReport } from './report/report.store';
export { ReportingModule } from './reporting.module';
export { ReportingStores } from './reporting-stores';

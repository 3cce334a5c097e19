export { CorrectionStore, type Replacement } from './correction/correction.store';
export { IssuedOutput } from './issued-output';
export { LetterStore } from './letter/letter.store';
export { ReceivedPapers, type ReceivedPaper } from './received-papers';
export { replacedIn } from './report/read/report-views';
export { ReportStore, type StoredReport } from './report/report.store';
export { ReportingModule } from './reporting.module';

export { DeviationList } from './deviation/deviation-list';
export { evidenceCode } from './evidence-code';
export { HistoryPane } from './pane/history-pane';
export { NotesPane } from './pane/notes-pane';
export { PaperActions } from './paper-actions';
export { PaperEditor } from './paper-editor';
export { changeStep, moveStep, withoutStep, withStep, type DraftDifference, type DraftStep } from './paper-draft';
export { paperKeys, paperPageTexts } from './paper-page-texts';
export { SignBar } from './signature/sign-bar';

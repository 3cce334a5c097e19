export { DeviationList } from './deviation/deviation-list';
export { PaperDifference } from './difference/paper-difference';
export { evidenceCode } from './evidence-code';
export type { AskedEvidence } from './evidence/asked-evidence';
export { EvidenceFactsList } from './evidence/evidence-facts';
export { markWords } from './evidence/mark-words';
export { MarkedEvidence } from './evidence/marked-evidence';
export {
  aboutElement,
  aboutField,
  aboutStep,
  goToPlace,
  newNote,
  notesAt,
  wholeOfPaper,
  type AskedNote,
} from './note/note-about';
export { NoteTags } from './note/note-tags';
export { noteWords } from './note/note-words';
export { HistoryPane } from './pane/history-pane';
export { NotesPane } from './pane/notes-pane';
export { PaperActions } from './paper-actions';
export { PaperEditor } from './paper-editor';
export { changeStep, moveStep, withoutStep, withStep, type DraftDifference, type DraftStep } from './paper-draft';
export { paperKeys, paperPageTexts } from './paper-page-texts';
export { SignBar } from './signature/sign-bar';

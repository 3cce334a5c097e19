export { LANGS, inLang, isLang, tableInLang } from './text/bilingual';
export type { Bilingual, Lang, TextTable, Texts } from './text/bilingual';
export { Language, texts } from './text/text';
export { matchesChord, parseKeys, typesText } from './keyboard/chord';
export type { Chord, KeyFacts } from './keyboard/chord';
export { isImeEvent, takesText } from './keyboard/ime';
export type { ImeFacts } from './keyboard/ime';
export { ShortcutKey } from './keyboard/shortcut';
export { Shortcuts } from './keyboard/shortcuts';
export type { Shortcut } from './keyboard/shortcuts';
export { ICON_NAMES, ICON_SHAPES } from './icon/icon-shapes';
export type { IconName, IconShape } from './icon/icon-shapes';
export { Icon } from './icon/icon';
export { Avatar } from './mark/avatar';
export { Badge } from './mark/badge';
export { CHIP_STATES, Chip } from './mark/chip';
export type { ChipState } from './mark/chip';
export { Kbd } from './mark/kbd';
export { SEAL_STATES, Seal } from './mark/seal';
export type { SealState } from './mark/seal';
export { ButtonGroup } from './button/button-group';
export type { ViewOption } from './button/button-group';
export { BUTTON_KINDS, Button } from './button/button';
export type { ButtonKind } from './button/button';
export { CheckField } from './field/check-field';
export { DateField } from './field/date-field';
export { DATE_FAULTS, eraDate, longDate, readDate, utc } from './field/date-text';
export type { DateFault, ReadDate } from './field/date-text';
export { FieldControl } from './field/field-control';
export { FieldFrame } from './field/field-frame';
export { FileDrop } from './field/file-drop';
export { nextId } from './field/next-id';
export { SegmentedChoice } from './field/segmented-choice';
export type { ChoiceOption } from './field/segmented-choice';
export { SelectField } from './field/select-field';
export type { SelectOption } from './field/select-field';
export { TextField } from './field/text-field';
export { TextareaField } from './field/textarea-field';
export { Facts } from './panel/facts';
export type { Fact } from './panel/facts';
export { Panel } from './panel/panel';
export { ProgressBar } from './progress/progress-bar';
export { STEP_STATES, Steps } from './progress/steps';
export type { Step, StepState } from './progress/steps';
export { TabBody, Tabs } from './progress/tabs';
export type { TabItem } from './progress/tabs';
export { Trail } from './progress/trail';
export type { TrailEntry } from './progress/trail';
export { EmptyState } from './message/empty-state';
export { ErrorState } from './message/error-state';
export { FaultSummary } from './message/fault-summary';
export type { FormFault } from './message/fault-summary';
export { NOTE_KINDS, Note } from './message/note';
export type { NoteKind } from './message/note';
export { Skeleton } from './message/skeleton';
export { ToastOutlet } from './message/toast-outlet';
export { Toasts } from './message/toasts';
export type { Toast } from './message/toasts';
export { PageFrame } from './frame/page-frame';
export type {
  Command,
  Crumb,
  EngagementFrame,
  KeyHint,
  PageDescription,
  SavedState,
  StatusFact,
} from './frame/page-frame';
export { THEMES, Theme } from './frame/theme';
export type { ThemeChoice } from './frame/theme';

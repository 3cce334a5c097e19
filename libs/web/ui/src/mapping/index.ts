export { MappingColumns } from './mapping-columns';
export { withColumns, withoutSheet, withSheet, type MappingField } from './mapping-field';
export { MappingSheet } from './mapping-sheet';
export { MappingWizard } from './mapping-wizard';
export { toldFault } from './told-fault';
export { UnreadableFile } from './unreadable-file';

export { completeMapping, confirmedBy, type ConfirmedBy, type ImportedEntry } from './complete-mapping';
export { mayImportMapping, type ImportMappingRefusal } from './import-mapping.rule';
export type { MappingFileFault, MappingFileFaultRule } from './mapping-file-fault';
export { mappingFileFields, type MappingFileField } from './mapping-file-field';
export type { MappedCriterion } from './mapping-file-entry';
export { readMappingFile, type MappingFileReading } from './read-mapping-file';

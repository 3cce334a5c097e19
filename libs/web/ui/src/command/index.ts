export { CommandPalette } from './command-palette';
export type { FoundCommand, FoundGroup, PaletteData, PaletteSearch } from './palette-search';
export { KeyList } from './key-list';
export type { KeyListData } from './key-list';
export { cutAtWord, findWords } from './search-text';

export { codeOrder } from './search-code';
export { fold, foldWithPlaces, type FoldedText } from './fold';
export { kanaOf } from './kana-of';
export { excerptAt, markedAt, type MarkedText } from './marked-text';
export { askedKeys, foldedLines, searchKeys, type SearchableText } from './search-grams';
export { engagementSearchKinds, firmSearchKinds, searchKinds, type SearchKind } from './search-kind';
export { searchLimits, searchWays, type SearchWay } from './search-question';

export { letterPairs, likenessOf, sharedPairs, similarityOf, type LetterPairs } from './similarity';
export { statesReason } from './stated-text';
export { isBlank, isReason, isStorableText, textLimits } from './storable-text';
export {
  noWordRules,
  refusedWords,
  wordGrades,
  wordKinds,
  wordsBeyondFacts,
  type FoundWord,
  type WordGrade,
  type WordKind,
  type WordRules,
  type WordStem,
} from './factual-words';
export { mostConfirmedWords, unconfirmedWords, wordPlaces, wordsToWeigh } from './weighed-words';

export { keepWords, keptText } from './kept-words';

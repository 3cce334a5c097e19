export { TextDifference } from './text-difference';

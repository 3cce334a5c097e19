export { AddendumList } from './addendum-list';

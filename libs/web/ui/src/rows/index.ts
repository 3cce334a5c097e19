export { MeasuredRow } from './measured-row';
export { RowSearch } from './row-search';
export { searchRows } from './search-rows';
export { VirtualRows } from './virtual-rows';

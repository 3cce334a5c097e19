import { computed, signal } from '@angular/core';
import type { TableMapping } from '@akashi/domain/table';

/** Which columns of a file are read as what, and whether that is kept for the next file with these headings. */
export class ChosenColumns {
  readonly mapping = signal<TableMapping>({ sheets: [] });
  /** The name of the columns that were kept before, where it begins with those. */
  readonly keptAs = signal<string | null>(null);
  readonly keeps = signal(true);
  readonly keepName = signal('');
  /** Under which name the columns are kept from now on; null when they are not. */
  readonly keepAs = computed(() => (this.keeps() && this.keepName().trim()) || null);

  constructor(private readonly moved: (before: TableMapping, after: TableMapping) => void = () => undefined) {}

  begin(mapping: TableMapping, keptAs: string | null, fileName: string): void {
    this.readAnew(mapping, keptAs);
    this.keepName.set(keptAs ?? withoutEnding(fileName));
  }

  readAnew(mapping: TableMapping, keptAs: string | null): void {
    this.mapping.set(mapping);
    this.keptAs.set(keptAs);
  }

  map(mapping: TableMapping): void {
    this.moved(this.mapping(), mapping);
    this.mapping.set(mapping);
  }
}

export function withoutEnding(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, '');
}

import { DestroyRef, Directive, type Signal, computed, inject } from '@angular/core';
import { FieldControl } from './field-control';
import { TypedFields, type TypedField } from './typed-fields';

/** A field that reads what is typed. It tells its form when it could not, and says so at once beside what was typed. */
@Directive()
export abstract class TypedControl extends FieldControl implements TypedField {
  abstract readonly unread: Signal<string>;
  abstract focus(): void;

  protected readonly said = computed(() => (this.unread() ? [this.unread()] : this.faults()));
  protected override readonly described = computed(() => {
    const help = this.help() ? [`${this.id}-help`] : [];
    return [...help, ...this.said().map((_, at) => `${this.id}-fault-${at}`)].join(' ') || null;
  });

  constructor() {
    super();
    const end = inject(TypedFields, { optional: true })?.add(this);
    if (end) inject(DestroyRef).onDestroy(end);
  }
}

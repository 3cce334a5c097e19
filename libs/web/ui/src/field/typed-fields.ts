import { Injectable, type Signal, computed, signal } from '@angular/core';

/** A field that reads what is typed, as a day or a number. */
export interface TypedField {
  readonly label: Signal<string>;
  /** Why what stands in it could not be read; empty when it was. */
  readonly unread: Signal<string>;
  focus(): void;
}

/**
 * The fields of one form that read what is typed. What stands in such a field and could not be read is neither the value
 * before nor nothing: so the form is not sent while there is any.
 */
@Injectable()
export class TypedFields {
  private readonly all = signal<readonly TypedField[]>([]);

  readonly unread = computed(() => this.all().filter((field) => field.unread() !== ''));

  /** Counts a field in; returns the function that ends it. */
  add(field: TypedField): () => void {
    this.all.update((fields) => [...fields, field]);
    return () => this.all.update((fields) => fields.filter((one) => one !== field));
  }
}

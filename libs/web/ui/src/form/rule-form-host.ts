import { Directive, ElementRef, inject, input, output } from '@angular/core';
import { TypedFields } from '../field/typed-fields';
import type { AnyForm } from './rule-form';

/** A form of the kit that stands in a page: `<form [akForm]="form" (taken)="…">`. Enter in a field sends it. */
@Directive({
  selector: 'form[akForm]',
  providers: [TypedFields],
  host: { novalidate: '', '(submit)': 'send($event)' },
})
export class RuleFormHost {
  private readonly typed = inject(TypedFields);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly form = input.required<AnyForm>({ alias: 'akForm' });
  /** It was sent and the server took it. */
  readonly taken = output();

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const answer = await this.form().send(this.typed);
    if (answer !== undefined) this.taken.emit();
    else this.focusFirst();
  }

  private focusFirst(): void {
    const [unread] = this.typed.unread();
    const [refused] = this.form().refused();
    if (unread) unread.focus();
    else refused?.fieldTree().focusBoundControl();
    if (this.host.ownerDocument.activeElement === null) this.host.focus();
  }
}

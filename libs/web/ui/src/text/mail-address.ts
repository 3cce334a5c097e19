import { Component, computed, input } from '@angular/core';

/** A mail address that may go on in the next line behind its @ or before a dot, and within a word only where one alone is too long. */
@Component({
  selector: 'ak-mail-address',
  template: `<small>
    @for (part of parts(); track $index) {
      <ng-container>{{ part }}</ng-container><wbr />
    }
  </small>`,
  styles: `
    small {
      overflow-wrap: break-word;
    }
  `,
})
export class MailAddress {
  readonly address = input.required<string>();

  protected readonly parts = computed(() => this.address().split(/(?<=@)|(?=\.)/));
}

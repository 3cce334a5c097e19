import { Component, computed, input } from '@angular/core';
import { texts } from '../text/text';

export const SEAL_STATES = ['open', 'signed', 'void'] as const;
export type SealState = (typeof SEAL_STATES)[number];

/**
 * The signature: a round date stamp that says as what, when and by whom. Open it is dashed, void it is struck
 * through and says why. Nothing else in the product is round and outlined like it.
 */
@Component({
  selector: 'ak-seal',
  template: `
    <span>{{ role() }}</span>
    @if (state() !== 'open') {
      <span>{{ day() }}</span>
      <span>{{ family() }}</span>
    }
  `,
  host: {
    class: 'seal',
    '[class.seal--open]': `state() === 'open'`,
    '[class.seal--void]': `state() === 'void'`,
    role: 'img',
    '[attr.aria-label]': 'spoken()',
    '[attr.title]': 'spoken()',
  },
})
export class Seal {
  readonly state = input<SealState>('open');
  /** The signer's role in one word: 作成, 査閲, 責任者, 審査. */
  readonly role = input.required<string>();
  /** The day of signing, `YYYY-MM-DD`; month and day are shown. */
  readonly date = input('');
  /** Family and given name, or the family name alone. */
  readonly name = input('');
  /** Why a signature no longer counts. */
  readonly reason = input('');

  protected readonly t = texts({
    open: (role: string) => [`${role}　未署名`, `${role}, not signed`],
    signed: (role: string, name: string, date: string) => [
      `${role}　${name}　${date}　署名済み`,
      `${role}, signed by ${name} on ${date}`,
    ],
    voided: (role: string, name: string, date: string, why: string) => [
      `${role}　${name}　${date}　失効${why ? `：${why}` : ''}`,
      `${role}, signed by ${name} on ${date}, void${why ? `: ${why}` : ''}`,
    ],
  });
  protected readonly day = computed(() => (this.date().length === 10 ? this.date().slice(5) : this.date()));
  protected readonly family = computed(
    () =>
      this.name()
        .trim()
        .split(/[\s　]+/)[0] ?? '',
  );
  protected readonly spoken = computed(() => {
    const t = this.t();
    if (this.state() === 'open') return t.open(this.role());
    if (this.state() === 'signed') return t.signed(this.role(), this.name(), this.date());
    return t.voided(this.role(), this.name(), this.date(), this.reason());
  });
}

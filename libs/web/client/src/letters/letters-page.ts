import { Component, computed, inject } from '@angular/core';
import type { ClientLetterView } from '@akashi/contracts';
import { at, clientLetterApi } from '@akashi/contracts/api';
import { Api, problemOf, Session } from '@akashi/web-platform';
import { EmptyState, PageFrame, ReadState, texts } from '@akashi/web-ui';
import { SignLetterPanel } from './sign-letter-panel';
import { SignedLetter } from './signed-letter';

/** The representation letters that were put before the client: to be read, signed by the approver, and kept. */
@Component({
  selector: 'ak-client-letters-page',
  imports: [EmptyState, ReadState, SignedLetter, SignLetterPanel],
  template: `
    <h1>{{ t().title }}</h1>
    <ak-read-state [loading]="!read.hasValue()" [rows]="6" [problem]="problem()" (retry)="read.reload()" />
    @for (letter of letters(); track letter.id) {
      @if (letter.signature === null && !letter.isOver) {
        <ak-client-sign-letter [letter]="letter" [signer]="signer()" (changed)="take($event)" />
      } @else {
        <ak-client-signed-letter [letter]="letter" />
      }
    } @empty {
      @if (read.hasValue()) {
        <div class="panel"><ak-empty-state icon="doc" [title]="t().none" [text]="t().noneText" /></div>
      }
    }
  `,
  styleUrl: '../home/home-page.css',
})
export class LettersPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  protected readonly read = this.api.read(() => at(clientLetterApi.list));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly letters = computed(() => (this.read.hasValue() ? this.read.value() : []));
  /** Whose name stands under it; null for who only reads. */
  protected readonly signer = computed(() => {
    const person = this.session.atClient();
    return person?.clientRole === 'approver' ? person.name : null;
  });

  protected readonly t = texts({
    title: ['経営者確認書', 'Representation letter'],
    none: ['経営者確認書はまだ届いていません', 'No letter has come yet'],
    noneText: [
      '対象期間のあと、報告書の前に監査法人からお願いします。',
      'The audit firm asks for it after the period and before the report.',
    ],
  });

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.t().title, crumbs: [] }));
  }

  protected take(letter: ClientLetterView): void {
    this.read.set(this.letters().map((one) => (one.id === letter.id ? letter : one)));
  }
}

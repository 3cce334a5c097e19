import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, input, output } from '@angular/core';
import type { Problem } from '@akashi/contracts';
import { Button } from '../button/button';
import { Language, texts } from '../text/text';
import { ErrorState } from './error-state';
import { SignInAgain } from './sign-in-again';

/** What the server refused, in its three sentences, where the person acted. Nothing is drawn while there is nothing. */
@Component({
  selector: 'ak-problem-note',
  imports: [Button, ErrorState],
  template: `
    @if (said(); as words) {
      <ak-error-state
        [said]="words"
        [requestId]="problem()?.requestId ?? ''"
        [retryable]="retryable()"
        (retry)="retry.emit()"
      >
        @if (signIn(); as ask) {
          <ak-button size="s" (press)="ask()">{{ t().signIn }}</ak-button>
        }
        <ng-content
      /></ak-error-state>
    }
  `,
  host: { '[hidden]': '!said()', style: 'display: block' },
})
export class ProblemNote {
  private readonly language = inject(Language);
  private readonly signInAgain = inject(SignInAgain);
  private readonly dialog = inject(DialogRef, { optional: true });

  readonly problem = input.required<Problem | null | undefined>();
  readonly retryable = input(false);
  readonly retry = output();

  protected readonly t = texts({ signIn: ['サインイン', 'Sign in'] });
  /** A dialog lies over the frame, which asks for it elsewhere; so there the way back stands beside what was refused. */
  protected readonly signIn = computed(() =>
    this.dialog && this.problem()?.code === 'not-signed-in' ? this.signInAgain.ask() : null,
  );
  protected readonly said = computed(() => this.problem()?.text[this.language.lang()] ?? null);
}

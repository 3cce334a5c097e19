import { afterNextRender, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { ApiProblem, Session } from '@akashi/web-platform';
import { Button, Language, Note, TextField, texts, LanguageChoice } from '@akashi/web-ui';
import { secondsToWait, waitText } from './asked-to-wait';
import { ownAddress } from './own-address';
import { passkeySentence } from './passkey-words';
import { RecordTree } from './record-tree';

/** The second step of signing in, for whoever has a device that shows codes. */
@Component({
  selector: 'ak-code-page',
  imports: [Button, LanguageChoice, Note, RecordTree, TextField],
  template: `
    <main class="in">
      <p class="in__brand"><span class="brand__mark" aria-hidden="true">証</span>Akashi</p>
      <form (submit)="send($event)" novalidate>
        <h1>{{ hasPasskey() ? t().titlePasskey : t().title }}</h1>
        @if (said(); as words) {
          <ak-note kind="bad" [live]="true" [title]="words.happened">
            <p>{{ words.next }}</p>
            @if (wait(); as seconds) {
              <p>{{ t().wait(seconds) }}</p>
            }
          </ak-note>
        }
        @if (passkeyFault(); as words) {
          <ak-note kind="bad" [live]="true" [title]="words" />
        }
        @if (hasPasskey()) {
          <ak-button kind="primary" size="l" icon="key" [busy]="isBusy()" (press)="byPasskey()">{{
            t().passkey
          }}</ak-button>
        }
        <ak-text-field
          size="l"
          form="code"
          autocomplete="one-time-code"
          name="code"
          [label]="asksCode() ? t().code : t().paper"
          [help]="asksCode() ? t().help : t().helpPaper"
          [(value)]="code"
        />
        <ak-button [kind]="hasPasskey() ? 'secondary' : 'primary'" size="l" type="submit" [busy]="isBusy()">{{
          t().goOn
        }}</ak-button>
        <ak-button kind="quiet" (press)="back()">{{ t().back }}</ak-button>
      </form>
      <div class="in__foot">
        <ak-language-choice />
      </div>
    </main>
    <ak-record-tree class="art" />
  `,
  styleUrl: './sign-in-page.css',
})
export class CodePage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly field = viewChild.required(TextField);
  protected readonly language = inject(Language);

  /** The address asked for before signing in; only an address of our own is followed. */
  readonly to = input<string>();

  protected readonly code = signal('');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly passkeyFault = signal<string | null>(null);
  protected readonly hasPasskey = computed(() => this.session.person()?.hasPasskey ?? false);
  protected readonly asksCode = computed(() => this.session.person()?.asksCode ?? true);
  protected readonly said = computed(() => this.problem()?.sentences(this.language.lang()));
  protected readonly wait = computed(() => secondsToWait(this.problem()));
  protected readonly t = texts({
    title: ['確認コードを入力', 'Enter your code'],
    titlePasskey: ['パスキーで確認', 'Confirm with your passkey'],
    passkey: ['パスキーで続ける', 'Go on with a passkey'],
    paper: ['回復コード', 'Recovery code'],
    helpPaper: [
      'パスキーが手元にないときは、回復コードを入力してください。',
      'Without your passkey, enter one of your recovery codes.',
    ],
    code: ['確認コード', 'Code'],
    help: [
      '端末に表示されている6桁です。端末がないときは、回復コードを入力してください。',
      'The six digits that your device shows. Without it, enter one of your recovery codes.',
    ],
    goOn: ['続ける', 'Go on'],
    back: ['別のアカウントでサインイン', 'Sign in as somebody else'],
    wait: waitText,
  });

  constructor() {
    afterNextRender(() => this.field().focus());
  }

  protected byPasskey(): Promise<void> {
    const lang = this.language.lang();
    return this.prove(() => this.session.givePasskey().then((outcome) => passkeySentence(outcome, lang)));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await this.prove(() => this.session.giveCode(this.code()).then(() => null));
  }

  private async prove(give: () => Promise<string | null>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    this.passkeyFault.set(null);
    try {
      const fault = await give();
      this.passkeyFault.set(fault);
      if (fault === null) await this.router.navigateByUrl(ownAddress(this.to()));
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      this.problem.set(problem);
    } finally {
      this.isBusy.set(false);
    }
  }

  protected async back(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}

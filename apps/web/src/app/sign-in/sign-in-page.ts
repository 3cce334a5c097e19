import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { at } from '@akashi/contracts/api/address';
import { sessionApi } from '@akashi/contracts/api/session.api';
import { Api, ApiProblem, Session } from '@akashi/web-platform';
import { Button, Language, Note, TextField, texts, LanguageChoice } from '@akashi/web-ui';
import { DemoPeople } from './demo-people';
import { secondsToWait, waitText } from './asked-to-wait';
import { ownAddress } from './own-address';
import { ownFirm } from './own-firm';
import { passkeySentence } from './passkey-words';
import { RecordTree } from './record-tree';

@Component({
  selector: 'ak-sign-in-page',
  imports: [Button, LanguageChoice, DemoPeople, Note, RecordTree, TextField],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly language = inject(Language);

  private readonly api = inject(Api);
  private readonly ways = this.api.read(() => at(sessionApi.ways));
  protected readonly demo = computed(() => (this.ways.hasValue() ? this.ways.value().demo : null));

  protected readonly mailsLinks = computed(() => this.ways.hasValue() && this.ways.value().mailsPasswordLinks);

  /** The address asked for before signing in; only an address of our own is followed. */
  readonly to = input<string>();
  /** The firm by whose provider somebody comes in, from the address that it gave out. */
  readonly firm = input<string>();
  protected readonly firmId = computed(() => ownFirm(this.firm()));

  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  /** A browser that knows none is offered none. */
  protected readonly takesPasskeys = 'PublicKeyCredential' in globalThis;
  protected readonly passkeyFault = signal<string | null>(null);
  protected readonly said = computed(() => this.problem()?.sentences(this.language.lang()));
  protected readonly wait = computed(() => secondsToWait(this.problem()));

  protected readonly t = texts({
    title: ['サインイン', 'Sign in'],
    email: ['メールアドレス', 'E-mail address'],
    password: ['パスワード', 'Password'],
    submit: ['サインイン', 'Sign in'],
    forgotten: ['パスワードを忘れたとき', 'Forgotten password'],
    passkey: ['パスキーでサインイン', 'Sign in with a passkey'],
    byFirm: ['監査機関の認証基盤でサインイン', 'Sign in by your firm'],
    help: [
      '招待された方は、届いたリンクから登録してください。サインインできない場合は管理者に連絡してください。',
      'If you were invited, join by your link first. If you cannot sign in, contact your administrator.',
    ],
    wait: waitText,
  });

  protected signIn(event: Event): Promise<void> {
    event.preventDefault();
    return this.enter(this.email(), this.password());
  }

  protected enter(email: string, password: string): Promise<void> {
    return this.comeIn(() => this.session.signIn(email, password).then(() => null));
  }

  protected byFirm(firmId: string): Promise<void> {
    return this.attempt(() => import('./by-firm').then(({ goToProvider }) => goToProvider(this.api, firmId)));
  }

  protected byPasskey(): Promise<void> {
    const lang = this.language.lang();
    return this.comeIn(() => this.session.signInByPasskey().then((outcome) => passkeySentence(outcome, lang)));
  }

  /** Goes on once the person is in; a sentence says why they are not. */
  private comeIn(signIn: () => Promise<string | null>): Promise<void> {
    return this.attempt(async () => {
      const fault = await signIn();
      this.passkeyFault.set(fault);
      if (fault === null) await this.router.navigateByUrl(ownAddress(this.to()));
    });
  }

  private async attempt(what: () => Promise<void>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    this.passkeyFault.set(null);
    try {
      await what();
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      this.problem.set(problem);
    } finally {
      this.isBusy.set(false);
    }
  }
}

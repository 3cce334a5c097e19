import { Component, computed, inject, input, signal, type OnInit } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ProviderAnswerBody } from '@akashi/contracts';
import { at, identityProviderApi } from '@akashi/contracts/api';
import { Api, ApiProblem, Session } from '@akashi/web-platform';
import { Language, LanguageChoice, Note, Toasts, texts } from '@akashi/web-ui';
import { RecordTree } from './record-tree';

/**
 * Where a firm's provider sends the browser back to. What it brought is sent on by this page alone: no address that somebody
 * opens lets anybody in. For what they went stands before the dot of the state.
 */
@Component({
  selector: 'ak-return-page',
  imports: [LanguageChoice, Note, RecordTree, RouterLink],
  template: `
    <main class="in">
      <p class="in__brand"><span class="brand__mark" aria-hidden="true">証</span>Akashi</p>
      <div class="in__said">
        <h1>{{ t().title }}</h1>
        @if (said(); as words) {
          <ak-note kind="bad" [live]="true" [title]="words.happened">
            <p>{{ words.next }}</p>
          </ak-note>
          <p>
            <a class="btn" [routerLink]="back()">{{ purpose() === 'in' ? t().signIn : t().goBack }}</a>
          </p>
        } @else {
          <p role="status">{{ t().wait }}</p>
        }
      </div>
      <div class="in__foot">
        <ak-language-choice />
      </div>
    </main>
    <ak-record-tree class="art" />
  `,
  styleUrl: './sign-in-page.css',
})
export class ReturnPage implements OnInit {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);

  readonly code = input<string>();
  readonly state = input<string>();
  readonly iss = input<string>();

  protected readonly t = texts({
    title: ['監査機関の認証基盤', 'Your firm’s sign-in'],
    wait: ['認証基盤の応答を確かめています。', 'Verifying what the provider answered.'],
    left: [
      '認証基盤でのサインインが取り消されたか、断られました。',
      'Signing in at the provider was left off or refused.',
    ],
    leftNext: ['何も変わっていません。もう一度始めからやり直してください。', 'Nothing has changed. Begin again.'],
    linked: ['認証基盤のアカウントを登録しました。', 'Your identity was linked.'],
    signIn: ['サインインへ', 'To the sign-in'],
    goBack: ['戻る', 'Back'],
  });
  protected readonly problem = signal<ApiProblem | 'left' | null>(null);
  protected readonly purpose = computed(() => (this.state() ?? '').split('.')[0]);
  protected readonly back = computed(
    () => ({ link: '/account', test: '/firm/identity-provider' })[this.purpose() ?? ''] ?? '/sign-in',
  );
  protected readonly said = computed(() => {
    const problem = this.problem();
    if (problem === 'left') return { happened: this.t().left, next: this.t().leftNext };
    return problem?.sentences(this.language.lang()) ?? null;
  });

  ngOnInit(): void {
    const [code, state] = [this.code(), this.state()];
    if (code && state) void this.take({ code, state, iss: this.iss() ?? '' });
    else this.problem.set('left');
  }

  private async take(answer: ProviderAnswerBody): Promise<void> {
    try {
      await this.send(answer);
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      this.problem.set(problem);
    }
  }

  private async send(answer: ProviderAnswerBody): Promise<void> {
    const go = { replaceUrl: true };
    if (this.purpose() === 'test') {
      await this.router.navigate(['/firm/identity-provider'], { ...go, state: { answer } });
      return;
    }
    if (this.purpose() === 'link') {
      await this.api.send(at(identityProviderApi.link), answer);
      await this.router.navigate(['/account'], go);
      this.toasts.show(this.t().linked);
      return;
    }
    await this.session.comeIn(() => this.api.send(at(identityProviderApi.open), answer));
    await this.router.navigateByUrl('/', go);
  }
}

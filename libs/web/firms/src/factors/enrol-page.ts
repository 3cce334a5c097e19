import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { momentInJapan, Session } from '@akashi/web-platform';
import { Button, Note, texts, LanguageChoice } from '@akashi/web-ui';
import { EnrolDevice } from './enrol-device';
import { EnrolPasskey } from './enrol-passkey';
import { RecoveryCodeList } from './recovery-code-list';

/** Where a person sets up the second factor that is asked of them: until then they do nothing else here. */
@Component({
  selector: 'ak-enrol-page',
  imports: [Button, LanguageChoice, EnrolDevice, EnrolPasskey, Note, RecoveryCodeList],
  template: `
    <main>
      <header class="row">
        <p class="mark"><span class="brand__mark" aria-hidden="true">証</span>Akashi</p>
        <span class="push">
          <ak-language-choice />
        </span>
      </header>
      <form class="panel inside" (submit)="goOn($event)">
        <h1>{{ t().title }}</h1>
        @if (reset(); as words) {
          <ak-note kind="warn" [title]="words">
            <p>{{ t().resetNext }}</p>
          </ak-note>
        }
        @if (codes(); as list) {
          <ak-recovery-code-list [codes]="list" [(kept)]="kept" />
          <ak-button kind="primary" size="l" type="submit" [reason]="kept() ? '' : t().keepFirst">{{
            t().goOn
          }}</ak-button>
        } @else {
          <p>{{ t().why }}</p>
          @if (way() === 'passkey') {
            <ak-enrol-passkey (done)="codes.set($event)" />
          } @else {
            <ak-enrol-device (done)="codes.set($event)" />
          }
          <ak-button kind="primary" size="l" type="submit" [busy]="busy()">{{ t().enrol }}</ak-button>
          @if (takesPasskeys) {
            <ak-button (press)="way.set(way() === 'passkey' ? 'device' : 'passkey')">{{
              way() === 'passkey' ? t().byDevice : t().byPasskey
            }}</ak-button>
          }
          <ak-button kind="quiet" (press)="signOut()">{{ t().signOut }}</ak-button>
        }
      </form>
    </main>
  `,
  styleUrl: '../join/join-page.css',
})
export class EnrolPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly device = viewChild(EnrolDevice);
  private readonly passkey = viewChild(EnrolPasskey);

  protected readonly takesPasskeys = 'PublicKeyCredential' in globalThis;
  protected readonly way = signal<'passkey' | 'device'>(this.takesPasskeys ? 'passkey' : 'device');
  protected readonly busy = computed(() => (this.passkey() ?? this.device())?.sending.busy() ?? false);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly kept = signal(false);
  protected readonly t = texts({
    title: ['2つ目の要素を登録', 'Set up a second factor'],
    why: [
      'この監査機関では、パスワードのほかにもう1つの要素が必要です。登録が済むまで、ほかの画面は開けません。',
      'This firm asks for a second factor beside the password. Until it is set up, no other page opens.',
    ],
    reset: (name: string, moment: string) => [
      `${moment} に、${name}さんがあなたの要素を解除しました`,
      `${name} reset your factors on ${moment}`,
    ],
    resetNext: [
      '心当たりがないときは、登録する前に品質管理部門へ連絡してください。',
      'If you did not ask for it, tell the quality office before you go on.',
    ],
    enrol: ['登録', 'Set up'],
    byDevice: ['代わりに確認コードの端末を登録', 'Set up a device that shows codes instead'],
    byPasskey: ['代わりにパスキーを登録', 'Set up a passkey instead'],
    goOn: ['始める', 'Begin'],
    keepFirst: ['回復コードを保管してから進んでください。', 'Keep the recovery codes first.'],
    signOut: ['サインアウト', 'Sign out'],
  });
  protected readonly reset = computed(() => {
    const person = this.session.person();
    const reset = person?.kind === 'awaiting' ? person.factorsReset : null;
    return reset && this.t().reset(reset.byName, momentInJapan(reset.at));
  });

  protected async goOn(event: Event): Promise<void> {
    event.preventDefault();
    if (this.codes() === null) return (this.passkey() ?? this.device())?.send();
    if (!this.kept()) return;
    await this.session.load();
    await this.router.navigateByUrl('/');
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}

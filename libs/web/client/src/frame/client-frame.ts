import { Component, ElementRef, computed, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter } from 'rxjs';
import { clientPersonKindLabels } from '@akashi/contracts';
import { momentInJapan, Session } from '@akashi/web-platform';
import { NoticeCount } from '@akashi/web-data';
import {
  Avatar,
  Badge,
  Button,
  Icon,
  Language,
  LanguageChoice,
  Note,
  ToastOutlet,
  texts,
  type IconName,
} from '@akashi/web-ui';
import { PasswordResetNote } from '@akashi/web-ui/link';

interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
}

/** The frame of a client's people: where they are, whose part they see, and their few places. None of the auditors' is in it. */
@Component({
  selector: 'ak-client-frame',
  imports: [
    Avatar,
    Badge,
    Button,
    Icon,
    LanguageChoice,
    Note,
    PasswordResetNote,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    ToastOutlet,
  ],
  templateUrl: './client-frame.html',
  styleUrl: './client-frame.css',
  host: { 'data-density': 'standard' },
})
export class ClientFrame {
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  protected readonly session = inject(Session);
  protected readonly counted = inject(NoticeCount);

  protected readonly t = texts({
    skip: ['本文へ移動', 'Go to the content'],
    places: ['画面の一覧', 'Places'],
    home: ['ホーム', 'Home'],
    findings: ['事実・計画', 'Facts'],
    letters: ['確認書', 'Letter'],
    documents: ['受取資料', 'Documents'],
    colleagues: ['担当者', 'People'],
    notices: ['お知らせ', 'Notices'],
    asking: ['件対応待ち', 'waiting for you'],
    account: ['アカウント', 'Account'],
    elsewhere: ['所属の切替え', 'Change place'],
    signOut: ['サインアウト', 'Sign out'],
    only: (client: string) => [`ご覧になれるのは ${client} の分だけです`, `You see the part of ${client} alone`],
    recorded: ['操作はお名前とともに記録されます', 'What you do is recorded under your name'],
    zone: ['日本時間', 'Japan time'],
    ended: ['サインインの期限が切れました', 'Your session has ended'],
    endedText: [
      '入力した内容はこの画面に残っています。別の窓でサインインすると、そのまま続けられます。',
      'What you typed is still on this page. Sign in in another window to go on.',
    ],
    signIn: ['サインインへ', 'To the sign-in'],
  });
  protected readonly person = this.session.atClient;
  protected readonly resetAt = computed(() => {
    const reset = this.person()?.passwordReset;
    return reset ? momentInJapan(reset.at) : '';
  });
  protected readonly kind = computed(() => {
    const person = this.person();
    return person ? clientPersonKindLabels[person.clientRole][this.language.lang()] : '';
  });
  protected readonly places = computed((): readonly Place[] => {
    const t = this.t();
    const home: Place = { path: '/client', label: t.home, icon: 'inbox' };
    const account: Place = { path: '/client/account', label: t.account, icon: 'user' };
    const colleagues: Place = { path: '/client/colleagues', label: t.colleagues, icon: 'team' };
    const findings: Place = { path: '/client/findings', label: t.findings, icon: 'flag' };
    const letters: Place = { path: '/client/letters', label: t.letters, icon: 'stamp' };
    const documents: Place = { path: '/client/documents', label: t.documents, icon: 'doc' };
    const role = this.person()?.clientRole;
    const theirs = role === 'contributor' ? [] : [findings, letters, documents];
    return [home, ...theirs, ...(role === 'owner' ? [colleagues] : []), account];
  });
  protected readonly worksElsewhere = computed(() => (this.person()?.memberships.length ?? 0) > 1);

  constructor() {
    void this.counted.look();
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(({ id }) => {
        void this.counted.look();
        if (id > 1) this.main().nativeElement.focus({ preventScroll: false });
      });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}

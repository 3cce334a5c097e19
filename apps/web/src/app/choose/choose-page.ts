import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ApiProblem, Session } from '@akashi/web-platform';
import type { MembershipView } from '@akashi/contracts';
import { Button, Icon, Language, Note, texts, LanguageChoice } from '@akashi/web-ui';
import { ownAddress } from '../sign-in/own-address';
import { RecordTree } from '../sign-in/record-tree';

/** Where to work: after signing in, for whoever has several memberships, and from the account menu at any time. */
@Component({
  selector: 'ak-choose-page',
  imports: [Button, LanguageChoice, Icon, Note, RecordTree],
  templateUrl: './choose-page.html',
  styleUrls: ['../sign-in/sign-in-page.css', './choose-page.css'],
})
export class ChoosePage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  protected readonly language = inject(Language);

  /** The address asked for before it was known where. */
  readonly to = input<string>();

  protected readonly person = this.session.person;
  protected readonly memberships = computed(() => this.person()?.memberships ?? []);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly said = computed(() => this.problem()?.sentences(this.language.lang()));

  protected readonly t = texts({
    title: ['所属を選択', 'Choose where to work'],
    member: ['監査機関の所属者', 'Member of the audit firm'],
    clientPerson: (firm: string) => [`依頼者の担当者（監査機関: ${firm}）`, `Person of a client of ${firm}`],
    inspector: (firm: string) => [`検査担当者（監査機関: ${firm}）`, `Inspector at ${firm}`],
    here: ['現在の所属', 'You are here'],
    none: ['有効な所属がありません', 'You have no membership any more'],
    noneNext: ['監査機関の管理者に連絡してください。', 'Contact the administrator of the audit firm.'],
    signOut: ['サインアウト', 'Sign out'],
  });

  protected isHere({ firmId, clientId, inspectionId }: MembershipView): boolean {
    const person = this.person();
    if (!person || person.kind === 'unchosen' || person.kind === 'awaiting' || person.firmId !== firmId) return false;
    if (person.kind === 'inspector') return inspectionId === person.inspectionId;
    return inspectionId === null && clientId === (person.kind === 'clientPerson' ? person.clientId : null);
  }

  protected async choose(membership: MembershipView): Promise<void> {
    if (this.isBusy()) return;
    const isFirst = this.person()?.kind === 'unchosen';
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      if (!this.isHere(membership)) await this.session.choose(membership);
      // A page of one firm leaves nothing in memory for the next.
      if (isFirst) await this.router.navigateByUrl(ownAddress(this.to()));
      else this.document.location.assign('/');
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      this.problem.set(problem);
    } finally {
      this.isBusy.set(false);
    }
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}

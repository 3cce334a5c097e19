import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { OpenedDropView } from '@akashi/contracts';
import { at, dropApi } from '@akashi/contracts/api';
import { exportCode } from '@akashi/domain/report';
import { Api, DropPass, onDestroy, Sending } from '@akashi/web-platform';
import { Button, EmptyState, LanguageChoice, PageFrame, ProblemNote, TextField, texts, Toasts } from '@akashi/web-ui';
import { FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';
import { DropRequests } from './drop-requests';
import { dropTexts } from './drop-texts';

/** Below this stands what is asked by a link, as its first page is. */
const ofLinks = at(dropApi.view).url.replace(/[^/]+$/, '');

/**
 * The way in by a drop link, without an account. The token stands behind the # of the address, so that it reaches no server's log; the
 * address of the recipient is asked for before anything is shown, and a mailed code where mail is set up.
 */
@Component({
  selector: 'ak-drop-page',
  imports: [Button, DropRequests, EmptyState, FormField, LanguageChoice, ProblemNote, RuleFormHost, TextField],
  templateUrl: './drop-page.html',
  styleUrl: './drop-page.css',
})
export class DropPage {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  /** What opened it: it lives as long as this page. */
  protected readonly pass = inject(DropPass).value;
  protected readonly token = computed(() => this.fragment() ?? '');
  /** What a code was asked for by; null while none was. */
  protected readonly asked = signal<string | null>(null);
  protected readonly opening = new Sending();
  protected readonly minutes = exportCode.minutes;
  protected readonly t = texts(dropTexts);
  protected readonly form = ruleForm({
    said: { email: '' },
    checks: ({ email }) => ({ email: email.trim() === '' ? this.t().emailMissing : '' }),
    sending: this.opening,
    send: () => this.begin(),
  });
  protected readonly codeForm = ruleForm({
    said: { code: '' },
    checks: ({ code }) => ({ code: digitsOf(code).length === exportCode.digits ? '' : this.t().codeMissing }),
    sending: this.opening,
    send: ({ code }) => this.open({ ask: this.asked() ?? '', code: digitsOf(code) }),
  });
  protected readonly email = computed(() => this.form.said().email.trim());

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.t().title, crumbs: [] }));
    onDestroy(() => this.pass.set(null));
  }

  /** Opens the link, or asks for its code where it opens by one alone. */
  private async begin(): Promise<OpenedDropView | undefined> {
    const holder = { token: this.token(), email: this.email() };
    const answer = await this.opening.run((key) => this.api.send(at(dropApi.askCode), holder, key));
    if (!answer) return undefined;
    if (!answer.asksCode) return this.open();
    this.asked.set(answer.ask);
    return undefined;
  }

  private async open(proof: { ask?: string; code?: string } = {}): Promise<OpenedDropView | undefined> {
    const body = { token: this.token(), email: this.email(), ...proof };
    const opened = await this.opening.run((key) => this.api.send(at(dropApi.open), body, key));
    if (opened) this.pass.set({ pass: opened.pass, below: ofLinks });
    return opened;
  }

  protected async another(): Promise<void> {
    this.codeForm.fields.code().value.set('');
    await this.begin();
    if (!this.opening.problem()) this.toasts.show(this.t().anotherSent);
  }

  /** Back to the address, which is still there. */
  protected again(): void {
    this.opening.clear();
    this.asked.set(null);
    this.pass.set(null);
  }
}

const digitsOf = (code: string): string => code.normalize('NFKC').replace(/\D/g, '');

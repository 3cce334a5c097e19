import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { IssuedFileView, VendorExportView } from '@akashi/contracts';
import { at, vendorApi } from '@akashi/contracts/api';
import { exportCode } from '@akashi/domain/report';
import { Api, momentInJapan, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import {
  Button,
  EmptyState,
  Note,
  PageFrame,
  ProblemNote,
  TextField,
  texts,
  sizeWords,
  spacedHash,
  LanguageChoice,
  Toasts,
} from '@akashi/web-ui';
import { FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';
import { vendorPageTexts } from './vendor-page.texts';

/**
 * What the recipient of a link sees, without an account. The token stands behind the # of the address, so that it reaches
 * no server's log; the address of the recipient is asked for before anything is shown, and a mailed code where the firm asks for one.
 */
@Component({
  selector: 'ak-vendor-page',
  imports: [Button, EmptyState, FormField, LanguageChoice, Note, ProblemNote, RouterLink, RuleFormHost, TextField],
  templateUrl: './vendor-page.html',
  styleUrl: './vendor-page.css',
})
export class VendorPage {
  private readonly api = inject(Api);
  private readonly downloads = inject(Downloads);
  private readonly toasts = inject(Toasts);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  protected readonly token = computed(() => this.fragment() ?? '');
  protected readonly link = signal<VendorExportView | null>(null);
  /** What a code was asked for by; null while none was. */
  protected readonly asked = signal<string | null>(null);
  /** What the code gave: it opens the link for a while, and lives as long as this page. */
  private pass: string | null = null;
  protected readonly opening = new Sending();
  protected readonly fetching = new Sending();

  protected readonly size = sizeWords;
  protected readonly hash = spacedHash;
  protected readonly t = texts(vendorPageTexts);
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
  protected readonly minutes = exportCode.minutes;
  protected readonly email = computed(() => this.form.said().email.trim());
  protected readonly until = computed(() => {
    const link = this.link();
    return link ? momentInJapan(link.expiresAt) : '';
  });
  protected readonly spent = computed(() => (this.link()?.downloadsLeft === 0 ? this.t().usedUp : ''));

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.t().title, crumbs: [] }));
  }

  /** Opens the link, or asks for its code where it opens by one alone. */
  private async begin(): Promise<VendorExportView | undefined> {
    const holder = { token: this.token(), email: this.email() };
    const answer = await this.opening.run((key) => this.api.send(at(vendorApi.askCode), holder, key));
    if (!answer) return undefined;
    if (!answer.asksCode) return this.open();
    this.asked.set(answer.ask);
    return undefined;
  }

  protected async another(): Promise<void> {
    this.codeForm.fields.code().value.set('');
    await this.begin();
    if (!this.opening.problem()) this.toasts.show(this.t().anotherSent);
  }

  protected otherAddress(): void {
    this.opening.clear();
    this.asked.set(null);
  }

  private async open(proof: { ask?: string; code?: string } = {}): Promise<VendorExportView | undefined> {
    const opened = await this.opening.run((key) =>
      this.api.send(at(vendorApi.open), { ...this.holder(), ...proof }, key),
    );
    if (opened?.pass) this.pass = opened.pass;
    if (opened) this.link.set(opened);
    return opened;
  }

  /** What is left is told anew after each download. After the last one the link opens no more: then nothing is left. */
  protected async download(file: IssuedFileView): Promise<void> {
    const seen = this.link()?.replaced ? { replacedSeen: true } : {};
    const ask = { ...this.holder(), ...seen, format: file.format };
    const isSaved = await this.fetching.run(() => this.downloads.fetch(at(vendorApi.download), ask).then(() => true));
    const opened = await this.open();
    const isSpent = isSaved && refusals.includes(this.opening.problem()?.status ?? 0);
    if (!opened && isSpent) this.link.update((one) => one && { ...one, downloadsLeft: 0 });
    this.opening.clear();
  }

  private holder(): { token: string; email: string; pass?: string } {
    return { token: this.token(), email: this.email(), ...(this.pass !== null && { pass: this.pass }) };
  }
}

const digitsOf = (code: string): string => code.normalize('NFKC').replace(/\D/g, '');

/** How a link that opens no more is answered, and nothing that would pass by itself. */
const refusals: readonly number[] = [404, 422];

import { Component, computed, inject, signal } from '@angular/core';
import { fingerprintDigits, type IssuedFileChecks } from '@akashi/domain/ledger';
import { momentInJapan } from '@akashi/web-platform';
import {
  Button,
  Chip,
  Language,
  LanguageChoice,
  Note,
  PageFrame,
  sizeWords,
  spacedHash,
  TextareaField,
  texts,
} from '@akashi/web-ui';
import { FileDrop } from '@akashi/web-ui/file';
import { checkDocumentTexts, checkWords, verdictWords } from './check-document-page.texts';
import { checkIssuedFile, type CheckedFile } from './check-issued-file';

const proofName = /\.tlog-proof$/i;
const kinds = { unchanged: 'ok', changed: 'bad', anybodys: 'warn', proof: 'bad', unsupported: 'warn' } as const;

/**
 * Whether a document that somebody received is as it was issued: by its proof and by a fingerprint that came another way, on their own
 * device. No account, and nothing is sent anywhere: the page works with the line cut.
 */
@Component({
  selector: 'ak-check-document-page',
  imports: [Button, Chip, FileDrop, LanguageChoice, Note, TextareaField],
  templateUrl: './check-document-page.html',
  styleUrl: './check-document-page.css',
})
export class CheckDocumentPage {
  private readonly language = inject(Language);

  protected readonly document = signal<File | null>(null);
  protected readonly proof = signal<File | null>(null);
  protected readonly fingerprint = signal('');
  protected readonly busy = signal(false);
  protected readonly result = signal<CheckedFile | null>(null);

  protected readonly t = texts(checkDocumentTexts);
  protected readonly size = sizeWords;
  protected readonly hash = spacedHash;
  protected readonly moment = momentInJapan;

  protected readonly digits = computed(() => fingerprintDigits(this.fingerprint()));
  protected readonly fingerprintFault = computed(() =>
    this.fingerprint().trim() !== '' && this.digits() === null ? this.t().fingerprintFault : '',
  );
  protected readonly reason = computed(() => {
    if (!this.document() || !this.proof()) return this.t().bothNeeded;
    return this.fingerprintFault();
  });
  protected readonly verdict = computed(() => {
    const result = this.result();
    return result && this.saying(result.outcome);
  });
  protected readonly possible = computed(() =>
    (['unchanged', 'changed', 'anybodys'] as const).map((outcome) => this.saying(outcome)),
  );
  protected readonly facts = computed(() => {
    const result = this.result();
    return result && 'facts' in result ? result.facts : null;
  });
  protected readonly checks = computed(() => {
    const result = this.result();
    if (!result || !('checks' in result)) return [];
    const [t, lang] = [this.t(), this.language.lang()];
    return (Object.keys(checkWords) as (keyof IssuedFileChecks)[]).map((name) => {
      const isFit = result.checks[name];
      const word = isFit === null ? t.open : isFit ? t.fits : t.differs;
      return {
        name,
        label: checkWords[name][lang],
        word,
        state: isFit === null ? 'warn' : isFit ? 'ok' : 'bad',
      } as const;
    });
  });

  constructor() {
    inject(PageFrame).describe(() => ({ crumbs: [{ label: this.t().title }] }));
  }

  /** Both at once or one after the other: which is which its name says. */
  protected take(files: readonly File[]): void {
    for (const file of files) (proofName.test(file.name) ? this.proof : this.document).set(file);
    this.result.set(null);
  }

  protected type(text: string): void {
    this.fingerprint.set(text);
    this.result.set(null);
  }

  private saying(outcome: CheckedFile['outcome']) {
    const [{ title, text }, lang] = [verdictWords[outcome], this.language.lang()];
    return { kind: kinds[outcome], title: title[lang], text: text[lang] };
  }

  protected async check(): Promise<void> {
    const [file, proof] = [this.document(), this.proof()];
    if (this.reason() !== '' || !file || !proof || this.busy()) return;
    this.busy.set(true);
    try {
      this.result.set(await checkIssuedFile(file, proof, this.digits()));
    } catch {
      // Taken away or changed on the disk since it was chosen.
      this.document.set(null);
      this.result.set(null);
    } finally {
      this.busy.set(false);
    }
  }
}

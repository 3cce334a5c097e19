import { Component, computed, inject } from '@angular/core';
import { signedWithLabel, type ReportSignatureRole } from '@akashi/contracts';
import { todayInJapan } from '@akashi/web-platform';
import { Language, texts, shortHash } from '@akashi/web-ui';
import { Seal, type SealState } from '@akashi/web-ui/seal';
import { ReportEditor } from './report-editor';

interface DrawnSeal {
  key: string;
  role: string;
  state: SealState;
  date: string;
  name: string;
}

/** The signatures in their order, as seals: who composed, who reviewed, who let it out, and the issue itself. */
@Component({
  selector: 'ak-report-signatures',
  imports: [Seal],
  template: `
    <ol [attr.aria-label]="t().signatures">
      @for (seal of seals(); track seal.key) {
        <li>
          <ak-seal
            [role]="seal.role"
            [state]="seal.state"
            [date]="seal.date"
            [name]="seal.name"
            [reason]="seal.state === 'void' ? t().voided : ''"
          />
        </li>
      }
    </ol>
    @if (ways(); as signedWith) {
      <span class="cap hide-m">{{ signedWith }}</span>
    }
    <span class="cap hide-m">{{ note() }}</span>
    @if (report(); as one) {
      <span class="cap push hash" [attr.title]="one.digest">SHA-256 {{ short(one.digest) }}</span>
    }
  `,
  styles: `
    ol {
      display: flex;
      align-items: center;
      gap: 10px;
    }
    li {
      display: flex;
      align-items: center;
      gap: 10px;
    }
    li + li::before {
      content: '';
      width: 20px;
      height: 1px;
      background: var(--ak-border-strong);
    }
  `,
  host: { class: 'foot' },
})
export class ReportSignatures {
  private readonly editor = inject(ReportEditor);
  private readonly lang = inject(Language).lang;

  protected readonly short = shortHash;
  protected readonly report = this.editor.report;
  protected readonly t = texts({
    signatures: ['署名', 'Signatures'],
    composed: ['作成', 'Author'],
    quality_review: ['審査', 'Quality'],
    approve: ['責任者', 'Leader'],
    issued: ['発行', 'Issued'],
    voided: ['内容の変更', 'The report changed'],
    willVoid: [
      '内容を変えると、ここまでの署名は外れ、差が示されます。',
      'When the content changes, the signatures up to here are taken off and the difference is shown.',
    ],
    final: ['発行した内容は変わりません。', 'What was issued does not change.'],
  });
  protected readonly note = computed(() =>
    this.report()?.state === 'issued' ? this.t().final : this.report() ? this.t().willVoid : '',
  );
  /** By what each signature that holds was proven. */
  protected readonly ways = computed(() =>
    (this.report()?.signatures ?? [])
      .filter(({ isCurrent }) => isCurrent)
      .map((one) => `${this.t()[one.role]} ${signedWithLabel(one)[this.lang()]}`)
      .join('　'),
  );
  protected readonly seals = computed((): DrawnSeal[] => {
    const report = this.report();
    const t = this.t();
    const day = (moment: string) => todayInJapan(new Date(moment));
    const open = { state: 'open' as const, date: '', name: '' };
    const composed = report
      ? { state: 'signed' as const, date: day(report.composedAt), name: report.composedByName }
      : open;
    const issued = report?.issuedAt
      ? { state: 'signed' as const, date: day(report.issuedAt), name: this.signed('approve')?.name ?? '' }
      : open;
    return [
      { key: 'composed', role: t.composed, ...composed },
      { key: 'quality', role: t.quality_review, ...(this.signed('quality_review') ?? open) },
      { key: 'approve', role: t.approve, ...(this.signed('approve') ?? open) },
      { key: 'issued', role: t.issued, ...issued },
    ];
  });

  /** The signature of this role that holds, or the last that does not any more. */
  private signed(role: ReportSignatureRole): { state: SealState; date: string; name: string } | null {
    const mine = this.report()?.signatures.filter((signature) => signature.role === role) ?? [];
    const one = mine.find(({ isCurrent }) => isCurrent) ?? mine.at(-1);
    if (!one) return null;
    const outdated = this.report()?.state !== 'issued' && (this.report()?.changed.length ?? 0) > 0;
    const state = one.isCurrent && !outdated ? 'signed' : 'void';
    return { state, date: todayInJapan(new Date(one.signedAt)), name: one.signerName };
  }
}

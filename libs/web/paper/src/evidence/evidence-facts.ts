import { Component, computed, input } from '@angular/core';
import {
  completenessLabels,
  evidenceFieldLabels,
  evidenceOriginLabels,
  harmLabels,
  type EvidenceCorrectionView,
  type EvidenceLinkView,
} from '@akashi/contracts';
import { changedFacts, type EvidenceFacts, type EvidenceField, type IpeRecord } from '@akashi/domain/control';
import { shortMoment, todayInJapan } from '@akashi/web-platform';
import { Note, labels, texts } from '@akashi/web-ui';

/** What is said of evidence besides its file: of which day, from whom, what it is, how it came out of a system; and what was said before. */
@Component({
  selector: 'ak-evidence-facts',
  imports: [Note],
  template: `
    @if (link().sealedFor; as harm) {
      <ak-note kind="warn">{{ t().sealed(harms()[harm]) }}</ak-note>
    }
    @if (scanned(); as told) {
      <ak-note kind="warn">{{ told }}</ak-note>
    }
    <dl class="facts facts--line">
      @for (field of fields; track field) {
        <dt>{{ names()[field] }}</dt>
        <dd>{{ words(link(), field) || t().unsaid }}</dd>
      }
      @if (link().ipe; as ipe) {
        @for (one of ipeLines(ipe); track one.label) {
          <dt>{{ one.label }}</dt>
          <dd class="text">{{ one.value }}</dd>
        }
      }
    </dl>
    @if (link().corrections.length > 0) {
      <details>
        <summary>{{ t().corrections(link().corrections.length) }}</summary>
        <ul>
          @for (one of latestFirst(); track one.version) {
            <li>
              <span class="cap">{{ one.byName }} {{ moment(one.at) }}</span>
              @for (field of changed(one); track field) {
                <p>
                  {{ names()[field] }} <del>{{ words(one.before, field) || t().unsaid }}</del> →
                  <ins>{{ words(one.after, field) || t().unsaid }}</ins>
                </p>
              }
              @if (one.reason) {
                <p>{{ t().reason }} {{ one.reason }}</p>
              }
            </li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .text {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    ul {
      display: grid;
      gap: 8px;
      padding: 4px 0 0;
      list-style: none;
    }
    ins {
      background: var(--ak-surface-mark);
      text-decoration: none;
    }
    summary {
      min-height: 24px;
      cursor: pointer;
    }
  `,
})
export class EvidenceFactsList {
  readonly link = input.required<EvidenceLinkView>();

  protected readonly t = texts({
    unsaid: ['未記入', 'Not said'],
    sealed: (harm: string) => [
      `封をして保管しています（${harm}）。ダウンロードすると、名前が .sealed で終わります。`,
      `Sealed (${harm.toLowerCase()}). Downloaded, its name ends in .sealed.`,
    ],
    pending: [
      'ウイルス検査の結果を待っています。検査が済むまで、依頼者にもパッケージにも渡りません。',
      'Waiting for the scanner. Until it has answered, the file goes neither to the client nor into a package.',
    ],
    tooLarge: [
      'ウイルス検査のできる大きさを超えているため、検査していません。依頼者にもパッケージにも渡りません。分けて出し直してもらうか、システムの管理者に検査の上限を広げてもらい、同じファイルを追加し直してください。',
      'Too large for the scanner, so it was not looked through: it goes neither to the client nor into a package. Ask for it in parts, or have whoever runs the system raise the scanner’s limit and add the same file again.',
    ],
    infected: [
      '受領後のウイルス検査で有害とされました。ダウンロードすると、名前が .sealed で終わります。',
      'Found to be harmful after it was taken. Downloaded, its name ends in .sealed.',
    ],
    corrections: (count: number) => [`訂正 ${count}回`, count === 1 ? 'Corrected once' : `Corrected ${count} times`],
    reason: ['理由：', 'Reason:'],
    system: ['システム', 'System'],
    query: ['照会・帳票', 'Query or report'],
    parameters: ['条件', 'Parameters'],
    ran: ['抽出', 'Run by'],
    completeness: ['網羅性', 'Completeness'],
  });
  protected readonly names = labels(evidenceFieldLabels);
  protected readonly harms = labels(harmLabels);
  private readonly origins = labels(evidenceOriginLabels);
  private readonly checks = labels(completenessLabels);
  /** The record of the output has lines of its own. */
  protected readonly fields = ['asOf', 'receivedOn', 'source', 'origin'] as const;
  /** Empty where there is nothing to say, or the seal says it. */
  protected readonly scanned = computed(() => {
    const { scan, sealedFor } = this.link();
    if (scan === 'pending') return this.t().pending;
    if (scan === 'too-large') return this.t().tooLarge;
    return scan === 'infected' && sealedFor === null ? this.t().infected : '';
  });
  protected readonly latestFirst = computed(() => [...this.link().corrections].reverse());

  protected changed({ before, after }: EvidenceCorrectionView): EvidenceField[] {
    return changedFacts(before, after);
  }

  protected words(facts: EvidenceFacts, field: EvidenceField): string {
    if (field === 'ipe') return facts.ipe ? this.inOneLine(facts.ipe) : '';
    if (field === 'origin') return facts.origin ? this.origins()[facts.origin] : '';
    return facts[field] ?? '';
  }

  protected ipeLines(ipe: IpeRecord): { label: string; value: string }[] {
    const t = this.t();
    return [
      { label: t.system, value: ipe.system },
      { label: t.query, value: ipe.query },
      ...(ipe.parameters ? [{ label: t.parameters, value: ipe.parameters }] : []),
      { label: t.ran, value: `${ipe.ranBy} ${ipe.ranOn}` },
      { label: t.completeness, value: `${this.checks()[ipe.completeness]} ${ipe.explanation}` },
    ];
  }

  protected moment(at: string): string {
    return shortMoment(at, todayInJapan().slice(0, 4));
  }

  private inOneLine(ipe: IpeRecord): string {
    return this.ipeLines(ipe)
      .map(({ value }) => value)
      .join(' / ');
  }
}

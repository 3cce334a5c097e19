import { Component, computed, inject, input } from '@angular/core';
import { labelOf, type LedgerCheckpointView } from '@akashi/contracts';
import { Button, Chip, EmptyState, Language, Panel, texts, TextCopy } from '@akashi/web-ui';
import { secondInJapan, shortHash } from './ledger-words';

/** Why the log was signed at that point. */
const reasonLabels = {
  approval: { ja: '承認', en: 'Approval' },
  issue: { ja: '発行', en: 'Issue' },
  package: { ja: 'パッケージ', en: 'Package' },
  'hand-over': { ja: '引渡し', en: 'Hand-over' },
  signatures: { ja: '査閲・作成の署名', en: 'Signatures' },
  inspection: { ja: '検査用の一式', en: 'Bundle for an inspector' },
  archive: { ja: '保管', en: 'Archive' },
  rotation: { ja: '鍵の交代', en: 'Rotation of the key' },
  schedule: { ja: '定時', en: 'Scheduled' },
};

/** 署名された時点: where the firm's key signed size and root. The note can be copied and checked elsewhere. */
@Component({
  selector: 'ak-checkpoint-list',
  imports: [Button, Chip, EmptyState, Panel],
  template: `
    <ak-panel [title]="t().title" [caption]="t().count(rows().length)" [flush]="true">
      @if (rows().length > 0) {
        <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().scroll">
          <table class="table table--edge">
            <thead>
              <tr>
                <th scope="col">{{ t().at }}</th>
                <th scope="col" class="num">{{ t().size }}</th>
                <th scope="col">{{ t().root }}</th>
                <th scope="col">
                  <span class="vh">{{ t().copy }}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.size) {
                <tr>
                  <th scope="row">
                    {{ row.reason }}
                    <small class="id">{{ row.at }}</small>
                    @if (row.stamped) {
                      <ak-chip state="ok" form="plain">{{ t().stamped }}</ak-chip>
                    }
                    @if (row.witnesses.length > 0) {
                      <ak-chip state="ok" form="plain">{{ t().witnessed(row.witnesses.length) }}</ak-chip>
                    }
                  </th>
                  <td class="num">{{ row.size.toLocaleString('en-US') }}</td>
                  <td class="hash">{{ row.root }}</td>
                  <td>
                    <ak-button
                      kind="quiet"
                      size="s"
                      icon="copy"
                      [label]="t().copyOne(row.size)"
                      (press)="copy(row.note)"
                    />
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <ak-empty-state icon="key" [title]="t().empty" [text]="t().emptyText" />
      }
    </ak-panel>
  `,
  styles: `
    td {
      white-space: nowrap;
    }
  `,
  host: { style: 'display: block' },
})
export class CheckpointList {
  private readonly textCopy = inject(TextCopy);
  private readonly language = inject(Language);

  readonly checkpoints = input.required<readonly LedgerCheckpointView[]>();

  protected readonly t = texts({
    title: ['署名された時点', 'Signed checkpoints'],
    scroll: ['署名された時点の表', 'Table of checkpoints'],
    count: (n: number) => [`${n}件`, `${n}`],
    at: ['時点', 'At'],
    size: ['件数', 'Events'],
    root: ['根の値', 'Root'],
    copy: ['写す', 'Copy'],
    copyOne: (size: number) => [`${size}件までの署名を写す`, `Copy the note over ${size} events`],
    copied: ['署名の文を写しました。', 'The signed note was copied.'],
    stamped: ['時刻印あり', 'Time-stamped'],
    witnessed: (n: number) => [`立会人 ${n}`, n === 1 ? '1 witness' : `${n} witnesses`],
    empty: ['署名はまだありません', 'Nothing is signed yet'],
    emptyText: [
      'まとめての署名・承認・発行・引渡し・保管のときと、毎晩 02:00 に署名されます。',
      'Signed after signatures put together, at approval, issue, hand-over and archive, and at 02:00 every night.',
    ],
  });
  protected readonly rows = computed(() =>
    [...this.checkpoints()].reverse().map((checkpoint) => ({
      ...checkpoint,
      reason: labelOf(reasonLabels, checkpoint.reason)[this.language.lang()],
      at: secondInJapan(checkpoint.signedAt),
      root: shortHash(checkpoint.root),
      stamped: checkpoint.stampedAt !== null,
    })),
  );

  protected async copy(note: string): Promise<void> {
    await this.textCopy.copy(note, this.t().copied);
  }
}

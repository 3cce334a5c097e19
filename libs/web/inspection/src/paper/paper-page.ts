import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { at, evidenceApi, paperApi } from '@akashi/contracts/api';
import { teamRoleLabels } from '@akashi/contracts/labels/engagement';
import { conclusionLabels, techniqueLabels, testStateLabels, testTypeLabels } from '@akashi/contracts/labels/test';
import { signedWithLabel } from '@akashi/contracts/labels/signature-method';
import type { SignOffView } from '@akashi/contracts';
import type { TeamRole } from '@akashi/domain/engagement';
import { Api, momentInJapan, problemOf } from '@akashi/web-platform';
import {
  Chip,
  Facts,
  labels,
  Language,
  PageFrame,
  Panel,
  ReadState,
  shortHash,
  sizeWords,
  texts,
} from '@akashi/web-ui';

/** 調書 as an inspector reads it: what was done, on what evidence, and who signed it when. */
@Component({
  selector: 'ak-inspected-paper-page',
  imports: [Chip, Facts, Panel, ReadState, RouterLink],
  templateUrl: './paper-page.html',
  styleUrls: ['../room/room-page.css', './paper-page.css'],
})
export class PaperPage {
  private readonly api = inject(Api);

  readonly engagementId = input.required<string>();
  readonly testId = input.required<string>();

  protected readonly read = this.api.read(() =>
    at(paperApi.view, { engagementId: this.engagementId(), testId: this.testId() }),
  );
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly paper = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly techniques = labels(techniqueLabels);
  private readonly types = labels(testTypeLabels);
  private readonly states = labels(testStateLabels);
  private readonly conclusions = labels(conclusionLabels);
  private readonly lang = inject(Language).lang;
  private readonly roles = labels(teamRoleLabels);

  protected readonly t = texts({
    back: ['案件へ戻る', 'Back to the engagement'],
    fallback: ['調書', 'Working paper'],
    title: (number: string) => [`調書 ${number}`, `Working paper ${number}`],
    control: ['個別管理策', 'Control'],
    kind: ['種別', 'Kind'],
    state: ['状態', 'State'],
    conclusion: ['結論', 'Conclusion'],
    note: ['結論の説明', 'Note on the conclusion'],
    text: ['記載', 'Text'],
    items: ['標本', 'Items'],
    steps: ['手続', 'Procedures'],
    procedure: ['手続', 'Procedure'],
    result: ['結果', 'Result'],
    noSteps: ['手続はまだ記録されていません。', 'No procedure is recorded yet.'],
    evidence: ['証跡', 'Evidence'],
    noEvidence: ['証跡はありません。', 'There is no evidence.'],
    copy: [
      '取得した写しのファイル名に、検査の番号・氏名・日時が付きます。',
      'A copy that you take bears the number of the inspection, your name and the moment in its file name.',
    ],
    deviations: ['逸脱', 'Deviations'],
    noDeviations: ['逸脱はありません。', 'There are no deviations.'],
    signatures: ['署名', 'Signatures'],
    noSignatures: ['署名はまだありません。', 'Nobody has signed yet.'],
    notes: ['査閲メモ', 'Review notes'],
    noNotes: ['査閲メモはありません。', 'There are no review notes.'],
    prepare: ['作成', 'Prepared'],
    review: ['査閲', 'Reviewed'],
    quality_review: ['審査', 'Quality reviewed'],
    approve: ['承認', 'Approved'],
    current: ['有効', 'Stands'],
    voided: (reason: string) => [`失効: ${reason}`, `Void: ${reason}`],
    changed: ['署名後に内容が変わっています', 'Changed since it was signed'],
    answered: ['回答', 'Answer'],
  });
  protected readonly title = computed(() => {
    const control = this.paper()?.control;
    return control ? this.t().title(`${control.number}${control.suffix ?? ''}`) : this.t().fallback;
  });
  protected readonly facts = computed(() => {
    const [paper, t] = [this.paper(), this.t()];
    if (!paper) return [];
    return [
      { label: t.text, value: paper.control.text },
      { label: t.kind, value: this.types()[paper.type] },
      { label: t.state, value: this.states()[paper.state] },
      { label: t.conclusion, value: paper.conclusion ? this.conclusions()[paper.conclusion] : '—' },
      ...(paper.conclusionNote === '' ? [] : [{ label: t.note, value: paper.conclusionNote }]),
      ...(paper.itemTotal === 0 ? [] : [{ label: t.items, value: `${paper.itemDone} / ${paper.itemTotal}` }]),
    ];
  });
  protected readonly evidence = computed(() =>
    (this.paper()?.evidence ?? []).map((one) => ({
      ...one,
      address: at(
        evidenceApi.file,
        { engagementId: this.engagementId(), evidenceId: one.evidenceId },
        { version: one.versionNo },
      ).url,
      size: sizeWords(one.size),
      hash: shortHash(one.sha256),
    })),
  );
  protected readonly signatures = computed(() =>
    (this.paper()?.signOffs ?? []).map((one) => ({
      ...one,
      act: this.t()[one.role],
      as: this.roles()[one.teamRole as TeamRole],
      how: signedWithLabel(one)[this.lang()],
      moment: momentInJapan(one.signedAt),
      hash: shortHash(one.digest),
      standing: this.standing(one),
    })),
  );
  protected readonly notes = computed(() =>
    (this.paper()?.notes ?? []).map((one) => ({ ...one, moment: momentInJapan(one.writtenAt) })),
  );

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.title(), crumbs: [] }));
  }

  private standing({ current, voided }: SignOffView): string {
    if (voided) return this.t().voided(voided.reason);
    return current ? this.t().current : this.t().changed;
  }
}

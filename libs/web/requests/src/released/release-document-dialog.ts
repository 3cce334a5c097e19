import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import type { ReleasedDocumentView } from '@akashi/contracts';
import { at, releasedDocumentApi } from '@akashi/contracts/api';
import { releasedKindLabels } from '@akashi/contracts/labels/released-kind';
import { mayReleaseDocument, uploadedKinds, type UploadedKind } from '@akashi/domain/handoff';
import type { EngagementState } from '@akashi/domain/engagement';
import { Api, Sending } from '@akashi/web-platform';
import { labels, SelectField, TextareaField, texts } from '@akashi/web-ui';
import { FileField } from '@akashi/web-ui/file';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** What the dialogs of a release are opened with. */
export interface ReleaseAsk {
  engagementId: string;
  engagementState: EngagementState;
  hasReaders: boolean;
}

/** A file of the firm's own for the client's people, as what it is. */
@Component({
  selector: 'ak-release-document-dialog',
  imports: [FileField, FormDialog, FormField, SelectField, TextareaField],
  template: `
    <ak-form-dialog icon="out" [form]="form" [title]="t().title" [action]="t().send">
      <p>{{ t().what }}</p>
      <ak-file-field accept=".pdf,.docx,.xlsx" [label]="t().drop" [formField]="form.fields.file" />
      <ak-select-field
        [label]="t().kind"
        [placeholder]="t().choose"
        [options]="kinds()"
        [formField]="form.fields.kind"
      />
      <ak-textarea-field [label]="t().note" [help]="t().seen" [rows]="2" [formField]="form.fields.note" />
    </ak-form-dialog>
  `,
})
export class ReleaseDocumentDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<ReleaseAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  private readonly names = labels(releasedKindLabels);
  protected readonly kinds = computed(() => uploadedKinds.map((value) => ({ value, label: this.names()[value] })));

  protected readonly t = texts({
    title: ['依頼者に資料を渡します', 'Release a document to the client'],
    what: [
      '依頼者の窓口と承認者が読めるようになります。調書・手続・証跡など、内部の資料と同じ内容のファイルは渡せません。',
      'The client’s owners and approvers may read it. A file of what the firm works with is refused.',
    ],
    drop: ['PDF または Office 文書をここに置く', 'Drop a PDF or an office document here'],
    noFile: ['ファイルを選んでください。', 'Choose the file.'],
    kind: ['資料の種類', 'What it is'],
    choose: ['選んでください', 'Choose'],
    noKind: ['資料の種類を選んでください。', 'Choose what it is.'],
    note: ['添える言葉', 'A word to them'],
    seen: ['依頼者にそのまま見えます。なくても渡せます。', 'The client reads it as it stands; may stay empty.'],
    send: ['渡す', 'Release'],
  });
  protected readonly form = ruleForm({
    said: { file: null as File | null, kind: '', note: '' },
    required: ['file', 'kind'],
    limits: { note: 2000 },
    checks: ({ file, kind }) => ({ file: file ? '' : this.t().noFile, kind: kind ? '' : this.t().noKind }),
    rule: ({ kind, note }) =>
      mayReleaseDocument({ ...this.ask, kind: (kind || 'letter') as UploadedKind, note, held: [] }),
    about: { 'release.note-not-storable': 'note', 'release.file-is-inside': 'file' },
    sending: this.sending,
    send: ({ file, kind, note }) => this.release(file, kind as UploadedKind, note.trim()),
  });

  private async release(
    file: File | null,
    kind: UploadedKind,
    note: string,
  ): Promise<ReleasedDocumentView | undefined> {
    if (!file) return undefined;
    const address = at(releasedDocumentApi.release, { engagementId: this.ask.engagementId }, { kind, note });
    return this.sending.run((key) => this.api.sendFile(address, file, key));
  }
}

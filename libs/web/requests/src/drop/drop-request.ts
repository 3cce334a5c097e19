import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { DropFileView, DropRequestView } from '@akashi/contracts';
import { at, dropApi } from '@akashi/contracts/api';
import { arrivalRemarkLabels, clientRequestStateLabels } from '@akashi/contracts/labels/request';
import { awaitsAnswer, isOverdue } from '@akashi/domain/request';
import { Api, momentInJapan, Sending, todayInJapan } from '@akashi/web-platform';
import {
  Button,
  Chip,
  Icon,
  Language,
  Note,
  Panel,
  ProblemNote,
  sizeWords,
  TextareaField,
  texts,
  Toasts,
  type ChipState,
} from '@akashi/web-ui';
import { FileDrop, UploadLine } from '@akashi/web-ui/file';
import { DropFiles, type WaitingFile } from './drop-files';
import { dropTexts } from './drop-texts';

const chips: Readonly<Record<DropRequestView['state'], ChipState>> = {
  requested: 'wait',
  submitted: 'doing',
  checking: 'doing',
  returned: 'back',
  accepted: 'ok',
};

/** One request behind a drop link: what is wanted, what came through the link, and the answer under way. */
@Component({
  selector: 'ak-drop-request',
  imports: [Button, Chip, FileDrop, Icon, Note, Panel, ProblemNote, TextareaField, UploadLine],
  templateUrl: './drop-request.html',
  styleUrl: './drop-request.css',
})
export class DropRequest {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  protected readonly underWay = inject(DropFiles);

  readonly request = input.required<DropRequestView>();
  readonly changed = output<DropRequestView>();

  protected readonly sending = new Sending();
  protected readonly note = signal('');
  protected readonly sizeWords = sizeWords;
  protected readonly t = texts(dropTexts);
  protected readonly awaits = computed(() => awaitsAnswer(this.request().state));
  protected readonly isLate = computed(() => isOverdue(this.request(), todayInJapan()));
  protected readonly state = computed(() => {
    const { state } = this.request();
    return { chip: chips[state], label: clientRequestStateLabels[state][this.language.lang()] };
  });
  protected readonly shows = computed(() =>
    this.request()
      .shows.split('\n')
      .filter((line) => line.trim() !== ''),
  );
  protected readonly files = computed(() => {
    const [lang, { files, round }] = [this.language.lang(), this.request()];
    return files.map((file) => ({
      file,
      isUnderWay: this.awaits() && file.round > round,
      at: momentInJapan(file.sentAt),
      remarks: file.remarks.map((remark) => arrivalRemarkLabels[remark][lang]),
    }));
  });
  protected readonly waiting = computed(() =>
    this.underWay.waiting().filter(({ requestId }) => requestId === this.request().id),
  );
  protected readonly reason = computed(() => {
    if (this.waiting().length > 0) return this.t().arriving;
    return this.note().trim() === '' && !this.files().some(({ isUnderWay }) => isUnderWay) ? this.t().nothing : '';
  });

  protected isFirst(one: WaitingFile): boolean {
    return this.underWay.first() === one;
  }

  protected async remove({ id: requestFileId }: DropFileView): Promise<void> {
    const { id, version } = this.request();
    const address = at(dropApi.remove, { requestId: id, requestFileId });
    const view = await this.sending.run((key) => this.api.send(address, { version }, key), address.url);
    if (view) this.changed.emit(view);
  }

  protected async send(): Promise<void> {
    if (this.reason() !== '') return;
    const { id, version, code } = this.request();
    const address = at(dropApi.answer, { requestId: id });
    const body = { version, note: this.note().trim() };
    const view = await this.sending.run((key) => this.api.send(address, body, key), address.url);
    if (!view) return;
    this.note.set('');
    this.toasts.show(this.t().sent(code));
    this.changed.emit(view);
  }
}

import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ClientRequestView } from '@akashi/contracts';
import { clientRequestStateLabels } from '@akashi/contracts/labels/request';
import { at, clientRequestApi } from '@akashi/contracts/api';
import { awaitsAnswer } from '@akashi/domain/request';
import { Api, problemOf, todayInJapan } from '@akashi/web-platform';
import { Chip, Icon, Language, Note, PageFrame, Panel, ReadState, texts } from '@akashi/web-ui';
import { AnswerPanel } from './answer-panel';
import { chipOf, dueWords } from './request-words';
import { SentFiles } from './sent-files';
import { ThreadPanel } from './thread-panel';

/** One request: what is wanted, what a good answer shows, the answer, and what both sides say to it. */
@Component({
  selector: 'ak-client-request-page',
  imports: [AnswerPanel, Chip, Icon, Note, Panel, ReadState, RouterLink, SentFiles, ThreadPanel],
  templateUrl: './request-page.html',
  styleUrl: './request-page.css',
})
export class RequestPage {
  private readonly api = inject(Api);
  private readonly language = inject(Language);

  readonly requestId = input.required<string>();

  private readonly today = todayInJapan();
  protected readonly read = this.api.read(() => at(clientRequestApi.view, { requestId: this.requestId() }));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  /** As it was read, or as it stands since the last thing that was done here. */
  protected readonly request = linkedSignal<ClientRequestView | null>(() =>
    this.read.hasValue() ? this.read.value() : null,
  );

  protected readonly t = texts({
    title: ['依頼', 'Request'],
    back: ['依頼の一覧', 'All requests'],
    wanted: ['お願いの内容', 'What is asked for'],
    from: (name: string) => [`${name}さんから`, `from ${name}`],
    shows: ['こういう記録だと、一度で済みます', 'A good answer shows'],
    returned: ['出し直しのお願い', 'Please send it again'],
    over: ['この監査は終わりました', 'The audit is over'],
    overText: [
      'お返事はもういりません。出したものは残っています。',
      'No answer is needed any more. What was sent in is kept.',
    ],
    withdrawn: ['この依頼は取りやめになりました', 'This is no longer wanted'],
  });
  protected readonly awaits = computed(
    () => awaitsAnswer(this.request()?.state ?? 'accepted') && !this.request()?.isOver,
  );
  protected readonly state = computed(() => {
    const request = this.request();
    return (
      request && { chip: chipOf(request.state), label: clientRequestStateLabels[request.state][this.language.lang()] }
    );
  });
  protected readonly due = computed(() => {
    const request = this.request();
    return request && dueWords(request, this.today, this.language.lang());
  });
  protected readonly shows = computed(() =>
    (this.request()?.shows ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
  /** What was sent before the answer under way, or all that came once none is awaited. */
  protected readonly before = computed(() => {
    const { received = [] } = this.request() ?? {};
    return this.awaits() ? received.filter((file) => !this.underWay().includes(file)) : received;
  });
  protected readonly underWay = computed(() => {
    const { received = [], round = 0 } = this.request() ?? {};
    return this.awaits() ? received.filter((file) => file.round > round) : [];
  });

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.request()?.title ?? this.t().title, crumbs: [] }));
  }
}

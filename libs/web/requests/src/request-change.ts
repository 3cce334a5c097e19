import { inject, signal } from '@angular/core';
import type { RequestView } from '@akashi/contracts';
import { at, requestApi, type Operation } from '@akashi/contracts/api';
import { Api, Sending } from '@akashi/web-platform';

/** What the dialogs of a request are opened with. */
export interface RequestAsk {
  engagementId: string;
  request: RequestView;
}

/** What is done to one request, on the version of it that was seen. */
type ChangeOfRequest<Body> = Operation<
  'POST' | 'PUT',
  `engagements/:engagementId/requests/:requestId${string}`,
  Body,
  void,
  RequestView
>;

/**
 * A change of one request under way. When somebody was faster, what stands now is fetched and what was typed stays. Make it
 * where injection is allowed.
 */
export class RequestChange {
  private readonly api = inject(Api);
  private readonly sending = new Sending();
  private readonly standing;

  /** The request as the server has it. */
  readonly request;
  readonly busy = this.sending.busy;
  readonly problem = this.sending.problem;

  constructor(private readonly ask: RequestAsk) {
    this.standing = signal(ask.request);
    this.request = this.standing.asReadonly();
  }

  /** Sends the change on the version that is in sight; undefined when it was refused. */
  send<Body extends { version: number }>(
    operation: ChangeOfRequest<Body>,
    body: Omit<Body, 'version'>,
  ): Promise<RequestView | undefined> {
    const change: ChangeOfRequest<{ version: number }> = operation;
    const versioned = { ...body, version: this.standing().version };
    return this.sending.run((key) => this.api.send(at(change, this.path()), versioned, key));
  }

  /** Reads what stands now, when somebody was faster. */
  async refresh(): Promise<void> {
    this.standing.set(await this.api.ask(at(requestApi.view, this.path())));
  }

  private path(): { engagementId: string; requestId: string } {
    return { engagementId: this.ask.engagementId, requestId: this.standing().id };
  }
}

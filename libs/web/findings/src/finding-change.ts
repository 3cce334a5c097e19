import { inject, signal } from '@angular/core';
import type { FindingView } from '@akashi/contracts';
import { Api, Sending, inEngagement } from '@akashi/web-platform';

/**
 * A change of one finding under way. When somebody was faster, what stands now is fetched and what was typed stays, so
 * that sending again is a decision made in sight of both. Make it where injection is allowed.
 */
export class FindingChange {
  private readonly api = inject(Api);
  private readonly sending = new Sending();
  private readonly standing;

  /** The finding as the server has it. */
  readonly finding;
  readonly busy = this.sending.busy;
  readonly problem = this.sending.problem;

  constructor(
    private readonly engagementId: string,
    finding: FindingView,
  ) {
    this.standing = signal(finding);
    this.finding = this.standing.asReadonly();
  }

  /** Posts to `findings/:id/<what>`; undefined when it was refused. */
  post(what: string, body: object): Promise<FindingView | undefined> {
    return this.send((path, key) => this.api.post<FindingView>(`${path}/${what}`, this.versioned(body), key));
  }

  /** Puts to `findings/:id/<what>`; undefined when it was refused. */
  put(what: string, body: object): Promise<FindingView | undefined> {
    return this.send((path, key) => this.api.put<FindingView>(`${path}/${what}`, this.versioned(body), key));
  }

  private versioned(body: object): object {
    return { ...body, version: this.standing().version };
  }

  /** Reads what stands now, when somebody was faster. */
  async refresh(): Promise<void> {
    this.standing.set(await this.api.get<FindingView>(this.path()));
  }

  private send(send: (path: string, key: string) => Promise<FindingView>): Promise<FindingView | undefined> {
    return this.sending.run((key) => send(this.path(), key));
  }

  private path(): string {
    return inEngagement(this.engagementId, 'findings', this.standing().id);
  }
}

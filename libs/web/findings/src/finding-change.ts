import { inject, signal } from '@angular/core';
import type { FindingView, FollowUpFindingQuery } from '@akashi/contracts';
import { at, findingApi, type Operation } from '@akashi/contracts/api';
import { Api, Sending } from '@akashi/web-platform';
import { Upload } from '@akashi/web-platform/upload';
import { FileUploads } from '@akashi/web-platform/uploads';

/** What is done to one finding, on the version of it that was seen. */
type ChangeOfFinding<Body> = Operation<
  'POST' | 'PUT',
  `engagements/:engagementId/findings/:findingId/${string}`,
  Body,
  void,
  FindingView
>;

/**
 * A change of one finding under way. When somebody was faster, what stands now is fetched and what was typed stays, so
 * that sending again is a decision made in sight of both. Make it where injection is allowed.
 */
export class FindingChange {
  private readonly api = inject(Api);
  private readonly uploads = inject(FileUploads);
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

  /** Sends the change on the version that is in sight; undefined when it was refused. */
  send<Body extends { version: number }>(
    operation: ChangeOfFinding<Body>,
    body: Omit<Body, 'version'>,
  ): Promise<FindingView | undefined> {
    const change: ChangeOfFinding<{ version: number }> = operation;
    const versioned = { ...body, version: this.standing().version };
    return this.sending.run((key) => this.api.send(at(change, this.path()), versioned, key));
  }

  /** Sends a file with what is said of it, on the version that is in sight. */
  sendFollowUp(said: Omit<FollowUpFindingQuery, 'version'>, file: File): Promise<FindingView | undefined> {
    const query = { ...said, version: this.standing().version };
    return this.sending.run((key) =>
      this.uploads.send(at(findingApi.followUp, this.path(), query), file, { key, upload: new Upload() }),
    );
  }

  /** Reads what stands now, when somebody was faster. */
  async refresh(): Promise<void> {
    this.standing.set(await this.api.ask(at(findingApi.view, this.path())));
  }

  private path(): { engagementId: string; findingId: string } {
    return { engagementId: this.engagementId, findingId: this.standing().id };
  }
}

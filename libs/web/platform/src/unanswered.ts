import { ApiProblem } from './api-problem';

/**
 * What was sent and never answered, by what it is about. It goes out again as it was and under its key, before what was
 * typed since: the server may have it already, and would take the newer one for somebody else's.
 */
export class Unanswered<About, Sent> {
  private readonly lost = new Map<About, { sent: Sent; key: string }>();

  /** Sends what was lost, or else what is new; true when it was lost, so that what is new still waits. */
  async send(about: About, fresh: () => Sent, send: (sent: Sent, key: string) => Promise<void>): Promise<boolean> {
    const lost = this.lost.get(about);
    const going = lost ?? { sent: fresh(), key: crypto.randomUUID() };
    this.lost.set(about, going);
    try {
      await send(going.sent, going.key);
      this.lost.delete(about);
    } catch (problem) {
      if (!(problem instanceof ApiProblem && problem.unsent)) this.lost.delete(about);
      throw problem;
    }
    return lost !== undefined;
  }

  /** What is stored was read anew, so it is known what arrived. */
  forget(): void {
    this.lost.clear();
  }
}

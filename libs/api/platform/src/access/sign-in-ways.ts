import type { DemoWay } from '../api-config';

/** What this installation tells of its ways in: a demonstration names its people, a real one names nobody. */
export class SignInWays {
  constructor(readonly demo: DemoWay | null) {}
}

import type { Crew } from '../crew';

/** What the steps hand on to each other: ids, nothing more; each step reads the rest back from the API. */
export interface Journey {
  crew: Crew;
  /** Folder the documents are left in; null when only the engagement is wanted. */
  out: string | null;
  clientId: string;
  serviceId: string;
  engagementId: string;
}

export interface Step {
  /** Name by which `--until` stops after it. */
  key: string;
  title: string;
  run(journey: Journey): Promise<void>;
}

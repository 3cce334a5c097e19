/** `again`: it is begun once more; `lost`: somebody else has it. */
export type JobOutcome = 'done' | 'failed' | 'again' | 'lost';

export interface AnsweredRequest {
  /** As the table of the API names it; null for what no operation of it was asked for. */
  operation: string | null;
  /** Null where whoever asked was gone before the answer. */
  status: number | null;
  seconds: number;
}

/** Whoever counts what the program does. */
export interface Counting {
  request(answered: AnsweredRequest): void;
  job(kind: string, outcome: JobOutcome): void;
}

const nobody: Counting = { request: () => undefined, job: () => undefined };

/** Is told what the program does; nobody counts unless the installation shows metrics. */
export class Meters implements Counting {
  private counting = nobody;

  countedBy(counting: Counting): void {
    this.counting = counting;
  }

  request(answered: AnsweredRequest): void {
    this.counting.request(answered);
  }

  job(kind: string, outcome: JobOutcome): void {
    this.counting.job(kind, outcome);
  }
}

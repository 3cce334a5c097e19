/** Prints what is being done and how long it took, a line a step: `[2/6] データベース Database … 0.9 s`. */
export class Progress {
  private done = 0;
  private readonly total: number;

  constructor(total: number) {
    this.total = total;
  }

  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.done += 1;
    process.stdout.write(`[${this.done}/${this.total}] ${name} … `);
    const begun = performance.now();
    try {
      const result = await work();
      process.stdout.write(`${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
      return result;
    } catch (error) {
      process.stdout.write('failed\n');
      throw error;
    }
  }
}

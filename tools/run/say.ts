/** Prints what is being done and how long it took, a line a step: `[2/6] データベース Database … 0.9 s`. */
export class Progress {
  private done = 0;

  constructor(
    private readonly total: number,
    private readonly write: (text: string) => void = (text) => process.stdout.write(text),
  ) {}

  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.done += 1;
    this.write(`[${this.done}/${this.total}] ${name} … `);
    const begun = performance.now();
    try {
      const result = await work();
      this.write(`${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
      return result;
    } catch (error) {
      this.write('failed\n');
      throw error;
    }
  }
}

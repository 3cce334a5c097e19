import { faultLimit, type ReadingFault } from './reading-faults';

/** Collects faults in the order in which they stand in the file; counts all and keeps as many as are told. */
export class FaultList {
  private readonly kept: ReadingFault[] = [];
  count = 0;

  add(fault: ReadingFault): void {
    this.count += 1;
    if (this.kept.length < faultLimit * 4) this.kept.push(fault);
  }

  told(): ReadingFault[] {
    // What is said of the file as a whole comes last.
    const place = ({ row }: ReadingFault) => (row === 0 ? Infinity : row);
    const inOrder = (a: ReadingFault, b: ReadingFault) =>
      place(a) === place(b) ? a.column - b.column : place(a) - place(b);
    return [...this.kept].sort(inOrder).slice(0, faultLimit);
  }
}

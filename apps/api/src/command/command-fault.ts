import { SetupFault } from '@akashi/api-platform';
import type { Said } from './command';

/** Something that whoever runs the program has to put right, in both languages: what happened, what was kept, what comes next. */
export class CommandFault extends SetupFault {
  constructor({ ja, en }: Said) {
    super(`${ja}\n${en}`);
  }
}

/** A command or an option that there is not: it ends with 2. */
export class UsageFault extends CommandFault {}

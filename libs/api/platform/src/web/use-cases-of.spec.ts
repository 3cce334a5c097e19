import { Controller, Injectable } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { useCasesOf } from './use-cases-of';

@Injectable()
class NoteStore {
  list(): string[] {
    return [];
  }
}

@Injectable()
class WriteNote {
  constructor(readonly notes: NoteStore) {}

  execute(): string[] {
    return this.notes.list();
  }
}

@Injectable()
class ResolveNote extends WriteNote {}

@Injectable()
class ReturnTest {
  execute(): void {
    throw new Error('No controller asks for it.');
  }
}

@Controller()
class NoteController {
  constructor(
    readonly notes: NoteStore,
    readonly writeNote: WriteNote,
  ) {}
}

@Controller()
class ReviewController {
  constructor(
    readonly resolveNote: ResolveNote,
    readonly writeNote: WriteNote,
  ) {}
}

@Controller()
class HealthController {}

describe('the use cases of controllers', () => {
  it('are what their constructors ask for and can be executed, and no store', () => {
    expect(useCasesOf(NoteController)).toEqual([WriteNote]);
  });

  it('stand there once, however many controllers ask for one', () => {
    expect(useCasesOf(NoteController, ReviewController)).toEqual([WriteNote, ResolveNote]);
  });

  it('leave out what no controller asks for', () => {
    expect(useCasesOf(NoteController, ReviewController)).not.toContain(ReturnTest);
  });

  it('are none where a controller asks for nothing', () => {
    expect(useCasesOf(HealthController)).toEqual([]);
  });
});

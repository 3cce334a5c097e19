import { HistoryPane, NotesPane, SignBar } from '@akashi/web-paper';
import { RouterLink, RouterOutlet } from '@angular/router';
import { Button, ButtonGroup, Chip, Skeleton, ProblemNote } from '@akashi/web-ui';
import { TabBody, Tabs } from '@akashi/web-ui/tabs';
import { AddendaNote } from './addenda-note';
import { ConflictNote } from './work/conflict-note';
import { EvidencePane } from './evidence/evidence-pane';
import { PriorPane } from './prior/prior-pane';
import { WorkPane } from './work/work-pane';

/** What the page of a paper is put together from. */
export const paperPageParts = [
  AddendaNote,
  Button,
  ButtonGroup,
  Chip,
  ConflictNote,
  EvidencePane,
  HistoryPane,
  NotesPane,
  PriorPane,
  ProblemNote,
  RouterLink,
  RouterOutlet,
  SignBar,
  Skeleton,
  TabBody,
  Tabs,
  WorkPane,
];

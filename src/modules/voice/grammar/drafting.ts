import type { Exercise, ExerciseSpan } from '../../exercise-match/index.js';
import {
  countOf,
  type Draft,
  emptyDraft,
  emptySelection,
  hasAmount,
  hasFigures,
  hasWeight,
  type SaidWeight,
  type Selection,
} from './draft.js';
import type { Item } from './items.js';
import { addWeight } from './list-roles.js';
import type { Asked, SetType } from './reading.js';
import type { Tag } from './tags.js';

/** Whether an exercise is told with a load. Unknown ones are taken for loaded. */
export function isLoaded(exercise: Exercise | null): boolean {
  return !exercise || exercise.tracking.startsWith('weight') || exercise.loadMode === 'assistance';
}

export const isTimed = (exercise: Exercise | null): boolean =>
  exercise !== null && /duration/.test(exercise.tracking);

/** How many times lighter a correction may be. */
const FAR = 3;

/** The drafts of one segment, while they are made out item by item. */
export class Drafting {
  readonly drafts: Draft[] = [];
  draft: Draft;
  /** The link word before the next figure. */
  link: Tag | null = null;
  /** After "no, …": the next figure takes the place of one that was said. */
  replacing = false;
  /** An open selection: "the last one" takes the figures that follow. */
  selection: Selection | null = null;
  /** A kind of set that holds from here on ("warm-ups: …", "drop set"). */
  private lasting: SetType | null = null;

  constructor(
    readonly items: readonly Item[],
    readonly span: ExerciseSpan | null,
    readonly exercise: Exercise | null,
  ) {
    this.draft = emptyDraft(span);
    this.drafts.push(this.draft);
  }

  get loaded(): boolean {
    return isLoaded(this.exercise);
  }

  doubt(asks: Asked, level: 'confirm' | 'clarify' = 'clarify'): void {
    this.draft.doubts.push({ level, asks });
  }

  /** Starts the next set, unless nothing was said of this one yet. */
  next(): void {
    if (!hasFigures(this.draft)) return;
    this.draft = emptyDraft(this.span);
    this.draft.setType = this.lasting;
    this.drafts.push(this.draft);
    this.selection = null;
  }

  /** Goes back to the set before, which a correction is about. */
  reopen(): void {
    if (this.drafts.length < 2) return;
    this.drafts.pop();
    this.draft = this.drafts.at(-1)!;
  }

  /** "3 sets of 8 at 185, and the last one was 7": one of them differs. */
  selectLast(words: string): boolean {
    const { draft } = this;
    if (!(countOf(draft) > 1 && hasAmount(draft)) || !/\blast\b/i.test(words)) return false;
    this.select(emptySelection('last', 1));
    return true;
  }

  /** What follows is of some of the sets. */
  select(selection: Selection): Selection {
    this.selection = selection;
    this.draft.selections.push(selection);
    this.link = null;
    return selection;
  }

  weight(said: SaidWeight, unsure = false): void {
    if (unsure) this.doubt('confirm', 'confirm');
    if (this.selection) {
      this.selection.weight = said;
      return;
    }
    const { draft } = this;
    if (this.replacing) this.replaceWeight(said);
    else if (this.isList() && draft.weight && !hasAmount(draft)) return addWeight(this, said);
    else if (hasWeight(draft) && !draft.sameWeight) this.next();
    this.draft.weight = said;
    if (this.link === 'up' || this.link === 'down') this.draft.relative = true;
    if (this.link === 'plus') Object.assign(this.draft, { body: 'added', sign: 1 });
    if (this.link === 'minus') Object.assign(this.draft, { body: 'assisted', sign: -1 });
    this.link = null;
  }

  /** "225 for 8, that was a 5 pound jump": so much lighter, it is hardly a correction. */
  private replaceWeight({ value }: SaidWeight): void {
    const before = this.draft.weight?.value ?? value;
    if (value < before / FAR) this.doubt('confirm', 'confirm');
    this.replacing = false;
  }

  reps(value: number, unsure = false): void {
    if (unsure) this.doubt('confirm', 'confirm');
    const { draft } = this;
    if (this.selection && this.isSelected(this.selection)) {
      this.selection.reps = value;
      return;
    }
    if (this.replacing) {
      this.replacing = false;
      draft.reps = [...draft.reps.slice(0, -1), value];
    } else if (draft.reps.length > 0 && !this.isList()) {
      this.next();
      this.draft.reps.push(value);
    } else draft.reps.push(value);
    this.link = null;
  }

  /** "12, 10, and the last one 9": a further one of a list, otherwise one of the sets that were told. */
  private isSelected({ which, count }: Selection): boolean {
    const { reps, sets } = this.draft;
    const further = which === 'last' && count === 1 && reps.length > 1 && reps.length !== sets;
    if (further) this.link = 'comma';
    return !further;
  }

  private isList(): boolean {
    return this.link === 'comma' || this.link === 'and' || this.link === null;
  }

  sets(value: number, unsure = false): void {
    if (unsure) this.doubt('confirm', 'confirm');
    const { draft } = this;
    if (this.replacing) this.replacing = false;
    else if (draft.sets !== null) this.next();
    this.draft.sets = value;
    this.link = null;
  }

  /** Sets a figure that a set has once; a second one begins the next set. */
  figure(name: 'durationSeconds' | 'distanceMeters', value: number, unsure = false): void {
    if (this.selection && name === 'durationSeconds') {
      this.selection.durationSeconds = value;
      return;
    }
    if (this.draft[name] !== null && !this.replacing) this.next();
    this.replacing = false;
    this.draft[name] = value;
    if (unsure) this.doubt('confirm', 'confirm');
    this.link = null;
  }

  effort(name: 'rpe' | 'rir', value: number, unsure = false): void {
    const part = this.selection;
    if (part && part[name] === null && !this.replacing) {
      part[name] = value;
      if (unsure) this.doubt('confirm', 'confirm');
      return;
    }
    const other = this.draft[name] !== null && this.draft[name] !== value;
    if (other && !this.replacing) this.doubt('number');
    this.replacing = false;
    this.draft[name] = value;
    if (unsure) this.doubt('confirm', 'confirm');
    this.link = null;
  }

  kind(type: SetType, lasting = false): void {
    const drops = type === 'drop' || type === 'backoff';
    if (lasting && drops && hasAmount(this.draft)) this.next();
    this.draft.setType = type;
    if (lasting) this.lasting = type;
  }

  /** What follows warm-ups is none, unless it is said again. */
  endWarmup(): void {
    if (this.lasting !== 'warmup' || !hasAmount(this.drafts[0]!)) return;
    if (hasFigures(this.draft)) this.next();
    this.endKind();
  }

  endKind(): void {
    this.lasting = null;
    if (!hasFigures(this.draft)) this.draft.setType = null;
  }
}

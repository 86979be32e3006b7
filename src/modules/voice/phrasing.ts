import type { Reading } from './grammar/reading.js';
import type { FiguresOfSet } from './parsed-sets.js';
import type { Deed } from './set-keeper.js';

/** What happened, in one sentence that is true: nothing is called logged that was not stored. */
export function messageOf(deed: Deed): string {
  const { reading, saved } = deed;
  if (!saved) return unsaved(reading);
  if (reading.intent === 'undo') return undone(deed.undoneSetIds.length);
  if (reading.intent === 'end_session') return 'Workout ended.';
  const what = describe(reading.sets);
  if (reading.intent === 'correct_set') return `Corrected: ${what}.`;
  return loggedMessage(
    reading.sets,
    deed.sets.some((set) => set.isPr),
  );
}

/** For sets that are in the record. */
export function loggedMessage(sets: readonly FiguresOfSet[], isRecord: boolean): string {
  return `${isRecord ? 'Personal record! ' : ''}Logged: ${describe(sets)}.`;
}

function unsaved(reading: Reading): string {
  if (reading.question) return reading.question;
  switch (reading.intent) {
    case 'log_set':
      return `Understood: ${describe(reading.sets)}. Not logged yet.`;
    case 'correct_set':
      return `Understood the correction: ${describe(reading.sets)}. Not changed yet.`;
    case 'undo':
      return 'Understood: undo. Nothing was changed yet.';
    case 'end_session':
      return 'No workout was under way.';
    case 'question':
      return 'That is one for the coach.';
    case 'swap':
      return 'Looking for another exercise.';
    case 'pain_report':
      return 'That sounds like pain. Let us look at it.';
    case 'control':
      return 'Okay.';
    default:
      return 'Nothing was logged.';
  }
}

function undone(count: number): string {
  return count === 1 ? 'Removed the last set.' : `Removed the last ${count} sets.`;
}

/** `Barbell Bench Press, 225 lbs × 8 @ RPE 8`, several sets joined; equal ones are counted. */
export function describe(sets: readonly FiguresOfSet[]): string {
  const groups: { text: string; count: number }[] = [];
  let exercise = '';
  for (const set of sets) {
    const name = set.exercise?.name ?? 'Exercise';
    const figures = figuresOf(set);
    const text = name === exercise ? figures : [name, figures].filter(Boolean).join(', ');
    const last = groups.at(-1);
    if (last && name === exercise && last.text.endsWith(figures)) last.count += 1;
    else groups.push({ text, count: 1 });
    exercise = name;
  }
  return groups.map(({ text, count }) => (count > 1 ? `${text} (${count} sets)` : text)).join('; ');
}

function figuresOf(set: FiguresOfSet): string {
  const amount = [
    set.weight === null ? null : `${set.weight} ${set.weightUnit}`,
    set.reps === null ? null : set.weight === null ? `${set.reps} reps` : `× ${set.reps}`,
    set.distanceMeters === null ? null : `${set.distanceMeters} m`,
    set.durationSeconds === null ? null : spokenDuration(set.durationSeconds),
    set.rpe === null ? null : `@ RPE ${set.rpe}`,
  ];
  return amount.filter((part) => part !== null).join(' ');
}

function spokenDuration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return minutes === 0 ? `${seconds} s` : `${minutes}:${rest}`;
}

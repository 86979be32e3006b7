import { v5 as uuidv5 } from 'uuid';
import type { NewSet } from '../workout/index.js';
import type { SetReading } from './grammar/reading.js';

/** One id from the phone names the whole sentence: its later sets get ids derived from it. */
export function newSets(sets: readonly SetReading[], clientId: string | null): NewSet[] {
  return sets.flatMap((set, index) => {
    if (!set.exercise) return [];
    return [
      {
        exerciseId: set.exercise.id,
        exerciseName: set.exercise.name,
        clientId: clientId && (index === 0 ? clientId : uuidv5(String(index), clientId)),
        weight: set.weight,
        weightUnit: set.weightUnit,
        reps: set.reps,
        durationSeconds: set.durationSeconds,
        distanceMeters: set.distanceMeters,
        rpe: set.rpe,
        rir: set.rir,
        tempo: set.tempo,
        restSeconds: set.restSeconds,
        setType: set.setType,
        side: set.side,
        loadMode: set.loadMode,
        notes: set.notes,
      },
    ];
  });
}

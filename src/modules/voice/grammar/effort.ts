/** RPE and RIR tell the same, where only one of them was said (P12). */
export const effortOf = ({ rpe, rir }: { rpe: number | null; rir: number | null }) => ({
  rpe: rpe ?? (rir !== null && rir <= 5 ? 10 - rir : null),
  rir: rir ?? (rpe !== null && rpe >= 5 && rpe <= 10 ? 10 - rpe : null),
});

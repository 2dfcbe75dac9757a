/** A weight or sum with its sign and two decimals; a dot where there is none. */
export const formatWeight = (weight: number | undefined): string => {
  if (weight === undefined || weight === 0) return '·';
  const digits = Math.abs(weight).toFixed(2);
  return `${weight < 0 ? '-' : '+'}${digits}`;
};

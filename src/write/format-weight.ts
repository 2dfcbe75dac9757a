/** A weight or sum with its sign and two decimals; a dot where there is none. */
export const formatWeight = (weight: number | undefined): string => {
  if (weight === undefined || weight === 0) return '·';
  return formatSum(weight);
};

/** What is a number even where it is 0, and then has no sign. */
export const formatSum = (sum: number): string => {
  const sign = sum === 0 ? '' : sum < 0 ? '-' : '+';
  return sign + Math.abs(sum).toFixed(2);
};

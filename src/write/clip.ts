/** Long texts would drown a table and swell the page: so many code points are shown, and an ellipsis. */
export const clip = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const points = [...text];
  return points.length <= most
    ? text
    : `${points
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};

/** The same, cut between words. */
export const clipWords = (text: string, most: number): string => {
  const clipped = clip(text, most);
  return clipped === text ? text : clipped.replace(/\s\S*…$/u, '…');
};

/** A line of text on a page: points from the lower left corner, and the height of its letters. */
export type Placed = readonly [left: number, base: number, size: number, text: string];

const latin1 = (text: string): string => Buffer.from(text, 'latin1').toString('latin1');

const literal = (text: string): string => `(${text.replace(/[\\()]/gu, '\\$&')})`;

/** A small PDF file: the lines of each page as placed, and what its properties say. Text must be Latin-1. */
export const makePdf = (
  pages: readonly (readonly Placed[])[],
  info: Readonly<Record<string, string>> = {},
): Uint8Array => {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const properties = Object.entries(info).map(([key, value]) => `/${key} ${literal(value)}`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, i) => {
      const content = lines
        .map(([left, base, size, text]) => `BT /F1 ${size} Tf 1 0 0 1 ${left} ${base} Tm ${literal(text)} Tj ET`)
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    `<< ${properties.join(' ')} >>`,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>`;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${places.length > 0 ? file.length : 0}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(latin1(file), 'latin1'));
};

/** Text cut into lines of at most `width` letters, one below the other. */
export const placeText = (text: string, left: number, top: number, width: number, size = 11): Placed[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, i) => [left, top - i * size * 1.25, size, line] as const);
};

/** The fields of one record of delimited text; a doubled quote inside a quoted field stands for one. */
export const parseRecord = (record: string, delimiter: string): string[] => {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const [field, end] =
      record.charAt(at) === '"' ? quotedField(record, at, delimiter) : plainField(record, at, delimiter);
    fields.push(field);
    if (end >= record.length) return fields;
    at = end + 1;
  }
};

const plainField = (record: string, start: number, delimiter: string): [field: string, end: number] => {
  const end = record.indexOf(delimiter, start);
  return end < 0 ? [record.slice(start), record.length] : [record.slice(start, end), end];
};

/** A quote that no delimiter follows is a word of the text, and so is an opening one that nothing closes. */
const quotedField = (record: string, start: number, delimiter: string): [field: string, end: number] => {
  let field = '';
  let from = start + 1;
  for (let at = record.indexOf('"', from); at >= 0; at = record.indexOf('"', at)) {
    const next = record.charAt(at + 1);
    if (next === '"') {
      field += record.slice(from, at + 1);
      at += 2;
      from = at;
    } else if (next === '' || next === delimiter) return [field + record.slice(from, at), at + 1];
    else at++;
  }
  return plainField(record, start, delimiter);
};

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The delimiter that a header uses: the commonest outside quotes; of two equally common ones the first listed. */
export const findDelimiter = (header: string): string => {
  const said = /^sep=(.)\s*$/u.exec(header)?.[1];
  if (said) return said;
  const bare = header.replace(/"(?:[^"]|"")*"/gu, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
};

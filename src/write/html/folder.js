// The page of a folder: tables that sort and filter. Without this script they are plain tables.

{
  const lang = document.documentElement.lang;
  const collator = new Intl.Collator(lang, { numeric: true });

  /** What a cell sorts by: its number, or its words. */
  const keyOf = (row, column, numeric) => {
    const cell = row.cells[column];
    return numeric ? Number(cell.dataset.value ?? cell.textContent) : cell.textContent.trim();
  };

  const compare = (a, b) => {
    if (typeof a === 'number') return a - b;
    // What is empty comes last, whichever way the rest is sorted.
    return collator.compare(a, b);
  };

  const sort = (table, heading) => {
    const column = heading.cellIndex;
    const numeric = heading.classList.contains('number');
    const before = heading.getAttribute('aria-sort');
    // Numbers are most telling from the top, words from A.
    const descending = before === null ? numeric : before === 'ascending';
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({ row, key: keyOf(row, column, numeric) }));
    rows.sort((a, b) => {
      if ((a.key === '') !== (b.key === '')) return a.key === '' ? 1 : -1;
      return descending ? compare(b.key, a.key) : compare(a.key, b.key);
    });
    body.append(...rows.map(({ row }) => row));
  };

  for (const table of document.querySelectorAll('.sortable')) {
    const headings = [...table.tHead.rows[0].cells];
    for (const row of table.tBodies[0].rows) {
      for (const [column, cell] of [...row.cells].entries()) {
        cell.dataset.label = headings[column].textContent;
        if (column === 0) cell.classList.add('first');
        else if (headings[column].classList.contains('wide')) cell.classList.add('long');
      }
    }
    table.classList.add('ready');
    for (const heading of headings) {
      const button = document.createElement('button');
      button.type = 'button';
      button.title = heading.dataset.sort;
      button.textContent = heading.textContent;
      button.addEventListener('click', () => sort(table, heading));
      heading.replaceChildren(button);
    }
  }

  for (const bar of document.querySelectorAll('.filter')) {
    const rows = [...bar.parentElement.querySelector('tbody').rows];
    const words = rows.map((row) => row.textContent.toLocaleLowerCase(lang));
    const input = bar.querySelector('input');
    const output = bar.querySelector('output');
    const filter = () => {
      const wanted = input.value.toLocaleLowerCase(lang).split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, index) => {
        row.hidden = !wanted.every((word) => words[index].includes(word));
        if (!row.hidden) shown++;
      });
      output.value = output.dataset.text.replace('{0}', String(shown));
    };
    bar.hidden = false;
    input.addEventListener('input', filter);
    filter();
  }
}

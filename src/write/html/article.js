// The page of one article: choosing units, filtering them. Without this script the page shows everything at once.

{
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const cards = new Map(all('.card').map((card) => [card.dataset.unit, card]));
  const marks = all('mark.unit');
  const marksOf = (id) => marks.filter((mark) => mark.dataset.unit === id);
  const handleOf = (id) => document.getElementById(`at-${id}`);
  const panel = document.querySelector('section.units');
  let selected = null;

  const close = () => {
    if (selected === null) return;
    const card = cards.get(selected);
    card.open = false;
    card.classList.remove('selected');
    for (const mark of marksOf(selected)) mark.classList.remove('selected');
    selected = null;
  };

  /** Opens the card of a unit, closes the one before, and moves the focus to it. */
  const select = (id) => {
    const card = cards.get(id);
    if (!card || id === selected) return;
    close();
    selected = id;
    card.open = true;
    card.classList.add('selected');
    for (const mark of marksOf(id)) mark.classList.add('selected');
    card.querySelector('summary').focus({ preventScroll: true });
    const box = panel.getBoundingClientRect();
    const place = card.getBoundingClientRect();
    // Only the list moves, so that the words under the pointer stay where they are.
    if (place.top < box.top || place.bottom > Math.min(box.bottom, innerHeight))
      panel.scrollTop += place.top - box.top - 8;
    reveal(id);
  };

  /** On a phone the sheet may lie over the words that it is about. */
  const reveal = (id) => {
    const card = cards.get(id);
    const [mark] = marksOf(id);
    if (!mark || getComputedStyle(card).position !== 'fixed') return;
    const over = mark.getBoundingClientRect();
    if (over.top < 0 || over.bottom > card.getBoundingClientRect().top) mark.scrollIntoView({ block: 'start' });
  };

  const goToText = (id) => {
    const narrow = getComputedStyle(cards.get(id)).position === 'fixed';
    if (narrow) close();
    const handle = handleOf(id);
    if (!handle) return;
    handle.focus({ preventScroll: true });
    handle.scrollIntoView({ block: 'center' });
  };

  /** Escape and the button: back to where the reader was. */
  const leave = () => {
    const id = selected;
    close();
    if (id !== null) handleOf(id)?.focus();
  };

  document.addEventListener('click', (event) => {
    const summary = event.target.closest('.card summary');
    if (summary) {
      event.preventDefault();
      const id = summary.parentElement.dataset.unit;
      if (id === selected) close();
      else select(id);
      return;
    }
    if (event.target.closest('.close')) return leave();
    const back = event.target.closest('.to-text');
    if (back) {
      event.preventDefault();
      return goToText(back.closest('.card').dataset.unit);
    }
    const link = event.target.closest('.to-unit, .handle');
    if (link) {
      event.preventDefault();
      return select(link.hash.slice(1));
    }
    const mark = event.target.closest('mark.unit:not(.off)');
    if (mark && getSelection().isCollapsed) select(mark.dataset.unit);
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
    if (event.key === ' ' && event.target.matches('.handle')) {
      event.preventDefault();
      event.target.click();
    }
  });

  const fill = (text, value) => text.replace('{0}', String(value));
  const filters = document.querySelector('.filters');

  /** Shows the units that pass every filter; the text itself stays. */
  const filter = () => {
    const value = (name) => filters.querySelector(`[name=${name}]`).value;
    const kinds = new Set(all('[name=kind]:checked', filters).map((box) => box.value));
    const least = Number(value('score'));
    const shown = new Set();
    for (const [id, { dataset }] of cards) {
      const passes =
        kinds.has(dataset.kind) &&
        ['holder', 'addressee'].every((name) => value(name) === '' || value(name) === dataset[name]) &&
        Number(dataset.score) >= least;
      if (passes) shown.add(id);
    }
    if (selected !== null && !shown.has(selected)) close();
    for (const [id, card] of cards) card.parentElement.hidden = !shown.has(id);
    for (const mark of marks) mark.classList.toggle('off', !shown.has(mark.dataset.unit));
    const score = filters.querySelector('.least');
    score.value = least.toFixed(2).replace('.', score.dataset.decimal);
    const count = filters.querySelector('.count');
    count.value = fill(count.dataset.text, shown.size);
  };

  if (filters) {
    filters.hidden = false;
    filters.open = !matchMedia('(max-width: 60rem)').matches;
    filters.addEventListener('input', filter);
    filters.querySelector('.reset').addEventListener('click', () => {
      for (const box of all('[name=kind]', filters)) box.checked = true;
      for (const list of all('select', filters)) list.value = '';
      filters.querySelector('[name=score]').value = 0;
      filter();
    });
    // A browser may bring back what was set before a reload.
    filter();
  }

  // On paper everything is open; afterwards it is as it was.
  addEventListener('beforeprint', () => {
    for (const card of cards.values()) card.open = true;
  });
  addEventListener('afterprint', () => {
    for (const [id, card] of cards) card.open = id === selected;
  });

  for (const card of cards.values()) card.open = false;
  for (const button of all('.close')) button.hidden = false;
  /** Somebody comes from elsewhere to see one unit. */
  const follow = () => {
    const id = location.hash.slice(1);
    select(id);
    if (selected === id) marksOf(id)[0]?.scrollIntoView({ block: 'center', behavior: 'instant' });
  };
  addEventListener('hashchange', follow);
  // Until the page has loaded, the browser itself scrolls to what the address names.
  addEventListener('load', follow);
}

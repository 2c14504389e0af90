// Everything works without this. It opens `#120-184` at exactly these words, and sets notes beside the words they belong to.
const PLACE = /^#(\d{1,9}-\d{1,9})$/;
/** Between two notes, pixels. */
const GAP = 12;

/** The server highlights what `?quote=` names, in whichever part of the article it stands. */
function openPlace() {
  const place = PLACE.exec(location.hash)?.[1];
  if (!place || document.getElementById(place)) return;
  if (new URLSearchParams(location.search).get('quote') === place) return;
  location.replace(`${location.pathname}?quote=${place}#${place}`);
}

/** Each note beside its words where there is a margin, below the note before it where that reaches further. */
function placeNotes(text) {
  text.classList.remove('placed');
  text.style.minHeight = '';
  const margin = getComputedStyle(text).getPropertyValue('--margin').trim();
  const notes = [...text.querySelectorAll('.note')];
  for (const note of notes) note.style.top = '';
  if (margin !== 'beside') return;
  text.classList.add('placed');
  const top = text.getBoundingClientRect().top;
  const wanted = notes.map((note) => document.getElementById(note.dataset.of)?.getBoundingClientRect().top ?? top);
  const heights = notes.map((note) => note.getBoundingClientRect().height);
  let end = -GAP;
  for (const [i, note] of notes.entries()) {
    const start = Math.max(end + GAP, wanted[i] - top);
    note.style.top = `${Math.round(start)}px`;
    end = start + heights[i];
  }
  text.style.minHeight = `${Math.round(end)}px`;
}

const text = document.querySelector('article.document .text');
if (text) {
  addEventListener('hashchange', openPlace);
  openPlace();
  const place = () => placeNotes(text);
  place();
  new ResizeObserver(place).observe(document.querySelector('main'));
  text.addEventListener('toggle', place, true);
}

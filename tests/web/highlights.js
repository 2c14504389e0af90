// Runs in Chromium: where words stand in a page, and what of a picture of it is red.

/** In the reader's page: the highlighted words, and where in the window they begin; -1 where there are none. */
export function markedWords() {
  const marks = [...document.querySelectorAll('mark')];
  return { shown: marks.map((mark) => mark.textContent).join(''), top: marks[0]?.getBoundingClientRect().top ?? -1 };
}

/** In the newspaper's page: where the words stand that follow those before them; both as the letters that a page shows. */
export function placesOf({ quote, before }) {
  const [from, to] = [before.length, before.length + quote.length];
  const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let seen = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const [i, letter] of (node.nodeValue ?? '').split('').entries()) {
      if (/[\s*_[\]\\]/.test(letter)) continue;
      if (seen === from) range.setStart(node, i);
      seen += 1;
      if (seen === to) range.setEnd(node, i + 1);
    }
  }
  return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
}

/** In any page: the share of the boxes that is red, and how much red lies outside them, as a share of the same. */
export async function countRed({ picture, wanted }) {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data, width } = context.getImageData(0, 0, image.width, image.height);
  const within = new Uint8Array(data.length / 4);
  for (const { left, top, right, bottom } of wanted)
    for (let y = Math.max(0, Math.round(top)); y < Math.min(image.height, Math.round(bottom)); y += 1)
      within.fill(1, y * width + Math.round(left), y * width + Math.round(right));
  let [area, inside, outside] = [0, 0, 0];
  for (let i = 0; i < within.length; i += 1) {
    const isRed = data[i * 4] > 200 && data[i * 4 + 1] < 90 && data[i * 4 + 2] < 90;
    area += within[i];
    if (isRed && within[i]) inside += 1;
    else if (isRed) outside += 1;
  }
  return { inside: inside / area, outside: outside / area };
}

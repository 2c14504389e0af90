import { constants, deflateRawSync, deflateSync } from 'node:zlib';

/** A PDF of these pages, each a list of lines in 12-point letters from the top down; an empty line is a gap. */
export function pdfOf(pages: readonly (readonly string[])[], info = ''): Buffer {
  const streams = pages.map((lines) => {
    const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`);
    return streamOf(`BT /F1 12 Tf 14 TL 72 720 Td\n${shown.join('\n')}\nET`);
  });
  return pdfWith(streams, info);
}

/** A PDF whose only page unpacks to this many megabytes. */
export function deflateBomb(megabytes: number): Buffer {
  // One megabyte, packed so that its bytes can stand behind one another any number of times.
  const piece = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([Buffer.of(0x78, 0x9c), ...Array<Buffer>(megabytes).fill(piece), Buffer.of(0x03, 0x00)]);
  return pdfWith([stream(packed)]);
}

/** A PDF of one page that says it has `count`. */
export function boastingPdf(count: number): Buffer {
  return Buffer.from(
    pdfOf([['A page.']])
      .toString('latin1')
      .replace('/Count 1', `/Count ${count}`),
    'latin1',
  );
}

/** A PDF whose table of places leads to itself. */
export function loopingPdf(): Buffer {
  const source = pdfOf([['A page.']]).toString('latin1');
  const start = /startxref\n(\d+)/.exec(source)![1];
  return Buffer.from(source.replace('trailer\n<<', `trailer\n<< /Prev ${start}`), 'latin1');
}

function streamOf(content: string): Buffer {
  return stream(deflateSync(Buffer.from(content, 'latin1')));
}

function stream(packed: Buffer): Buffer {
  const head = Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`);
  return Buffer.concat([head, packed, Buffer.from('\nendstream')]);
}

function pdfWith(streams: readonly Buffer[], info = ''): Buffer {
  const first = 5;
  const kids = streams.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const objects: Buffer[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${streams.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${info} >>`,
  ].map((text) => Buffer.from(text, 'latin1'));
  for (const [i, content] of streams.entries()) {
    const resources = '/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 612 792]';
    objects.push(Buffer.from(`<< /Type /Page /Parent 2 0 R ${resources} /Contents ${first + 2 * i + 1} 0 R >>`), content);
  }
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let length = parts[0]!.length;
  for (const [i, object] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    places.push(length);
    parts.push(whole);
    length += whole.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  parts.push(
    Buffer.from(`${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${length}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

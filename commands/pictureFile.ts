import type { Picture } from '../src/drawing/picture.ts';
import { toPng } from '../src/drawing/png.ts';
import type { AnswerFiles, MadeFiles } from './command.ts';

/** A drawing as a file of an answer; no file where there was nothing to draw. Rejects where this machine cannot draw. */
export async function pictureFile(name: string, picture: Picture | null): Promise<MadeFiles> {
  if (picture === null) return { files: [], notice: null };
  const { svg, description, notice } = picture;
  return { files: [{ kind: 'picture', name: `${name}.png`, content: await toPng(svg), description }], notice };
}

/** The files of several, as far as they are asked for. */
export function together(...makers: readonly (AnswerFiles | null)[]): AnswerFiles | null {
  const wanted = makers.filter((maker) => maker !== null);
  if (wanted.length === 0) return null;
  return async (answer) => {
    const made = await Promise.all(wanted.map((make) => make(answer)));
    return {
      files: made.flatMap(({ files }) => files),
      notice: made.flatMap(({ notice }) => notice ?? []).join(' ') || null,
    };
  };
}

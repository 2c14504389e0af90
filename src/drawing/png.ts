import { fileURLToPath } from 'node:url';

/** The fonts come with the program: a machine without any draws the same. */
const FONT_FILES = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'].map((file) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${file}`)),
);

/** Points of the PNG for each CSS pixel: screens show more of them than that. */
const SHARPNESS = 1.5;

/** An SVG as PNG, drawn outside the event loop. Rejects where it is no SVG, or where this machine has no resvg. */
export async function toPng(svg: string): Promise<Buffer> {
  // Native and large: loaded when the first picture is drawn.
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: SHARPNESS },
    font: { fontFiles: FONT_FILES, loadSystemFonts: true, defaultFontFamily: 'Source Sans 3' },
  });
  return image.asPng();
}

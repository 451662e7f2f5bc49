import { createRequire } from 'node:module';

/** What draws: pdf-parse brings it for its pictures of pages. */
export const CANVAS = createRequire(createRequire(import.meta.url).resolve('pdf-parse'))(
  '@napi-rs/canvas',
) as typeof import('@napi-rs/canvas');

type Drawn = InstanceType<typeof CANVAS.Canvas>;
type Context = ReturnType<Drawn['getContext']>;

/** Gives a white sheet with what `draw` draws on it. */
export function drawnOn(width: number, height: number, draw: (context: Context) => void): Drawn {
  const canvas = CANVAS.createCanvas(Math.ceil(width), Math.ceil(height));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  draw(context);
  return canvas;
}

/** Gives a sheet turned by an angle in radians, clockwise, about its middle, large enough for all of it. */
export function turned(canvas: Drawn, angle: number): Drawn {
  const [sine, cosine] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))];
  const [width, height] = [canvas.width * cosine + canvas.height * sine, canvas.width * sine + canvas.height * cosine].map(Math.round);
  return drawnOn(width ?? 1, height ?? 1, (context) => {
    context.translate((width ?? 1) / 2, (height ?? 1) / 2);
    context.rotate(angle);
    context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
  });
}

/** Gives the pixels of a sheet: red, green, blue and alpha of each, row by row. */
export function pixelsOf(canvas: Drawn): Uint8ClampedArray {
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
}

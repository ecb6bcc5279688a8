/** Shape of an example in words: `32 × 32 pixels, colour`, `13 numbers`. */
export function shapeInWords({ channels, height, width }) {
  if (height === 1 && channels === 1) {
    return `${width} numbers`;
  }
  return `${height} × ${width} pixels, ${channels === 3 ? 'colour' : channels === 1 ? 'grey' : `${channels} channels`}`;
}

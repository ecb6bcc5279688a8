/** Cells of a confusion matrix off its diagonal, the largest first: `{actual, predicted, n, share}`, share of the actual class. */
export function confusionsOf(matrix) {
  const found = [];
  matrix.forEach((row, actual) => {
    const sum = row.reduce((total, n) => total + n, 0);
    row.forEach((n, predicted) => {
      if (n && actual !== predicted) {
        found.push({ actual, predicted, n, share: n / sum });
      }
    });
  });
  return found.sort((some, other) => other.n - some.n);
}

/** Labels in order: all, or of more than `most` those of the largest confusions. */
export function labelsToShow(matrix, most) {
  const all = matrix.map((_, label) => label);
  if (all.length <= most) {
    return all;
  }
  const chosen = new Set();
  for (const { actual, predicted } of confusionsOf(matrix)) {
    if (chosen.size >= most) {
      break;
    }
    chosen.add(actual);
    chosen.add(predicted);
  }
  all.forEach((label) => chosen.size < most && chosen.add(label));
  return [...chosen].sort((some, other) => some - other);
}

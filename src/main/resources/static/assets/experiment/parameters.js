/** Weights and biases of the fully connected network that a spec describes, on a data set's examples; null where either is not known. */
export function parameterCount(spec, dataset) {
  if (!spec || !dataset?.shape || !dataset.classes) {
    return null;
  }
  const { channels, height, width } = dataset.shape;
  const sizes = [channels * height * width, ...spec.network.hiddenLayers.map(({ units }) => units), dataset.classes.length];
  return sizes.slice(1).reduce((sum, size, i) => sum + (sizes[i] + 1) * size, 0);
}

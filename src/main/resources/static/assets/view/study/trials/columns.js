/** Columns of the table of trials: `{id, name, title?, numeric, key(trial), text(trial)}`; rows are sorted by `key`. */
export function columnsOf(axes, objective) {
  return [
    { id: 'number', name: 'Trial', numeric: true, key: (trial) => trial.number },
    { id: 'state', name: 'State', key: (trial) => trial.state },
    { id: 'value', name: objective.isAccuracy ? 'Validation accuracy' : 'Validation loss', numeric: true, key: (trial) => trial.value, text: (trial) => objective.format(trial.value) },
    ...axes.map((axis) => ({
      id: axis.pointer,
      name: axis.name,
      title: axis.pointer,
      numeric: !axis.labels || axis.values.every((value) => typeof value === 'number'),
      key: axis.number,
      text: axis.label,
    })),
    { id: 'epochs', name: 'Epochs', numeric: true, key: (trial) => trial.epochs, text: (trial) => trial.epochs.toLocaleString('en-US') },
  ];
}

/** Trials by a column, `-value` for the greatest first; those without a value are last either way. */
export function sorted(trials, columns, order) {
  const descending = order.startsWith('-');
  const column = columns.find(({ id }) => id === (descending ? order.slice(1) : order)) ?? columns[0];
  const sign = descending ? -1 : 1;
  return [...trials].sort((a, b) => {
    const [one, other] = [column.key(a), column.key(b)];
    if (isMissing(one) || isMissing(other)) {
      return isMissing(one) - isMissing(other) || a.number - b.number;
    }
    return sign * (one < other ? -1 : one > other ? 1 : 0) || a.number - b.number;
  });
}

function isMissing(value) {
  return value === null || value === undefined || value === '' || Number.isNaN(value);
}

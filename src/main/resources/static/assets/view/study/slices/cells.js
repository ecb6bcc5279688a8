import { placeOf } from '../model/space.js';

const FEWEST = 3;
const MOST = 14;

/** Fields of a plane with the best value in each, and the trials as points; places from 0 to 1. */
export function cellsOf(shown, across, up, objective) {
  const wanted = Math.max(FEWEST, Math.min(MOST, Math.round(Math.sqrt(shown.length / 2))));
  const columns = divisions(across, wanted);
  const rows = divisions(up, wanted);
  const cells = new Map();
  const points = [];
  for (const trial of shown) {
    const [x, y] = [placeOf(across, trial), placeOf(up, trial)];
    if (x === null || y === null) {
      continue;
    }
    const [column, row] = [indexIn(columns, x), indexIn(rows, y)];
    const key = `${column}/${row}`;
    const cell = cells.get(key) ?? {
      key, left: columns[column].from, right: columns[column].to, bottom: rows[row].from, top: rows[row].to,
      across: columns[column].label, up: rows[row].label, count: 0, best: trial.value,
    };
    cell.count++;
    cell.best = objective.isBetter(trial.value, cell.best) ? trial.value : cell.best;
    cells.set(key, cell);
    points.push({ key: trial.number, x: spread(x, across, trial.number), y: spread(y, up, trial.number * 7 + 3) });
  }
  return { cells: [...cells.values()], points };
}

function divisions(axis, wanted) {
  if (axis.labels) {
    const places = axis.labels.map((label, i) => axis.scale.at(i));
    const half = 0.5 / places.length;
    return places.map((place, i) => ({ from: place - half, to: place + half, label: axis.labels[i] }));
  }
  const text = (place) => String(Number(axis.scale.value(place).toPrecision(3)));
  return Array.from({ length: wanted }, (unused, i) => ({ from: i / wanted, to: (i + 1) / wanted, label: `${text(i / wanted)} to ${text((i + 1) / wanted)}` }));
}

function indexIn(parts, place) {
  const index = parts.findIndex((part) => place < part.to);
  return index < 0 ? parts.length - 1 : index;
}

function spread(place, axis, number) {
  return axis.labels ? place + (((number * 0.618034) % 1) - 0.5) * (0.7 / axis.labels.length) : place;
}

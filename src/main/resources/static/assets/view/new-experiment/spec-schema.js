import { count } from '../../format/numbers.js';

/** The parts of the service's OpenAPI document (`/v3/api-docs`) that describe specs, with their references followed. */
export class SpecSchema {
  #schemas;

  constructor(document) {
    this.#schemas = document.components.schemas;
  }

  get spec() {
    return this.resolved(this.#schemas.ExperimentSpec);
  }

  /** A schema as it stands there, or where it refers to; `nullable` where null is allowed. */
  resolved(schema) {
    if (schema.$ref) {
      const { $ref, ...beside } = schema;
      return { ...this.resolved(this.#named($ref)), ...beside };
    }
    if (schema.anyOf) {
      const [first, ...others] = schema.anyOf;
      if (others.length === 1 && others[0].type === 'null') {
        const { anyOf, ...beside } = schema;
        return { ...this.resolved(first), ...beside, nullable: true };
      }
    }
    if (Array.isArray(schema.type)) {
      return { ...schema, type: schema.type.find((type) => type !== 'null'), nullable: true };
    }
    return schema;
  }

  /** The kinds of a union, by the value of the field that says which one it is; null for other schemas. */
  kinds(schema) {
    if (!schema.discriminator?.mapping) {
      return null;
    }
    return Object.fromEntries(Object.entries(schema.discriminator.mapping).map(([kind, $ref]) => [kind, this.resolved({ $ref })]));
  }

  #named(reference) {
    return this.#schemas[reference.split('/').at(-1)] ?? {};
  }
}

const LABELS = {
  '/dataset/name': 'Data set',
  '/dataset/train': 'Training examples',
  '/dataset/validation': 'Validation examples',
  '/dataset/test': 'Test examples',
  '/dataset': 'Data',
  '/network': 'Network',
  '/network/weightInit': 'Initial weights',
  '/regularization/l2': 'L2 penalty λ',
  '/optimizer/type': 'Optimizer',
  '/learningRateSchedule/type': 'Schedule',
  '/training/evaluateTest': 'Look at the test split at the end',
  '/training/selection': 'Parameters kept',
  '/training/batchSize': 'Batch size',
  '/training/precision': 'Precision of products',
};

/** A field's name for people. */
export function labelOf(pointer) {
  const name = pointer.split('/').at(-1);
  const words = name.replace(/([a-z])([A-Z0-9])/g, (all, before, after) => `${before} ${after.toLowerCase()}`);
  return LABELS[pointer] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a number may be, in words. */
export function boundsOf({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }) {
  const low = exclusiveMinimum !== undefined ? `more than ${written(exclusiveMinimum)}` : minimum !== undefined ? `at least ${written(minimum)}` : '';
  const high = exclusiveMaximum !== undefined ? `less than ${written(exclusiveMaximum)}` : maximum !== undefined ? `at most ${written(maximum)}` : '';
  return [low, high].filter(Boolean).join(', ');
}

function written(number) {
  return Number.isInteger(number) ? count(number) : String(number);
}

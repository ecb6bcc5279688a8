"""Contender: NumPy in float32. Arguments: inputs hidden classes rows optimizer threads."""
import sys
import time

import numpy as np

inputs, classes, rows = int(sys.argv[1]), int(sys.argv[3]), int(sys.argv[4])
hidden = [int(units) for units in sys.argv[2].split(",")]
optimizer = sys.argv[5]
RATE, L2, DECAY = np.float32(1e-4), np.float32(0.2), np.float32(1e-3)
BETA1, BETA2, EPSILON = np.float32(0.9), np.float32(0.999), np.float32(1e-8)

random = np.random.default_rng(1)
sizes = [inputs, *hidden, classes]
weights = [(random.standard_normal((m, n)) * np.sqrt(2 / m)).astype(np.float32) for m, n in zip(sizes, sizes[1:])]
biases = [np.zeros(n, np.float32) for n in sizes[1:]]
parameters = weights + biases
means = [np.zeros_like(p) for p in parameters]
squares = [np.zeros_like(p) for p in parameters]
x = random.random((rows, inputs), np.float32)
y = random.integers(0, classes, rows)
index = np.arange(rows)
t = 0


def forward():
    activations = [x]
    for layer, (w, b) in enumerate(zip(weights, biases)):
        z = activations[-1] @ w
        z += b
        if layer < len(weights) - 1:
            np.maximum(z, 0, out=z)
        activations.append(z)
    z = activations[-1]
    z -= z.max(axis=1, keepdims=True)
    np.exp(z, out=z)
    z /= z.sum(axis=1, keepdims=True)
    loss = -np.log(z[index, y]).mean()
    correct = int((z.argmax(axis=1) == y).sum())
    return activations, loss, correct


def step():
    global t
    t += 1
    activations, loss, _ = forward()
    delta = activations[-1]
    delta[index, y] -= 1
    delta /= rows
    gradients = [None] * len(parameters)
    for layer in reversed(range(len(weights))):
        gradients[layer] = activations[layer].T @ delta
        gradients[len(weights) + layer] = delta.sum(axis=0)
        if layer:
            delta = delta @ weights[layer].T
            delta *= activations[layer] > 0
    if optimizer == "sgd":
        for layer, w in enumerate(weights):
            loss += L2 * np.vdot(w, w)
            gradients[layer] += 2 * L2 * w
        for p, g in zip(parameters, gradients):
            g *= RATE
            p -= g
    else:
        root = np.float32(1 / np.sqrt(1 - BETA2**t))
        rate = np.float32(RATE / (1 - BETA1**t))
        for p, g, m, v in zip(parameters, gradients, means, squares):
            g += DECAY * p
            m *= BETA1
            m += (1 - BETA1) * g
            v *= BETA2
            g *= g
            g *= 1 - BETA2
            v += g
            np.sqrt(v, out=g)
            g *= root
            g += EPSILON
            np.divide(m, g, out=g)
            g *= rate
            p -= g
    return loss


iteration = forward if optimizer == "forward" else step
print("block 0", flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    for _ in range(int(line)):
        iteration()
    print("block", time.perf_counter() - start, flush=True)

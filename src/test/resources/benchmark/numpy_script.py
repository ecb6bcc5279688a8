"""Contender: a NumPy user's whole script. Arguments: inputs hidden classes rows optimizer threads.

A block is a run of so many iterations from a new network on: minibatches drawn from 49,000 examples at random, loss with penalty,
and after each epoch validation on 1,000 and decay of the learning rate. The data are there before the clock starts.
"""
import sys

import numpy as np

from blocks import serve
from numpy_network import RATE, Network

inputs, classes, rows = int(sys.argv[1]), int(sys.argv[3]), int(sys.argv[4])
hidden = [int(units) for units in sys.argv[2].split(",")]
random = np.random.default_rng(1)
x_train = random.random((49_000, inputs), np.float32)
y_train = random.integers(0, classes, 49_000)
x_validation = random.random((1_000, inputs), np.float32)
y_validation = random.integers(0, classes, 1_000)


def run(iterations):
    network = Network(inputs, hidden, classes, sys.argv[5], random)
    rate, losses, accuracies = RATE, [], []
    per_epoch = len(x_train) // rows
    for i in range(1, iterations + 1):
        batch = random.integers(0, len(x_train), rows)
        losses.append(network.step(x_train[batch], y_train[batch], rate))
        if i % per_epoch == 0 or i == iterations:
            _, _, correct = network.forward(x_validation, y_validation)
            accuracies.append(correct / len(y_validation))
            rate *= np.float32(0.95)


serve(run)

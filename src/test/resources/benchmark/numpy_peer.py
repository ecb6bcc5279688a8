"""Contender: NumPy on one minibatch. Arguments: inputs hidden classes rows optimizer threads."""
import sys

import numpy as np

from blocks import serve
from numpy_network import Network

inputs, classes, rows = int(sys.argv[1]), int(sys.argv[3]), int(sys.argv[4])
random = np.random.default_rng(1)
network = Network(inputs, [int(units) for units in sys.argv[2].split(",")], classes, sys.argv[5], random)
x = random.random((rows, inputs), np.float32)
y = random.integers(0, classes, rows)
iteration = network.forward if sys.argv[5] == "forward" else network.step


def run(iterations):
    for _ in range(iterations):
        iteration(x, y)


serve(run)

"""Contender: PyTorch on one minibatch. Arguments: inputs hidden classes rows optimizer threads."""
import sys

import torch

from blocks import serve
from torch_network import Training

inputs, classes, rows = int(sys.argv[1]), int(sys.argv[3]), int(sys.argv[4])
torch.set_num_threads(int(sys.argv[6]))
torch.manual_seed(1)
training = Training(inputs, [int(units) for units in sys.argv[2].split(",")], classes, sys.argv[5])
x = torch.rand(rows, inputs)
y = torch.randint(0, classes, (rows,))
iteration = training.forward if sys.argv[5] == "forward" else training.step


def run(iterations):
    for _ in range(iterations):
        iteration(x, y)


serve(run)

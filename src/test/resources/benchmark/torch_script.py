"""Contender: a PyTorch user's whole script. Arguments: inputs hidden classes rows optimizer threads.

A block is a run of so many iterations from a new network on: minibatches drawn from 49,000 examples at random, loss with penalty,
and after each epoch validation on 1,000 and decay of the learning rate. The data are there before the clock starts, as one tensor:
a DataLoader would put each minibatch together example by example.
"""
import sys

import torch

from blocks import serve
from torch_network import Training

inputs, classes, rows = int(sys.argv[1]), int(sys.argv[3]), int(sys.argv[4])
hidden = [int(units) for units in sys.argv[2].split(",")]
torch.set_num_threads(int(sys.argv[6]))
torch.manual_seed(1)
x_train = torch.rand(49_000, inputs)
y_train = torch.randint(0, classes, (49_000,))
x_validation = torch.rand(1_000, inputs)
y_validation = torch.randint(0, classes, (1_000,))


def run(iterations):
    training = Training(inputs, hidden, classes, sys.argv[5])
    schedule = torch.optim.lr_scheduler.ExponentialLR(training.update, 0.95)
    losses, accuracies = [], []
    per_epoch = len(x_train) // rows
    for i in range(1, iterations + 1):
        batch = torch.randint(0, len(x_train), (rows,))
        losses.append(training.step(x_train[batch], y_train[batch]))
        if i % per_epoch == 0 or i == iterations:
            _, correct = training.forward(x_validation, y_validation)
            accuracies.append(correct / len(y_validation))
            schedule.step()


serve(run)

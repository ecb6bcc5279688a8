"""The network of the contenders that use PyTorch on the CPU, and its optimizer, as one writes them."""
import os

import torch

HALF = os.environ.get("BENCHMARK_PRECISION") == "BFLOAT16"
RATE, L2, DECAY = 1e-4, 0.2, 1e-3
criterion = torch.nn.CrossEntropyLoss()


class Training:
    def __init__(self, inputs, hidden, classes, optimizer):
        layers = []
        sizes = [inputs, *hidden]
        for m, n in zip(sizes, sizes[1:]):
            layers += [torch.nn.Linear(m, n), torch.nn.ReLU()]
        self.model = torch.nn.Sequential(*layers, torch.nn.Linear(sizes[-1], classes))
        self.weights = [p for p in self.model.parameters() if p.dim() == 2]
        self.penalized = optimizer == "sgd"
        if optimizer == "adam":
            self.update = torch.optim.Adam(self.model.parameters(), lr=RATE, weight_decay=DECAY)
        else:
            biases = [p for p in self.model.parameters() if p.dim() == 1]
            self.update = torch.optim.SGD(
                [{"params": self.weights, "weight_decay": 2 * L2}, {"params": biases}], lr=RATE
            )

    def step(self, x, y):
        """One iteration; the loss with its penalty."""
        self.update.zero_grad(set_to_none=True)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
            loss = criterion(self.model(x), y)
        loss.backward()
        value = loss.item()
        if self.penalized:
            with torch.no_grad():
                value += L2 * sum(float(torch.dot(w.view(-1), w.view(-1))) for w in self.weights)
        self.update.step()
        return value

    def forward(self, x, y):
        """Data loss and correct ones."""
        with torch.no_grad():
            z = self.model(x)
            return criterion(z, y).item(), int((z.argmax(1) == y).sum())

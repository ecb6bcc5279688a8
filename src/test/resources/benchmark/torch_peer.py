"""Contender: PyTorch on the CPU. Arguments: inputs hidden classes rows optimizer threads."""
import sys
import time

import torch

inputs, classes, rows = int(sys.argv[1]), int(sys.argv[3]), int(sys.argv[4])
hidden = [int(units) for units in sys.argv[2].split(",")]
optimizer = sys.argv[5]
torch.set_num_threads(int(sys.argv[6]))
torch.manual_seed(1)
RATE, L2, DECAY = 1e-4, 0.2, 1e-3

layers = []
sizes = [inputs, *hidden]
for m, n in zip(sizes, sizes[1:]):
    layers += [torch.nn.Linear(m, n), torch.nn.ReLU()]
model = torch.nn.Sequential(*layers, torch.nn.Linear(sizes[-1], classes))
weights = [p for p in model.parameters() if p.dim() == 2]
x = torch.rand(rows, inputs)
y = torch.randint(0, classes, (rows,))
criterion = torch.nn.CrossEntropyLoss()
if optimizer == "adam":
    update = torch.optim.Adam(model.parameters(), lr=RATE, weight_decay=DECAY)
else:
    update = torch.optim.SGD(
        [
            {"params": weights, "weight_decay": 2 * L2},
            {"params": [p for p in model.parameters() if p.dim() == 1]},
        ],
        lr=RATE,
    )


def step():
    update.zero_grad(set_to_none=True)
    loss = criterion(model(x), y)
    loss.backward()
    value = loss.item()
    if optimizer == "sgd":
        with torch.no_grad():
            value += L2 * sum(float(torch.dot(w.view(-1), w.view(-1))) for w in weights)
    update.step()
    return value


def forward():
    with torch.no_grad():
        z = model(x)
        return criterion(z, y).item(), int((z.argmax(1) == y).sum())


iteration = forward if optimizer == "forward" else step
print("block 0", flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    for _ in range(int(line)):
        iteration()
    print("block", time.perf_counter() - start, flush=True)

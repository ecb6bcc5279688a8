"""The network of the contenders that use NumPy, in float32, as one writes it by hand."""
import numpy as np

RATE, L2, DECAY = np.float32(1e-4), np.float32(0.2), np.float32(1e-3)
BETA1, BETA2, EPSILON = np.float32(0.9), np.float32(0.999), np.float32(1e-8)


class Network:
    def __init__(self, inputs, hidden, classes, optimizer, random):
        sizes = [inputs, *hidden, classes]
        self.weights = [
            (random.standard_normal((m, n)) * np.sqrt(2 / m)).astype(np.float32) for m, n in zip(sizes, sizes[1:])
        ]
        self.biases = [np.zeros(n, np.float32) for n in sizes[1:]]
        self.parameters = self.weights + self.biases
        self.means = [np.zeros_like(p) for p in self.parameters]
        self.squares = [np.zeros_like(p) for p in self.parameters]
        self.optimizer = optimizer
        self.t = 0

    def forward(self, x, y):
        """Activations of every layer, data loss and correct ones."""
        activations = [x]
        for layer, (w, b) in enumerate(zip(self.weights, self.biases)):
            z = activations[-1] @ w
            z += b
            if layer < len(self.weights) - 1:
                np.maximum(z, 0, out=z)
            activations.append(z)
        z = activations[-1]
        z -= z.max(axis=1, keepdims=True)
        np.exp(z, out=z)
        z /= z.sum(axis=1, keepdims=True)
        loss = -np.log(z[np.arange(len(y)), y]).mean()
        return activations, loss, int((z.argmax(axis=1) == y).sum())

    def step(self, x, y, rate=RATE):
        """One iteration; the loss with its penalty."""
        self.t += 1
        activations, loss, _ = self.forward(x, y)
        delta = activations[-1]
        delta[np.arange(len(y)), y] -= 1
        delta /= len(y)
        gradients = [None] * len(self.parameters)
        for layer in reversed(range(len(self.weights))):
            gradients[layer] = activations[layer].T @ delta
            gradients[len(self.weights) + layer] = delta.sum(axis=0)
            if layer:
                delta = delta @ self.weights[layer].T
                delta *= activations[layer] > 0
        if self.optimizer == "sgd":
            for layer, w in enumerate(self.weights):
                loss += L2 * np.vdot(w, w)
                gradients[layer] += 2 * L2 * w
            for p, g in zip(self.parameters, gradients):
                g *= rate
                p -= g
        else:
            self.adam(gradients, rate)
        return loss

    def adam(self, gradients, rate):
        root = np.float32(1 / np.sqrt(1 - BETA2**self.t))
        rate = np.float32(rate / (1 - BETA1**self.t))
        for p, g, m, v in zip(self.parameters, gradients, self.means, self.squares):
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

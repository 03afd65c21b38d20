"""Makes cell-sums.json: what each gate of a GRU with `resetAfter` adds up, which test/unit/rnn/inspect/cellSums.test.ts
holds `rnn.cell` against.

    out/golden/bin/python test/golden/make_cell_golden.py

The sums come from the textbook formula in NumPy float64; the hidden states of PyTorch's GRU, which resets after the
product as well, must agree before anything is written.
"""

import json
from pathlib import Path

import numpy as np
import torch

random = np.random.default_rng(11)
TIMESTEPS, FEATURES, UNITS = 6, 3, 4
GATES = ("update", "reset", "candidate")


def float32(*shape):
    """Random values that float32 holds exactly, so that both sides compute with the same weights."""
    return random.normal(0, 0.6, shape).astype(np.float32).astype(np.float64)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def steps(x, w, u, b):
    """Each step's h and, gate by gate, x·w, h·u, both biases, the sum and the gate's value."""
    h = np.zeros(UNITS)
    for x_t in x:
        columns = {gate: slice(k * UNITS, (k + 1) * UNITS) for k, gate in enumerate(GATES)}
        from_input = {gate: x_t @ w[:, at] for gate, at in columns.items()}
        from_state = {gate: h @ u[:, at] for gate, at in columns.items()}
        value, preactivation = {}, {}
        for gate, at in columns.items():
            state = from_state[gate] + b[1, at]
            factor = value["reset"] if gate == "candidate" else 1
            preactivation[gate] = from_input[gate] + b[0, at] + factor * state
            value[gate] = (np.tanh if gate == "candidate" else sigmoid)(preactivation[gate])
        h = value["update"] * h + (1 - value["update"]) * value["candidate"]
        yield {
            "fromInput": from_input,
            "fromState": from_state,
            "preactivation": preactivation,
            "value": value,
            "hidden": h,
        }


def torch_hidden(x, w, u, b):
    """PyTorch has the gates in the order r z n, weights transposed."""
    order = np.concatenate([np.arange(k * UNITS, (k + 1) * UNITS) for k in (1, 0, 2)])
    gru = torch.nn.GRU(FEATURES, UNITS).double()
    with torch.no_grad():
        gru.weight_ih_l0.copy_(torch.tensor(w[:, order].T))
        gru.weight_hh_l0.copy_(torch.tensor(u[:, order].T))
        gru.bias_ih_l0.copy_(torch.tensor(b[0, order]))
        gru.bias_hh_l0.copy_(torch.tensor(b[1, order]))
        return gru(torch.tensor(x))[0].numpy()


x, w, u, b = float32(TIMESTEPS, FEATURES), float32(FEATURES, 3 * UNITS), float32(UNITS, 3 * UNITS), float32(2, 3 * UNITS)
traced = list(steps(x, w, u, b))
np.testing.assert_allclose([step["hidden"] for step in traced], torch_hidden(x, w, u, b), atol=1e-12)


def plain(value):
    return {k: plain(v) for k, v in value.items()} if isinstance(value, dict) else value.tolist()


data = {"input": x.tolist(), "weights": [a.tolist() for a in (w, u, b)], "steps": [plain(step) for step in traced]}
(Path(__file__).parent / "cell-sums.json").write_text(json.dumps(data) + "\n")

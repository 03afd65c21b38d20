"""Makes gradients.json: what PyTorch says comes back to each step's states, for the tests of rnn.gradientFlow.

    out/golden/bin/python test/golden/make_gradients_golden.py

Set up as make_golden.py says. Everything is computed in float64, from values that float32 holds exactly. States keep
their gradients (`retain_grad`); norms are those of each example's own loss. Spectral radii come from
numpy.linalg.eigvals, percentiles from numpy.percentile, clipped gradients from Keras's optimizers.
"""

import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import torch

keras.backend.set_floatx("float64")
random = np.random.default_rng(23)
HERE = Path(__file__).parent
EXAMPLES, TIMESTEPS, FEATURES, UNITS = 5, 7, 2, 4
GATES = {"SimpleRNN": 1, "LSTM": 4, "GRU": 3, "GRU resetAfter": 3}


def values(*shape, scale=0.7):
    return np.round(random.normal(0, scale, shape) * 64) / 64


def tensor(array):
    return torch.tensor(array, dtype=torch.float64, requires_grad=True)


def weights_of(cell, features, units):
    columns = GATES[cell] * units
    bias = values(2, columns, scale=0.3) if cell == "GRU resetAfter" else values(columns, scale=0.3)
    return [values(features, columns), values(units, columns), bias]


def step(cell, x, states, weights, activation):
    """One step, as Keras has it; the gates' columns are those of Keras."""
    w, u, b = weights
    h = states[0]
    units = h.shape[1]
    if cell == "SimpleRNN":
        return [activation(x @ w + h @ u + b)], None
    if cell == "LSTM":
        i, f, g, o = (x @ w + h @ u + b).split(units, 1)
        c = torch.sigmoid(f) * states[1] + torch.sigmoid(i) * activation(g)
        return [None, c, torch.sigmoid(o)], torch.sigmoid(f)
    inner, outer = (b[0], b[1]) if cell == "GRU resetAfter" else (b, 0 * b)
    xz, xr, xh = (x @ w + inner).split(units, 1)
    hz, hr, hh = (h @ u + outer).split(units, 1)
    z, r = torch.sigmoid(xz + hz), torch.sigmoid(xr + hr)
    candidate = activation(xh + (r * hh if cell == "GRU resetAfter" else (r * h) @ u[:, 2 * units :]))
    return [z * h + (1 - z) * candidate], z


def run(cell, x, weights, activation=torch.tanh, backwards=False, mask=None):
    """The hidden (and cell) states on the axis of time, and the gate that carries the state; all keep gradients."""
    examples, timesteps, _ = x.shape
    units = weights[1].shape[0]
    states = [torch.zeros(examples, units, dtype=torch.float64) for _ in range(2 if cell == "LSTM" else 1)]
    hidden, cells, gates = [None] * timesteps, [None] * timesteps, [None] * timesteps
    order = range(timesteps - 1, -1, -1) if backwards else range(timesteps)
    for t in order:
        new, gates[t] = step(cell, x[:, t], states, weights, activation)
        kept = None if mask is None else torch.tensor(mask[:, t : t + 1], dtype=torch.float64)
        hold = lambda a, b: a if kept is None else kept * a + (1 - kept) * b
        if cell == "LSTM":
            if kept is None:
                new[1].retain_grad()
                c = new[1]
                h = new[2] * activation(c)
            else:
                # c reaches h of its own step only where the step counts
                c = hold(new[1], states[1])
                c.retain_grad()
                h = hold(new[2] * activation(c), states[0])
            cells[t] = c
            states = [h, c]
        else:
            states = [hold(new[0], states[0])]
        hidden[t] = states[0]
        hidden[t].retain_grad()
    return hidden, cells, gates, states


def norms(states):
    return np.stack([s.grad.norm(dim=1).numpy() for s in states], 1)


def summary(per_example, mask=None):
    counted = per_example if mask is None else np.where(mask == 1, per_example, np.nan)
    absent = np.isnan(counted).all(axis=0)
    counted[:, absent] = 0
    part = {
        "mean": np.nanmean(counted, axis=0),
        "low": np.nanpercentile(counted, 10, axis=0),
        "high": np.nanpercentile(counted, 90, axis=0),
    }
    return {name: [None if gone else float(v) for v, gone in zip(row, absent)] for name, row in part.items()}


def flow(cell, found, mask=None):
    hidden, cells, gates, _ = found
    result = {"hidden": summary(norms(hidden), mask)}
    if cell == "LSTM":
        result["cellState"] = summary(norms(cells), mask)
    if gates[0] is not None:
        stacked = torch.stack(gates, 1).detach().numpy()
        counted = stacked if mask is None else stacked[mask == 1]
        result["gate"] = float(counted.mean())
    return result


def candidate(cell, recurrent):
    units = recurrent.shape[0]
    first = {"SimpleRNN": 0, "LSTM": 2 * units}.get(cell, 2 * units)
    return float(np.abs(np.linalg.eigvals(recurrent[:, first : first + units])).max())


def squared(output, y):
    """The sum of each example's own mean squared error."""
    return ((output - y) ** 2).reshape(output.shape[0], -1).mean(1).sum()


def lists(arrays):
    return [a.tolist() for a in arrays]


def single(name, cell, activation="tanh", backwards=False, sequences=False, mask=None):
    functions = {"tanh": torch.tanh, "softsign": torch.nn.functional.softsign, "relu": torch.relu}
    x = values(EXAMPLES, TIMESTEPS, FEATURES)
    if mask is not None:
        x = x * mask[..., None] + 0.0
    arrays = weights_of(cell, FEATURES, UNITS)
    dense = [values(UNITS, 2), values(2, scale=0.3)]
    y = values(EXAMPLES, TIMESTEPS, 2) if sequences else values(EXAMPLES, 2)
    weights, top = [tensor(a) for a in arrays], [tensor(a) for a in dense]
    found = run(cell, tensor(x), weights, functions[activation], backwards, mask)
    hidden, states = found[0], found[3]
    order = hidden[::-1] if backwards else hidden
    output = (torch.stack(order, 1) if sequences else states[0]) @ top[0] + top[1]
    loss = squared(output, tensor(y))
    loss.backward()
    result = {
        "name": name,
        "cell": cell,
        "activation": activation,
        "goBackwards": backwards,
        "returnSequences": sequences,
        "weights": lists(arrays + dense),
        "x": x.tolist(),
        "y": y.tolist(),
        **flow(cell, found, mask),
        "spectralRadius": candidate(cell, arrays[1]),
    }
    if mask is not None:
        result["mask"] = mask.tolist()
    if cell == "SimpleRNN" and not sequences and not backwards:
        # those of the batch's mean loss, as an optimizer gets them
        result["clipped"] = clip([w.grad.numpy() / EXAMPLES for w in weights + top])
    return result


def clip(gradients):
    size = lambda g: float(np.linalg.norm(g))
    whole = lambda gs: float(np.sqrt(sum(np.sum(np.square(g)) for g in gs)))
    found = []
    for way, argument, limit in (
        ("clipNorm", "clipnorm", 0.25),
        ("globalClipNorm", "global_clipnorm", 0.5),
        ("clipValue", "clipvalue", 0.125),
    ):
        optimizer = keras.optimizers.SGD(1.0, **{argument: limit})
        after = [np.asarray(g) for g in optimizer._clip_gradients([keras.ops.convert_to_tensor(g) for g in gradients])]
        found.append(
            {
                "way": way,
                "limit": limit,
                "before": [size(g) for g in gradients],
                "after": [size(g) for g in after],
                "global": [whole(gradients), whole(after)],
            }
        )
    return found


def stacked():
    """Bidirectional LSTM, both sequences side by side, a GRU and a Dense."""
    x, y = values(EXAMPLES, TIMESTEPS, FEATURES), values(EXAMPLES, 1)
    arrays = {
        "forward": weights_of("LSTM", FEATURES, 3),
        "backward": weights_of("LSTM", FEATURES, 3),
        "top": weights_of("GRU", 6, UNITS),
        "dense": [values(UNITS, 1), values(1, scale=0.3)],
    }
    weights = {name: [tensor(a) for a in group] for name, group in arrays.items()}
    forward = run("LSTM", tensor(x), weights["forward"])
    backward = run("LSTM", tensor(x), weights["backward"], backwards=True)
    both = torch.cat([torch.stack(forward[0], 1), torch.stack(backward[0], 1)], 2)
    top = run("GRU", both, weights["top"])
    squared(top[3][0] @ weights["dense"][0] + weights["dense"][1], tensor(y)).backward()
    return {
        "weights": lists(sum(arrays.values(), [])),
        "x": x.tolist(),
        "y": y.tolist(),
        "forward": flow("LSTM", forward),
        "backward": flow("LSTM", backward),
        "top": flow("GRU", top),
    }


def check_against_torch_layers():
    """The equations above give the gradients that PyTorch's own LSTM, RNN and GRU (resetAfter) give to their input."""
    for cell, layer in (("SimpleRNN", torch.nn.RNN), ("LSTM", torch.nn.LSTM), ("GRU resetAfter", torch.nn.GRU)):
        arrays = weights_of(cell, FEATURES, UNITS)
        x = values(EXAMPLES, TIMESTEPS, FEATURES)
        own, theirs = tensor(x), tensor(x)
        run(cell, own, [tensor(a) for a in arrays])[3][0].sum().backward()
        built = layer(FEATURES, UNITS, batch_first=True, dtype=torch.float64)
        order = [0] if cell == "SimpleRNN" else [0, 1, 2, 3] if cell == "LSTM" else [1, 0, 2]
        blocks = lambda a: np.concatenate([np.split(a, GATES[cell], -1)[k] for k in order], -1)
        w, u, b = (blocks(a) for a in arrays)
        inner, outer = b if b.ndim == 2 else (b, 0 * b)
        with torch.no_grad():
            for name, array in zip(("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"), (w.T, u.T, inner, outer)):
                getattr(built, name).copy_(torch.tensor(array))
        built(theirs)[0][:, -1].sum().backward()
        assert torch.allclose(own.grad, theirs.grad, atol=1e-12), cell


def radii():
    turn = 0.97 * np.array([[np.cos(1), -np.sin(1)], [np.sin(1), np.cos(1)]])
    shear = np.triu(values(6, 6)) + np.diag([0.5] * 6)
    matrices = {
        "random": values(9, 9),
        "symmetric": (lambda a: (a + a.T) / 2)(values(7, 7)),
        "a rotation, whose eigenvalues are a complex pair": turn,
        "orthogonal": np.linalg.qr(values(8, 8))[0],
        "triangular": shear,
        "a block of Jordan": np.diag([0.5] * 4) + np.diag([1.0] * 3, 1),
        "nilpotent": np.triu(values(5, 5), 1),
        "zero": np.zeros((3, 3)),
        "opposite eigenvalues": np.array([[0.0, 2.0], [2.0, 0.0]]),
        "tiny": values(5, 5) * 1e-150,
        "huge": values(5, 5) * 1e150,
        "1 × 1": np.array([[-0.75]]),
    }
    exact = {"a block of Jordan": 0.5, "nilpotent": 0.0}  # defective: rounding moves what eigvals finds
    return [
        {"name": name, "matrix": m.tolist(), "radius": exact.get(name, float(np.abs(np.linalg.eigvals(m)).max()))}
        for name, m in matrices.items()
    ]


def main():
    check_against_torch_layers()
    mask = np.ones((EXAMPLES, TIMESTEPS))
    mask[:, 0] = 0
    mask[0, :3] = 0
    mask[3, 4] = 0
    cases = [single(cell, cell) for cell in GATES]
    cases += [
        single("LSTM that goes backwards over sequences", "LSTM", backwards=True, sequences=True),
        single("GRU of sequences", "GRU", sequences=True),
        single("SimpleRNN with relu", "SimpleRNN", activation="relu"),
        single("LSTM with softsign", "LSTM", activation="softsign"),
        single("GRU resetAfter with softsign", "GRU resetAfter", activation="softsign", sequences=True),
        single("masked LSTM", "LSTM", mask=mask),
        single("masked GRU", "GRU", mask=mask),
        single("masked LSTM with softsign that goes backwards", "LSTM", activation="softsign", backwards=True, mask=mask),
    ]
    golden = {"cases": cases, "stacked": stacked(), "radii": radii()}
    (HERE / "gradients.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")


main()

"""Makes gates.json and float16.json. The first: how saturated gates are, how their values are spread, and which weights belong to which gate.

    out/golden/bin/python test/golden/make_gates_golden.py

Gates come from the textbook formulas in NumPy float64, and the hidden states that follow from them must be Keras's;
counts from numpy.histogram; the weights of a gate are slices of Keras's get_weights(), in its order i f c o and z r h. The second: numbers and their half precision, as NumPy rounds.
"""

import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np

keras.backend.set_floatx("float64")
HERE = Path(__file__).parent
TIMESTEPS, FEATURES, UNITS, BINS = 12, 3, 4, 24


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def float32(random, shape, scale):
    """Random values that float32 holds exactly, so that both sides compute with the same weights."""
    return random.normal(0, scale, shape).astype(np.float32).astype(np.float64)


def split(weights, names):
    """What of each weight belongs to each gate."""
    return {
        name: {
            kind: np.atleast_2d(weight)[:, i * UNITS : (i + 1) * UNITS]
            for kind, weight in zip(("kernel", "recurrentKernel", "bias"), weights)
        }
        for i, name in enumerate(names)
    }


def lstm(x, weights):
    part = split(weights, ("input", "forget", "candidate", "output"))
    gates = {name: [] for name in ("forget", "input", "candidate", "output", "cell", "hidden")}
    h = c = np.zeros(UNITS)
    for x_t in x:
        z = {
            name: x_t @ of["kernel"] + h @ of["recurrentKernel"] + of["bias"][0] for name, of in part.items()
        }
        f, i, g, o = sigmoid(z["forget"]), sigmoid(z["input"]), np.tanh(z["candidate"]), sigmoid(z["output"])
        c = f * c + i * g
        h = o * np.tanh(c)
        for name, value in zip(gates, (f, i, g, o, c, h)):
            gates[name].append(value)
    return part, gates


def gru(x, weights):
    """With reset_after, as Keras has it by default: two biases."""
    part = split(weights, ("update", "reset", "candidate"))
    gates = {name: [] for name in ("update", "reset", "candidate", "hidden")}
    h = np.zeros(UNITS)
    for x_t in x:
        from_x = {name: x_t @ of["kernel"] + of["bias"][0] for name, of in part.items()}
        from_h = {name: h @ of["recurrentKernel"] + of["bias"][1] for name, of in part.items()}
        z, r = (sigmoid(from_x[name] + from_h[name]) for name in ("update", "reset"))
        g = np.tanh(from_x["candidate"] + r * from_h["candidate"])
        h = z * h + (1 - z) * g
        for name, value in zip(gates, (z, r, g, h)):
            gates[name].append(value)
    return part, gates


def spread(name, values):
    values = np.array(values)
    unit = name not in ("candidate", "cell", "hidden")
    largest = np.abs(values).max()
    low, high = (0, 1) if unit else (-largest, largest) if name == "cell" else (-1, 1)
    counts, edges = np.histogram(values, bins=BINS, range=(low, high))
    inner = np.concatenate([edges[1:-1], [0.1, 0.9] if unit else [-0.9, 0.9]])
    if np.abs(values.reshape(-1, 1) - inner).min() < 1e-5:
        raise ValueError("a value lies on an edge")
    shares = {} if name == "cell" else {"saturated": (np.abs(values) > 0.9).mean()}
    if unit:
        shares = {"closed": (values < 0.1).mean(), "open": (values > 0.9).mean()}
    return {"counts": counts, "shares": shares}


def case(name, layer, run, seed):
    random = np.random.default_rng(seed)
    x = float32(random, (TIMESTEPS, FEATURES), 1.5)
    keras_input = keras.Input((TIMESTEPS, FEATURES))
    model = keras.Model(keras_input, layer(keras_input))
    layer.set_weights([float32(random, weight.shape, 1.2) for weight in layer.get_weights()])
    weights = layer.get_weights()
    part, gates = run(x, weights)
    assert np.allclose(model.predict(x[None], verbose=0)[0], gates["hidden"], atol=1e-12)
    return {
        "cell": name,
        "input": x,
        "weights": weights,
        "byGate": part,
        "spread": {gate: spread(gate, values) for gate, values in gates.items()},
    }


def halves():
    random = np.random.default_rng(8)
    numbers = [0.0, 1, -2, 65504, 65519, 65520, 1e6, -1e6, 2**-14, 2**-24, 2**-25, 2**-25 * 1.01, 3e-8, -1e-9]
    numbers += [1 + 2**-11, 1 + 3 * 2**-11, 2048 + 1, 2048 + 3, 2**-24 * 1.5, 2**-24 * 2.5, 2**-14 - 2**-25, 0.1, 1 / 3]
    spread = random.normal(0, 1, 200) * 10.0 ** random.integers(-9, 6, 200)
    values = np.concatenate([numbers, spread]).astype(np.float32)
    with np.errstate(over="ignore"):
        half = values.astype(np.float16)
    return {"values": values, "bits": half.view(np.uint16), "halves": [float(h) if np.isfinite(h) else str(h) for h in half]}


def plain(value):
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return plain(value.tolist()) if isinstance(value, (np.ndarray, np.generic)) else value


if __name__ == "__main__":
    cases = [
        case("LSTM", keras.layers.LSTM(UNITS, return_sequences=True), lstm, 5),
        case("GRU", keras.layers.GRU(UNITS, return_sequences=True), gru, 6),
    ]
    (HERE / "float16.json").write_text(json.dumps(plain(halves())) + "\n")
    (HERE / "gates.json").write_text(json.dumps(plain(cases)) + "\n")

"""Makes the golden values in this folder: what the unit tests of src/rnn hold its numbers against.

    python3 -m venv out/golden
    out/golden/bin/pip install -r test/golden/requirements.txt
    out/golden/bin/python test/golden/make_golden.py

Gates come from the textbook formulas in NumPy float64; hidden states besides from Keras and PyTorch, in float64,
with the same weights. Where two of them say the same thing the script checks that they agree before it writes.
"""

import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import pandas as pd
import torch
from keras import layers
from sklearn.metrics import mean_absolute_error, mean_absolute_percentage_error, mean_squared_error, r2_score
from sklearn.preprocessing import MinMaxScaler, StandardScaler

keras.backend.set_floatx("float64")
random = np.random.default_rng(7)
HERE = Path(__file__).parent
TIMESTEPS, FEATURES, UNITS = 6, 3, 4


def float32(shape, scale=0.6):
    """Random values that float32 holds exactly, so that both sides compute with the same weights."""
    return random.normal(0, scale, shape).astype(np.float32).astype(np.float64)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def hard_sigmoid(x):
    """As TensorFlow.js (and Keras 2) has it; Keras 3 has another slope."""
    return np.clip(0.2 * x + 0.5, 0, 1)


RECURRENT_ACTIVATIONS = {"sigmoid": sigmoid, "hardSigmoid": hard_sigmoid}
ACTIVATIONS = {"tanh": np.tanh, "relu": lambda x: np.maximum(x, 0)}


# --- Cells, by formula ------------------------------------------------------------------------------------------


def run_simple_rnn(x, weights, activation, _, h):
    w, u, b = weights
    gates = {"hidden": []}
    for x_t in x:
        h = activation(x_t @ w + h @ u + b)
        gates["hidden"].append(h)
    return gates


def run_lstm(x, weights, activation, recurrent_activation, h, c=None):
    w, u, b = weights
    c = np.zeros_like(h) if c is None else c
    gates = {name: [] for name in ("forget", "input", "candidate", "output", "cell", "hidden")}
    for x_t in x:
        i, f, g, o = np.split(x_t @ w + h @ u + b, 4)
        i, f, o = recurrent_activation(i), recurrent_activation(f), recurrent_activation(o)
        g = activation(g)
        c = f * c + i * g
        h = o * activation(c)
        for name, value in zip(gates, (f, i, g, o, c, h)):
            gates[name].append(value)
    return gates


def run_gru(x, weights, activation, recurrent_activation, h):
    (w, u, b), n = weights, len(h)
    gates = {name: [] for name in ("update", "reset", "candidate", "hidden")}
    for x_t in x:
        xz, xr, xh = np.split(x_t @ w + b, 3)
        z = recurrent_activation(xz + h @ u[:, :n])
        r = recurrent_activation(xr + h @ u[:, n : 2 * n])
        candidate = activation(xh + (r * h) @ u[:, 2 * n :])
        h = z * h + (1 - z) * candidate
        for name, value in zip(gates, (z, r, candidate, h)):
            gates[name].append(value)
    return gates


RUN = {"SimpleRNN": (run_simple_rnn, 1), "LSTM": (run_lstm, 4), "GRU": (run_gru, 3)}


# --- The same by Keras and PyTorch ------------------------------------------------------------------------------


def by_keras(cell, config, x, weights, use_bias, backward):
    arguments = {"activation": config["activation"], "use_bias": use_bias, "go_backwards": backward}
    if cell != "SimpleRNN":
        arguments["recurrent_activation"] = config["recurrentActivation"]
    if cell == "GRU":
        arguments["reset_after"] = False
    layer = getattr(layers, cell)(UNITS, return_sequences=True, **arguments)
    model = keras.Sequential([keras.Input((TIMESTEPS, FEATURES)), layer])
    layer.set_weights(weights if use_bias else weights[:2])
    return model.predict(x[None], verbose=0)[0]


def by_torch(cell, x, weights):
    """Hidden states, and cell states for an LSTM. Gates of a GRU lie in another order there: r z n."""
    w, u, b = weights
    order = {"SimpleRNN": [0], "LSTM": [0, 1, 2, 3], "GRU": [1, 0, 2]}[cell]
    rearranged = [np.concatenate([np.split(m, len(order), axis=-1)[i] for i in order], axis=-1) for m in (w, u, b)]
    kind = {"SimpleRNN": torch.nn.RNN, "LSTM": torch.nn.LSTM, "GRU": torch.nn.GRU}[cell]
    layer = kind(FEATURES, UNITS, batch_first=True, dtype=torch.float64)
    with torch.no_grad():
        layer.weight_ih_l0.copy_(torch.tensor(rearranged[0].T))
        layer.weight_hh_l0.copy_(torch.tensor(rearranged[1].T))
        layer.bias_ih_l0.copy_(torch.tensor(rearranged[2]))
        layer.bias_hh_l0.zero_()
        hidden = layer(torch.tensor(x)[None])[0][0].numpy()
        if cell != "LSTM":
            return {"hidden": hidden}
        cells = [layer(torch.tensor(x[: t + 1])[None])[1][1][0, 0].numpy() for t in range(len(x))]
        return {"hidden": hidden, "cell": np.array(cells)}


def cell_case(name, cell, activation="tanh", recurrent_activation="sigmoid", use_bias=True, backward=False, open_reset=False):
    run, gates = RUN[cell]
    x = float32((TIMESTEPS, FEATURES), 1)
    weights = [float32((FEATURES, gates * UNITS)), float32((UNITS, gates * UNITS)), float32(gates * UNITS, 0.3)]
    if not use_bias:
        weights[2][:] = 0
    if open_reset:  # PyTorch's GRU resets after the product with U: only an open reset gate makes the two equal
        for matrix in weights[:2]:
            matrix[:, UNITS : 2 * UNITS] = 0
        weights[2][UNITS : 2 * UNITS] = 50
    config = {"units": UNITS, "activation": activation, "useBias": use_bias, "goBackwards": backward}
    if cell != "SimpleRNN":
        config["recurrentActivation"] = recurrent_activation
    seen = x[::-1].copy() if backward else x
    values = run(seen, weights, ACTIVATIONS[activation], RECURRENT_ACTIVATIONS[recurrent_activation], np.zeros(UNITS))
    case = {"name": name, "cell": cell, "config": config, "weights": weights if use_bias else weights[:2], "input": x}
    case["gates"] = {gate: np.array(rows)[::-1] if backward else np.array(rows) for gate, rows in values.items()}
    in_order = {gate: np.array(rows) for gate, rows in values.items()}
    if recurrent_activation == "sigmoid":
        case["keras"] = by_keras(cell, config, x, weights, use_bias, backward)
        np.testing.assert_allclose(case["keras"], in_order["hidden"], atol=1e-12)
    if activation == "tanh" and recurrent_activation == "sigmoid" and (cell != "GRU" or open_reset):
        case["torch"] = by_torch(cell, seen, weights)
        for gate, rows in case["torch"].items():
            np.testing.assert_allclose(rows, in_order[gate], atol=1e-12)
    return case


def cells():
    return [
        cell_case("SimpleRNN", "SimpleRNN"),
        cell_case("SimpleRNN, relu without bias", "SimpleRNN", activation="relu", use_bias=False),
        cell_case("LSTM", "LSTM"),
        cell_case("LSTM, hardSigmoid", "LSTM", recurrent_activation="hardSigmoid"),
        cell_case("LSTM, backward", "LSTM", backward=True),
        cell_case("GRU", "GRU"),
        cell_case("GRU, hardSigmoid", "GRU", recurrent_activation="hardSigmoid"),
        cell_case("GRU, relu without bias", "GRU", activation="relu", use_bias=False),
        cell_case("GRU, reset gate open", "GRU", open_reset=True),
    ]


# --- Whole models, by Keras -------------------------------------------------------------------------------------


def set_random_weights(model):
    model.set_weights([float32(weight.shape) for weight in model.get_weights()])
    return model.get_weights()


def values_of(model, names, inputs):
    """What the named layers give for one example. A Keras model may give any tensor of its graph."""
    outputs = [model.get_layer(name).output for name in names]
    values = keras.Model(model.inputs, outputs).predict(inputs, verbose=0)
    return [value[0] for value in (values if isinstance(values, list) else [values])]


def stacked():
    model = keras.Sequential(
        [
            keras.Input((TIMESTEPS, FEATURES)),
            layers.Bidirectional(layers.GRU(3, return_sequences=True, reset_after=False), name="both"),
            layers.LSTM(UNITS, return_sequences=True, name="middle"),
            layers.SimpleRNN(2, return_sequences=True, name="top"),
            layers.TimeDistributed(layers.Dense(2, activation="relu"), name="each"),
        ]
    )
    weights = set_random_weights(model)
    x = float32((TIMESTEPS, FEATURES), 1)
    both, middle, top, each = values_of(model, ["both", "middle", "top", "each"], x[None])
    lstm = [np.asarray(weight) for weight in model.get_layer("middle").get_weights()]
    gates = run_lstm(both, lstm, np.tanh, sigmoid, np.zeros(UNITS))
    np.testing.assert_allclose(gates["hidden"], middle, atol=1e-12)
    return {"weights": weights, "input": x, "both": both, "middle": gates, "top": top, "output": each}


def encoder_decoder():
    source = keras.Input((TIMESTEPS, FEATURES), name="source")
    target = keras.Input((3, 2), name="target")
    _, h, c = layers.LSTM(UNITS, return_state=True, name="encoder")(source)
    decoded = layers.LSTM(UNITS, return_sequences=True, name="decoder")(target, initial_state=[h, c])
    model = keras.Model([source, target], layers.Dense(2, name="output")(decoded))
    by_layer = {}
    for name in ("encoder", "decoder", "output"):
        layer = model.get_layer(name)
        layer.set_weights([float32(weight.shape) for weight in layer.get_weights()])
        by_layer[name] = layer.get_weights()
    x, y = float32((TIMESTEPS, FEATURES), 1), float32((3, 2), 1)
    encoder = run_lstm(x, by_layer["encoder"], np.tanh, sigmoid, np.zeros(UNITS))
    decoder = run_lstm(y, by_layer["decoder"], np.tanh, sigmoid, encoder["hidden"][-1], encoder["cell"][-1])
    output = model.predict([x[None], y[None]], verbose=0)[0]
    [hidden] = values_of(model, ["decoder"], [x[None], y[None]])
    np.testing.assert_allclose(decoder["hidden"], hidden, atol=1e-12)
    return {"weights": by_layer, "source": x, "target": y, "decoder": decoder, "output": output}


def masked():
    """Tokens padded with 0, which the mask leaves out: in front, and in the middle."""
    model = keras.Sequential(
        [
            keras.Input((TIMESTEPS,)),
            layers.Embedding(5, FEATURES, mask_zero=True),
            layers.LSTM(UNITS, return_sequences=True),
        ]
    )
    weights = set_random_weights(model)
    tokens = np.array([0, 2, 0, 4, 1, 3])
    hidden = model.predict(tokens[None], verbose=0)[0]
    return {"weights": weights, "tokens": tokens, "hidden": hidden}


# --- Metrics, scalers, tables -----------------------------------------------------------------------------------


def metrics_case(name, actual, predicted):
    """Chapter 7.6.3, with MAPE on the values that are not 0."""
    y, p = actual.ravel(), predicted.ravel()
    mse, kept = mean_squared_error(y, p), y != 0
    return {
        "name": name,
        "actual": actual,
        "predicted": predicted,
        "mse": mse,
        "rmse": np.sqrt(mse),
        "mae": mean_absolute_error(y, p),
        "r2": r2_score(y, p) if np.ptp(y) > 0 else None,
        "mape": mean_absolute_percentage_error(y[kept], p[kept]) * 100 if kept.any() else None,
        "directionAccuracy": np.mean(np.diff(actual, axis=0) * np.diff(predicted, axis=0) > 0) * 100,
        "mapeLeftOut": int(np.sum(~kept)),
    }


def metrics():
    walk = np.round(np.cumsum(random.normal(0, 1, 40)) + 12, 1)
    near = np.round(walk + random.normal(0, 0.7, 40), 2)
    zeros = np.where(np.arange(40) % 8 == 0, 0, walk)
    windows = np.lib.stride_tricks.sliding_window_view(walk, 3)
    return [
        metrics_case("a random walk", walk, near),
        metrics_case("worse than the mean", walk, -near),
        metrics_case("zeros among the actual values", zeros, near),
        metrics_case("constant actual values", np.full(40, 5.0), near),
        metrics_case("a horizon of three steps", windows, windows + random.normal(0, 0.5, windows.shape)),
    ]


def scalers():
    train = np.column_stack([random.normal(11, 7, 30), np.full(30, 0.1), random.uniform(-3, 9, 30)])
    other = random.normal(5, 10, (8, 3))
    cases = {}
    for name, scaler in (("standard", StandardScaler()), ("minMax", MinMaxScaler())):
        scaler.fit(train)
        cases[name] = {"transformed": scaler.transform(other), "inverse": scaler.inverse_transform(other)}
    return {"train": train, "other": other, **cases}


def csv():
    path = HERE / "table.csv"
    frame = pd.read_csv(path, parse_dates=["day"], na_values=["?"])
    numbers = frame.select_dtypes("number")
    return {
        "rows": len(frame),
        "types": {
            name: "date" if kind == "M" else "number" if kind in "if" else "text"
            for name, kind in ((name, frame[name].dtype.kind) for name in frame)
        },
        "missing": frame.isna().sum().to_dict(),
        "sums": numbers.sum().to_dict(),
        "days": [day.strftime("%Y-%m-%dT%H:%M:%S.000Z") for day in frame["day"]],
    }


def baselines():
    series = np.round(random.normal(10, 3, 30), 1)
    shifted = pd.Series(series)
    start = 20
    return {
        "context": series[:start],
        "series": series[start:],
        "naive": shifted.shift(1).to_numpy()[start:],
        "seasonal": shifted.shift(7).to_numpy()[start:],
    }


def plain(value):
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    if isinstance(value, (float, np.floating)):
        return float(f"{value:.10g}")
    return value.item() if isinstance(value, np.generic) else value


def write(name, value):
    (HERE / f"{name}.json").write_text(json.dumps(plain(value), indent=None) + "\n")


if __name__ == "__main__":
    write("cells", cells())
    write("models", {"stacked": stacked(), "encoderDecoder": encoder_decoder(), "masked": masked()})
    write("metrics", metrics())
    write("data", {"scalers": scalers(), "csv": csv(), "baselines": baselines()})

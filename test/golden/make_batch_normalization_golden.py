"""Makes batch-normalization.json: batch normalization between recurrent layers, trained for some steps by Keras.

    out/golden/bin/python test/golden/make_batch_normalization_golden.py

Set up as make_golden.py says. Weights are listed layer by layer in the order of get_weights().
"""

import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import tensorflow as tf
from keras import layers

HERE = Path(__file__).parent
BATCH, TIMESTEPS, FEATURES, STEPS = 4, 5, 2, 4
random = np.random.default_rng(23)

CASES = {
    "usual": {},
    "momentum and epsilon": {"momentum": 0.5, "epsilon": 0.1},
    "no scale": {"scale": False},
    "no center": {"center": False},
    "neither": {"scale": False, "center": False},
    "along time": {"axis": 1},
    "not trainable": {"trainable": False},
    "masked": {},
    "masked, no scale": {"scale": False},
    "masked, not trainable": {"trainable": False},
}


def plain(array):
    """With no more digits than float32 has."""
    return [plain(one) for one in array] if np.ndim(array) else float(str(np.float32(array)))


def case(name, options):
    masked = name.startswith("masked")
    first = [layers.Masking(0.0)] if masked else []
    model = keras.Sequential([
        layers.Input((TIMESTEPS, FEATURES)),
        *first,
        layers.LSTM(3, return_sequences=True),
        layers.BatchNormalization(**options),
        layers.GRU(2, return_sequences=True),
        layers.BatchNormalization(**options),
        layers.SimpleRNN(2),
        layers.BatchNormalization(),
        layers.Dense(1),
    ])
    for layer in model.layers:
        layer.set_weights([
            (np.abs(w) + 0.5 if "variance" in v.path else w).astype("float32")
            for v in layer.weights
            for w in [random.normal(0, 0.5, v.shape)]
        ])
    x = random.normal(0, 1, (BATCH, TIMESTEPS, FEATURES)).astype("float32")
    if masked:
        for row, length in enumerate([5, 2, 3, 1]):
            x[row, length:] = 0
    y = random.normal(0, 1, (BATCH, 1)).astype("float32")
    start = [[plain(w) for w in layer.get_weights()] for layer in model.layers]
    model.compile(optimizer=keras.optimizers.SGD(0.05), loss="mse")
    steps = []
    for _ in range(STEPS):
        loss = float(model.train_on_batch(x, y))
        steps.append({
            "loss": plain(loss),
            "prediction": plain(model.predict_on_batch(x).flatten()),
            "weights": [[plain(w.flatten()) for w in layer.get_weights()] for layer in model.layers],
        })
    return {"name": name, "options": options, "masked": masked, "x": plain(x), "y": plain(y), "start": start, "steps": steps}


if __name__ == "__main__":
    golden = {
        "madeBy": {"keras": keras.__version__, "tensorflow": tf.__version__, "numpy": np.__version__},
        "cases": [case(name, options) for name, options in CASES.items()],
    }
    (HERE / "batch-normalization.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")

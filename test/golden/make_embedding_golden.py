"""Makes embedding.json: an Embedding before a recurrent layer, trained by Keras, which ours is held against.

    out/golden/bin/python test/golden/make_embedding_golden.py

Set up as make_golden.py says. Float64, from values that float32 holds exactly.
"""

import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
from keras import layers

keras.backend.set_floatx("float64")
random = np.random.default_rng(77)
WORDS, SIZE, UNITS, LENGTH, BATCH, STEPS, RATE = 7, 3, 4, 6, 5, 4, 0.25


def values(*shape, scale=0.5):
    """Random multiples of 1/64: float32 holds them exactly, and they are short to write."""
    return np.round(random.normal(0, scale, shape) * 64) / 64


def case(mask_zero):
    x = random.integers(1, WORDS - 1, (BATCH, LENGTH))  # the last word never comes: its row stays as it is
    for row in range(1, BATCH):
        x[row, LENGTH - row :] = 0
    y = values(BATCH, 1)
    model = keras.Sequential(
        [
            keras.Input((LENGTH,), dtype="int32"),
            layers.Embedding(WORDS, SIZE, mask_zero=mask_zero),
            layers.LSTM(UNITS),
            layers.Dense(1),
        ]
    )
    weights = [values(*w.shape) for w in model.get_weights()]
    model.set_weights(weights)
    model.compile(optimizer=keras.optimizers.SGD(RATE), loss="mse")
    losses = [float(model.train_on_batch(x, y)) for _ in range(STEPS)]
    return {
        "maskZero": mask_zero,
        "x": x.tolist(),
        "y": y.tolist(),
        "weights": [w.tolist() for w in weights],
        "losses": losses,
        "trained": [np.round(w, 9).tolist() for w in model.get_weights()],
    }


golden = {
    "versions": {"keras": keras.__version__, "numpy": np.__version__},
    "learningRate": RATE,
    "size": SIZE,
    "units": UNITS,
    "words": WORDS,
    "cases": [case(False), case(True)],
}
Path(__file__).with_name("embedding.json").write_text(json.dumps(golden) + "\n")

"""Makes exchange/: models saved by Keras 3, Keras 2 and PyTorch, with what they compute, for the tests of imports.

    out/golden/bin/python test/golden/make_exchange_golden.py

Set up as make_golden.py says, with tf-keras and safetensors. The weights are random: no file is of a trained model.
"""

import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import tf_keras
import torch
from safetensors.torch import save_file
from torch import nn

FOLDER = Path(__file__).parent / "exchange"
FOLDER.mkdir(exist_ok=True)
random = np.random.default_rng(75)
keras.utils.set_random_seed(75)
tf_keras.utils.set_random_seed(75)
torch.manual_seed(75)
golden = {
    "versions": {
        "keras": keras.__version__,
        "tf_keras": tf_keras.__version__,
        "torch": torch.__version__.split("+")[0],
        "numpy": np.__version__,
    },
    "cases": [],
}


def values(*shape):
    return np.round(random.uniform(-1, 1, shape) * 64) / 64


def add(name, file, inputs, outputs, **more):
    as_json = [np.asarray(x).tolist() for x in inputs]
    found = np.asarray(outputs, dtype=np.float64)
    golden["cases"].append({"name": name, "file": file, "inputs": as_json, "outputs": np.round(found, 7).tolist(), **more})


def randomize(model):
    model.set_weights([random.uniform(0.1, 0.9, w.shape) - (0 if "var" in n else 0.4) for n, w in named(model)])


def named(model):
    return [(getattr(v, "path", v.name), v.numpy()) for v in model.weights]


def sequential(k, **gru):
    layers = k.layers
    return k.Sequential(
        [
            k.Input((5,)),
            layers.Embedding(9, 3),
            layers.Bidirectional(layers.LSTM(3, return_sequences=True), name="both"),
            layers.BatchNormalization(),
            layers.GRU(3, return_sequences=True, **gru),
            layers.SimpleRNN(2, activation="relu"),
            layers.Dropout(0.5),
            layers.Dense(2, activation="softmax", kernel_regularizer=k.regularizers.L2(0.01)),
        ]
    )


def functional(k):
    layers = k.layers
    encoder = k.Input((4, 2), name="encoder_input")
    decoder = k.Input((3, 1), name="decoder_input")
    _, h, c = layers.LSTM(3, return_state=True, name="encoder")(encoder)
    steps, _, _ = layers.LSTM(3, return_sequences=True, return_state=True, name="decoder")(
        decoder, initial_state=[h, c]
    )
    shared = layers.Dense(2, activation="tanh", name="shared")
    merged = layers.Concatenate(name="merged")([shared(steps), shared(layers.GRU(3, return_sequences=True)(decoder))])
    return k.Model([encoder, decoder], layers.TimeDistributed(layers.Dense(1), name="each")(merged), name="twice")


tokens = random.integers(0, 9, (3, 5))
pair = [values(3, 4, 2), values(3, 3, 1)]
for version, k in (("3", keras), ("2", tf_keras)):
    for name, model, inputs in (
        ("sequential", sequential(k), [tokens]),
        ("sequential, a GRU that resets before", sequential(k, reset_after=False), [tokens]),
        ("functional", functional(k), pair),
    ):
        randomize(model)
        outputs = model.predict(inputs if len(inputs) > 1 else inputs[0], verbose=0)
        stem = f"keras{version}-{name.replace(', a GRU that resets before', '-reset-before')}"
        file = f"{stem}.keras" if version == "3" else f"{stem}.h5"
        model.save(FOLDER / file)
        add(f"Keras {version}, {name}", file, inputs, outputs)

h5 = functional(keras)
randomize(h5)
h5.save(FOLDER / "keras3-functional.h5")
add("Keras 3, functional, as .h5", "keras3-functional.h5", pair, h5.predict(pair, verbose=0))


class Forecaster(nn.Module):
    """Two layers in one module, and linear layers that are told apart by their numbers."""

    def __init__(self, kind):
        super().__init__()
        self.recurrent = getattr(nn, kind)(2, 4, num_layers=2, batch_first=True)
        self.fc1 = nn.Linear(4, 4)
        self.fc2 = nn.Linear(4, 1)

    def forward(self, x):
        out, _ = self.recurrent(x)
        return self.fc2(torch.relu(self.fc1(out[:, -1])))


for kind in ("RNN", "LSTM", "GRU"):
    model = Forecaster(kind).eval()
    x = values(3, 6, 2)
    with torch.no_grad():
        y = model(torch.tensor(x, dtype=torch.float32)).numpy()
    save_file(model.state_dict(), FOLDER / f"torch-{kind}.safetensors")
    add(f"PyTorch, {kind}", f"torch-{kind}.safetensors", [x], y, cell=kind)

half = {name: tensor.to(torch.bfloat16 if "bias" in name else torch.float16) for name, tensor in model.state_dict().items()}
save_file(half, FOLDER / "torch-half.safetensors")
model.load_state_dict({name: tensor.float() for name, tensor in half.items()})
with torch.no_grad():
    y = model(torch.tensor(x, dtype=torch.float32)).numpy()
add("PyTorch, GRU of half precision", "torch-half.safetensors", [x], y, cell="GRU")

(FOLDER / "exchange.json").write_text(json.dumps(golden) + "\n")

"""Parameter counts of layers by Keras: all, and those that are trained. Writes parameters.json."""
import json
import math
from pathlib import Path

import keras
from keras import layers

SEQUENCE = (7, 3)
CASES = {
    "SimpleRNN": (layers.SimpleRNN(5), SEQUENCE),
    "SimpleRNN without bias": (layers.SimpleRNN(5, use_bias=False), SEQUENCE),
    "LSTM": (layers.LSTM(5), SEQUENCE),
    "LSTM without bias": (layers.LSTM(5, use_bias=False), SEQUENCE),
    "LSTM of chapter 7.4.3": (layers.LSTM(64), (50, 1)),
    "GRU": (layers.GRU(5, reset_after=False), SEQUENCE),
    "GRU without bias": (layers.GRU(5, reset_after=False, use_bias=False), SEQUENCE),
    "GRU, reset after": (layers.GRU(5, reset_after=True), SEQUENCE),
    "GRU of chapter 7.4.3": (layers.GRU(64), (50, 1)),
    "Bidirectional LSTM": (layers.Bidirectional(layers.LSTM(5)), SEQUENCE),
    "Bidirectional GRU": (layers.Bidirectional(layers.GRU(5, reset_after=False)), SEQUENCE),
    "Dense": (layers.Dense(4), (6,)),
    "Dense without bias": (layers.Dense(4, use_bias=False), (6,)),
    "Dense on each step": (layers.TimeDistributed(layers.Dense(4)), SEQUENCE),
    "Embedding": (layers.Embedding(11, 4), (7,)),
    "BatchNormalization": (layers.BatchNormalization(), SEQUENCE),
    "BatchNormalization without scale": (layers.BatchNormalization(scale=False), SEQUENCE),
    "LayerNormalization": (layers.LayerNormalization(), SEQUENCE),
    "Conv1D": (layers.Conv1D(4, 2), SEQUENCE),
    "Conv1D without bias": (layers.Conv1D(4, 2, use_bias=False), SEQUENCE),
}


def count(weights):
    return sum(math.prod(weight.shape) for weight in weights)


result = {}
for name, (layer, shape) in CASES.items():
    keras.Sequential([keras.Input(shape), layer])
    result[name] = {"all": layer.count_params(), "trained": count(layer.trainable_weights)}
(Path(__file__).parent / "parameters.json").write_text(json.dumps(result, indent=2) + "\n")

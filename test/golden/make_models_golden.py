"""The chapter's architectures as Keras builds them: shapes and parameters of every layer. Writes architectures.json."""
import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import tensorflow
from keras import layers

CELLS = {"simpleRnn": layers.SimpleRNN, "lstm": layers.LSTM, "gru": layers.GRU}


def simple_rnn_classifier(timesteps=10, features=1, units=32, classes=2):
    return [keras.Input((timesteps, features)), layers.SimpleRNN(units), layers.Dense(classes, activation="softmax")]


def forecaster(cell, lookback=50, features=1, horizon=1, units=64, layers_=1, dense=32, normalised=False):
    model = [keras.Input((lookback, features))]
    for i in range(layers_):
        last = i == layers_ - 1
        model.append(CELLS[cell](units, return_sequences=not last))
        if normalised and not last:
            model.append(layers.BatchNormalization())
        model.append(layers.Dropout(0.2))
    return [*model, layers.Dense(dense, activation="relu"), layers.Dense(horizon)]


def bidirectional_classifier(timesteps=50, features=1, units=64, classes=3, cell="lstm", normalised=False):
    return [
        keras.Input((timesteps, features)),
        layers.Bidirectional(CELLS[cell](units, return_sequences=True)),
        *([layers.BatchNormalization()] if normalised else []),
        layers.Bidirectional(CELLS[cell](units // 2)),
        layers.Dropout(0.3),
        layers.Dense(classes, activation="softmax"),
    ]


def stacked_lstm(units=(128, 64, 32), features=1, horizon=1, normalised=False):
    model = [keras.Input((50, features))]
    for i, size in enumerate(units):
        last = i == len(units) - 1
        model.append(layers.LSTM(size, return_sequences=not last))
        if normalised and not last:
            model.append(layers.BatchNormalization())
        model.append(layers.Dropout(0.2))
    return [*model, layers.Dense(horizon)]


def sentiment(length=100, vocabulary=10_000, embedding=64, units=64, cell="lstm", both=True):
    read = CELLS[cell](units, dropout=0.2, recurrent_dropout=0.2)
    return [
        keras.Input((length,)),
        layers.Embedding(vocabulary, embedding),
        layers.SpatialDropout1D(0.2),
        layers.Bidirectional(read) if both else read,
        layers.Dense(32, activation="relu"),
        layers.Dropout(0.3),
        layers.Dense(1, activation="sigmoid"),
    ]


def generator(length=100, vocabulary=100, embedding=256, units=512, layers_=2, cell="lstm"):
    model = [keras.Input((length,)), layers.Embedding(vocabulary, embedding)]
    for i in range(layers_):
        model += [CELLS[cell](units, return_sequences=i < layers_ - 1), layers.Dropout(0.2)]
    return [*model, layers.Dense(vocabulary, activation="softmax")]


def one_to_one(features=1, units=32, outputs=1, activation=None):
    return [keras.Input((features,)), layers.Dense(units, activation="relu"), layers.Dense(outputs, activation=activation)]


def one_to_many(features=1, timesteps=10, units=32, outputs=1, cell="lstm"):
    return [
        keras.Input((features,)),
        layers.RepeatVector(timesteps),
        CELLS[cell](units, return_sequences=True),
        layers.TimeDistributed(layers.Dense(outputs)),
    ]


def many_to_many(timesteps=10, features=1, units=32, outputs=1, cell="lstm", both=False):
    read = CELLS[cell](units, return_sequences=True)
    return [
        keras.Input((timesteps, features)),
        layers.Bidirectional(read) if both else read,
        layers.TimeDistributed(layers.Dense(outputs)),
    ]


SEQUENTIAL = [
    ("simpleRnnClassifier", {}, simple_rnn_classifier()),
    ("simpleRnnClassifier", {"timesteps": 7, "features": 3, "units": 8, "classes": 4}, simple_rnn_classifier(7, 3, 8, 4)),
    ("simpleRnnClassifier", {"timesteps": None}, simple_rnn_classifier(None)),
    ("lstmForecaster", {}, forecaster("lstm")),
    ("lstmForecaster", {"layers": 2}, forecaster("lstm", layers_=2)),
    ("lstmForecaster", {"lookback": 24, "features": 5, "horizon": 6, "units": 16, "denseUnits": 8},
     forecaster("lstm", 24, 5, 6, 16, dense=8)),
    ("lstmForecaster", {"layers": 3, "batchNormalization": True}, forecaster("lstm", layers_=3, normalised=True)),
    ("gruForecaster", {}, forecaster("gru")),
    ("gruForecaster", {"layers": 2}, forecaster("gru", layers_=2)),
    ("simpleRnnForecaster", {}, forecaster("simpleRnn")),
    ("bidirectionalClassifier", {}, bidirectional_classifier()),
    ("bidirectionalClassifier", {"cell": "gru", "units": 9, "features": 2, "classes": 5, "batchNormalization": True},
     bidirectional_classifier(features=2, units=9, classes=5, cell="gru", normalised=True)),
    ("stackedLstm", {}, stacked_lstm()),
    ("stackedLstm", {"units": [16, 8], "features": 2, "horizon": 3, "batchNormalization": True},
     stacked_lstm((16, 8), 2, 3, True)),
    ("stackedLstm", {"units": [5]}, stacked_lstm((5,))),
    ("sentimentClassifier", {}, sentiment()),
    ("sentimentClassifier", {"bidirectional": False, "vocabulary": 50, "length": None, "cell": "gru"},
     sentiment(None, 50, cell="gru", both=False)),
    ("characterGenerator", {}, generator()),
    ("characterGenerator", {"vocabulary": 30, "embedding": 8, "units": 12, "layers": 3, "cell": "gru"},
     generator(100, 30, 8, 12, 3, "gru")),
    ("oneToOne", {}, one_to_one()),
    ("oneToOne", {"features": 4, "units": 6, "classes": 3}, one_to_one(4, 6, 3, "softmax")),
    ("oneToMany", {}, one_to_many()),
    ("oneToMany", {"features": 4, "timesteps": 5, "units": 6, "outputs": 2, "cell": "gru"}, one_to_many(4, 5, 6, 2, "gru")),
    ("manyToMany", {}, many_to_many()),
    ("manyToMany", {"features": 4, "timesteps": 5, "units": 6, "outputs": 2, "bidirectional": True},
     many_to_many(5, 4, 6, 2, both=True)),
]


def seq2seq(inputs=1, outputs=1, latent=64, cell="lstm", embedding=None, steps=(10, 10), softmax=False):
    shape = lambda length, width: (length,) if embedding else (length, width)
    encoder_input = keras.Input(shape(steps[0], inputs), name="encoder_input")
    read = layers.Embedding(inputs, embedding, name="encoder_embedding")(encoder_input) if embedding else encoder_input
    _, *state = CELLS[cell](latent, return_state=True, name="encoder")(read)
    decoder_input = keras.Input(shape(steps[1], outputs), name="decoder_input")
    given = layers.Embedding(outputs, embedding, name="decoder_embedding")(decoder_input) if embedding else decoder_input
    decoded, *_ = CELLS[cell](latent, return_sequences=True, return_state=True, name="decoder")(given, initial_state=state)
    output = layers.Dense(outputs, activation="softmax" if softmax else None, name="decoder_dense")(decoded)
    return keras.Model([encoder_input, decoder_input], output)


SEQ2SEQ = [
    ({}, seq2seq()),
    ({"cell": "gru", "latent": 12, "inputFeatures": 3, "outputFeatures": 2, "inputLength": 6, "outputLength": None},
     seq2seq(3, 2, 12, "gru", steps=(6, None))),
    ({"inputVocabulary": 20, "outputVocabulary": 15, "latent": 8}, seq2seq(20, 15, 8, softmax=True)),
    ({"inputVocabulary": 20, "outputVocabulary": 15, "embedding": 6, "latent": 8, "cell": "simpleRnn"},
     seq2seq(20, 15, 8, "simpleRnn", 6, softmax=True)),
]

count = lambda weights: sum(int(np.prod(weight.shape)) for weight in weights)


def described(model, shown):
    output = lambda layer: layer.output[0] if isinstance(layer.output, (list, tuple)) else layer.output
    return {
        "parameters": model.count_params(),
        "trainable": count(model.trainable_weights),
        "outputShape": list(model.outputs[0].shape),
        "layers": [
            {
                "type": type(layer).__name__,
                "parameters": layer.count_params(),
                "outputShape": list(output(layer).shape),
                "weights": [list(weight.shape) for weight in layer.weights],
            }
            for layer in shown
        ],
    }


cases = []
for name, options, stack in SEQUENTIAL:
    model = keras.Sequential(stack)
    cases.append({"architecture": name, "options": options, **described(model, model.layers)})
for options, model in SEQ2SEQ:
    order = ["encoder_embedding", "encoder", "decoder_embedding", "decoder", "decoder_dense"]
    names = [layer.name for layer in model.layers]
    shown = [model.get_layer(name) for name in order if name in names]
    # of the encoder only the state goes on: Keras' first output is its h
    cases.append({"architecture": "encoderDecoder", "options": options, **described(model, shown)})

versions = {"keras": keras.__version__, "tensorflow": tensorflow.__version__}
lines = ",\n".join("  " + json.dumps(case) for case in cases)
text = f'{{\n "versions": {json.dumps(versions)},\n "cases": [\n{lines}\n ]\n}}\n'
(Path(__file__).parent / "architectures.json").write_text(text)

"""Makes text.json: what Keras makes of texts and sequences, which the tests of the text views hold ours against.

    out/golden/bin/python test/golden/make_text_golden.py

Set up as make_golden.py says. Weights are multiples of 1/64, which float32 holds exactly; models run in float64.
"""

import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
from keras import layers
from keras.src.legacy.preprocessing.text import Tokenizer
from keras.utils import pad_sequences

keras.backend.set_floatx("float64")
random = np.random.default_rng(75)
HERE = Path(__file__).parent

TEXTS = [
    "The river is high; the bridge is closed!",
    "Is the bridge open?",
    "A-b c_d [e] it's 3.5\tkm\nhigh, the end",
    "",
    "Ünïcode WORDS und STRASSE",
]
NEW = ["The river is wide", "nothing known here", "the the the bridge is high is closed"]


def values(*shape, scale):
    return np.round(random.normal(0, scale, shape) * 64) / 64


def tokenizers():
    cases = []
    for oov in (None, "<OOV>", "high"):
        tokenizer = Tokenizer(oov_token=oov)
        tokenizer.fit_on_texts(TEXTS)
        for name, texts in (("own", TEXTS), ("new", NEW)):
            sequences = tokenizer.texts_to_sequences(texts)
            rows = [
                {
                    "maxLength": length,
                    "padding": padding,
                    "truncating": truncating,
                    "rows": pad_sequences(sequences, length, padding=padding, truncating=truncating).tolist(),
                }
                for length in (None, 3, 9)
                for padding in ("pre", "post")
                for truncating in ("pre", "post")
            ]
            cases.append({"oov": oov, "texts": texts, "wordIndex": tokenizer.word_index, "sequences": sequences, "rows": rows})
    return cases


def randomize(model, scale):
    for layer in model.layers:
        layer.set_weights([values(*weight.shape, scale=scale) for weight in layer.get_weights()])
    return {layer.name: [weight.tolist() for weight in layer.get_weights()] for layer in model.layers if layer.weights}


def encoder_decoder(source, target, encoder_in, decoder_in, cell, output):
    encoder_layer, decoder_layer = (
        getattr(layers, cell)(6, return_state=True, return_sequences=last, name=name, **({"reset_after": False} if cell == "GRU" else {}))
        for name, last in (("encoder", False), ("decoder", True))
    )
    _, *state = encoder_layer(encoder_in)
    decoded, *_ = decoder_layer(decoder_in, initial_state=state)
    return keras.Model([source, target], output(decoded))


def loops(model, source, encode, start, target, feed, steps):
    """Teacher-forced by one call; free by growing the decoder's input."""
    forced = model.predict([source, encode([start, *target[:-1]])], verbose=0)[0]
    inputs, free = [start], []
    for _ in range(steps):
        free.append(model.predict([source, encode(inputs)], verbose=0)[0, -1])
        inputs.append(feed(free[-1]))
    return {"forced": forced.tolist(), "free": [row.tolist() for row in free], "freeInputs": inputs[:steps]}


def seq2seq():
    size = 5
    one_hot = lambda items: np.eye(size)[None, items]
    made = {}
    for cell in ("SimpleRNN", "LSTM", "GRU"):
        source, target = layers.Input((None, size), name="source"), layers.Input((None, size), name="target")
        model = encoder_decoder(source, target, source, target, cell, layers.Dense(size, activation="softmax", name="output"))
        weights = randomize(model, 1)
        read, say = [3, 1, 4], [2, 4, 1, 3, 0, 2]
        made[cell] = {"weights": weights, "input": read, "target": say, **loops(model, one_hot(read), one_hot, 0, say, lambda row: int(row.argmax()), 6)}
    source, target = layers.Input((None,), name="source"), layers.Input((None,), name="target")
    model = encoder_decoder(
        source, target,
        layers.Embedding(7, 3, name="sourceEmbedding")(source), layers.Embedding(size, 3, name="targetEmbedding")(target),
        "LSTM", layers.Dense(size, activation="softmax", name="output"),
    )
    weights = randomize(model, 1)
    read, say = [6, 2, 5, 1], [1, 2, 3, 4]
    embed = lambda items: np.array([items])
    made["embedding"] = {"weights": weights, "input": read, "target": say, **loops(model, embed(read), embed, 0, say, lambda row: int(row.argmax()), 4)}
    source, target = layers.Input((None, 1), name="source"), layers.Input((None, 1), name="target")
    model = encoder_decoder(source, target, source, target, "LSTM", layers.Dense(1, name="output"))
    weights = randomize(model, 0.6)
    read, say = values(6, scale=1).tolist(), values(5, scale=1).tolist()
    column = lambda items: np.array(items, "float64").reshape(1, -1, 1)
    made["values"] = {"weights": weights, "input": read, "target": say, **loops(model, column(read), column, 0.0, say, lambda row: float(row[0]), 5)}
    return made


def reading():
    model = keras.Sequential(
        [layers.Input((8,)), layers.Embedding(9, 3, name="embedding"), layers.LSTM(4, name="lstm"), layers.Dense(1, activation="sigmoid", name="output")]
    )
    weights = randomize(model, 1)
    sentence = [3, 8, 1, 5, 2]
    outputs = {
        side: model.predict(pad_sequences([sentence[:n] for n in range(6)], 8, padding=side), verbose=0)[:, 0].tolist()
        for side in ("pre", "post")
    }
    return {"weights": weights, "sentence": sentence, "outputs": outputs}


def next_token():
    model = keras.Sequential(
        [layers.Input((None, 6)), layers.LSTM(5, name="lstm"), layers.Dense(6, name="output")]
    )
    weights = randomize(model, 1.5)
    prefix = [0, 3, 5, 5, 1]
    logits = model.predict(np.eye(6)[None, prefix], verbose=0)[0]
    temperatures = [0.01, 0.2, 0.5, 1, 1.5]
    distributions = [keras.ops.convert_to_numpy(keras.ops.softmax(logits / t)).tolist() for t in temperatures]
    return {"weights": weights, "prefix": prefix, "temperatures": temperatures, "distributions": distributions}


if __name__ == "__main__":
    made = {"tokenizers": tokenizers(), "seq2seq": seq2seq(), "reading": reading(), "nextToken": next_token()}
    (HERE / "text.json").write_text(json.dumps(made, separators=(",", ":"), ensure_ascii=False) + "\n")

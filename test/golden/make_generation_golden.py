"""Makes generation.json: what top-k and top-p leave of a distribution by PyTorch, and what Keras models write greedily.

    out/golden/bin/python test/golden/make_generation_golden.py

Set up as make_golden.py says. Weights are multiples of 1/64, which float32 holds exactly; models run in float64.
"""

import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import torch
from keras import layers

keras.backend.set_floatx("float64")
random = np.random.default_rng(772)
HERE = Path(__file__).parent


def filtered(logits, temperature, top_k, top_p):
    """Temperature, then the k largest, then the shortest prefix of the sorted rest with mass top_p."""
    scores = torch.tensor(logits, dtype=torch.float64) / temperature
    if top_k is not None:
        kept = torch.topk(scores, min(top_k, len(logits))).indices
        masked = torch.full_like(scores, -torch.inf)
        masked[kept] = scores[kept]
        scores = masked
    probabilities = torch.softmax(scores, -1)
    if top_p is not None:
        ordered, order = torch.sort(probabilities, descending=True, stable=True)
        before = torch.cumsum(ordered, -1) - ordered
        probabilities[order[before >= top_p]] = 0
        probabilities = probabilities / probabilities.sum()
    return probabilities.tolist()


def filters():
    logits = random.normal(0, 2, 12).tolist()
    cases = [
        {"temperature": t, "topK": k, "topP": p, "probabilities": filtered(logits, t, k, p)}
        for t in (0.3, 1, 1.7)
        for k in (None, 1, 3, 12, 50)
        for p in (None, 0.05, 0.5, 0.9, 0.999)
    ]
    return {"logits": logits, "cases": cases}


def randomize(model, scale):
    for layer in model.layers:
        layer.set_weights([np.round(random.normal(0, scale, w.shape) * 64) / 64 for w in layer.get_weights()])
    return {layer.name: [w.tolist() for w in layer.get_weights()] for layer in model.layers if layer.weights}


def write_greedily(model, prompt, steps, inputs):
    """Reads everything anew for each token."""
    read, written, probabilities, margin = list(prompt), [], [], 1.0
    for _ in range(steps):
        row = model.predict(inputs(read), verbose=0)[0]
        row = row[-1] if row.ndim == 2 else row
        second, first = np.sort(row)[-2:]
        margin = min(margin, first - second)
        written.append(int(row.argmax()))
        probabilities.append(float(first))
        read.append(written[-1])
    assert margin > 1e-3, f"too close to tell in float32: {margin}"
    assert len(set(written)) > 2, f"says too little: {written}"
    return {"prompt": prompt, "written": written, "probabilities": probabilities, "perplexity": float(np.exp(-np.mean(np.log(probabilities))))}


def windowed(length, padding="pre"):
    def inputs(read):
        kept = read[-length:]
        zeros = [0] * (length - len(kept))
        return np.array([zeros + kept if padding == "pre" else kept + zeros])

    return inputs


def model_case(build, scale, prompt, steps, inputs):
    """Draws weights until no choice is a close one."""
    while True:
        model = build()
        weights = randomize(model, scale)
        try:
            return {"weights": weights, **write_greedily(model, prompt, steps, inputs)}
        except AssertionError as error:
            print("again:", error)


def one_hot():
    return keras.Sequential([layers.Input((None, 7)), layers.LSTM(6, name="lstm"), layers.Dense(7, activation="softmax", name="output")])


def stacked(length):
    return keras.Sequential(
        [
            layers.Input((length,)),
            layers.Embedding(8, 4, name="embedding"),
            layers.GRU(6, return_sequences=True, name="gru"),
            layers.Dropout(0.2, name="dropout"),
            layers.LayerNormalization(name="norm"),
            layers.LSTM(5, return_sequences=True, name="lstm"),
            layers.SimpleRNN(6, return_sequences=True, name="simpleRnn"),
            layers.Dense(8, activation="softmax", name="output"),
        ]
    )


def generations():
    made = {
        "oneHot": model_case(one_hot, 2, [0, 3, 5], 15, lambda read: np.eye(7)[None, read]),
        "free": model_case(lambda: stacked(None), 1.5, [2, 5, 7], 15, lambda read: np.array([read])),
        "window": model_case(lambda: stacked(6), 1.5, [4, 1, 6, 3, 2, 1, 7], 15, windowed(6)),
        "paddedBefore": model_case(lambda: stacked(6), 1.5, [4, 1], 12, windowed(6)),
    }
    assert 0 not in made["paddedBefore"]["written"], "0 is padding there"
    return made


if __name__ == "__main__":
    made = {
        "madeBy": {"keras": keras.__version__, "torch": torch.__version__, "numpy": np.__version__},
        "filters": filters(),
        "generations": generations(),
    }
    (HERE / "generation.json").write_text(json.dumps(made, separators=(",", ":")) + "\n")

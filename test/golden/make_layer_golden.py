"""Makes layers.json: outputs and gradients of recurrent layers, which the tests of src/rnn/layers hold theirs against.

    out/golden/bin/python test/golden/make_layer_golden.py

Set up as make_golden.py says. Everything is computed in float64, from values that float32 holds exactly. A case is
computed by Keras, and by PyTorch where it has the same layer; the script checks that the two agree before it writes.
The loss of a case is the sum of all its outputs, each times its weight in `lossWeights`.
"""

import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import tensorflow as tf
import torch
from keras import layers

keras.backend.set_floatx("float64")
random = np.random.default_rng(11)
HERE = Path(__file__).parent
BATCH = 3
CELLS = ("SimpleRNN", "LSTM", "GRU", "GRU resetAfter")
GATES = {"SimpleRNN": 1, "LSTM": 4, "GRU": 3, "GRU resetAfter": 3}
MERGE_MODES = ("concat", "sum", "ave", "mul")


def values(*shape, scale=0.5):
    """Random multiples of 1/64: float32 holds them exactly, and they are short to write."""
    return np.round(random.normal(0, scale, shape) * 64) / 64


def states_of(cell):
    return 2 if cell == "LSTM" else 1


def weights_of(cell, features, units, use_bias=True):
    columns = GATES[cell] * units
    weights = [values(features, columns), values(units, columns)]
    if use_bias:
        weights.append(values(2, columns, scale=0.3) if cell == "GRU resetAfter" else values(columns, scale=0.3))
    return weights


# --- By Keras ---------------------------------------------------------------------------------------------------


def keras_layer(cell, units, **arguments):
    if cell != "SimpleRNN":
        arguments["recurrent_activation"] = "sigmoid"
    if cell.startswith("GRU"):
        arguments["reset_after"] = cell == "GRU resetAfter"
    return getattr(layers, cell.split()[0])(units, activation="tanh", return_sequences=True, **arguments)


def differentiate(run, loss_weights, constants, layer_list):
    """Outputs of `run(*constants)`, and gradients of their weighted sum by constants and weights of the layers."""
    tensors = [tf.constant(constant) for constant in constants]
    with tf.GradientTape() as tape:
        tape.watch(tensors)
        outputs = run(*tensors)
        loss = sum(tf.reduce_sum(output * weight) for output, weight in zip(outputs, loss_weights))
    variables = [variable.value for layer in layer_list for variable in layer.trainable_weights]
    gradients = tape.gradient(loss, tensors + variables)
    return {
        "outputs": [output.numpy() for output in outputs],
        "inputGradients": [gradient.numpy() for gradient in gradients[: len(tensors)]],
        "weightGradients": [gradient.numpy() for gradient in gradients[len(tensors) :]],
    }


def keras_case(case):
    units, bidirectional = case["units"], "mergeMode" in case
    layer = keras_layer(
        case["cell"],
        units,
        use_bias=case["useBias"],
        go_backwards=case["goBackwards"],
        return_state=True,
    )
    if bidirectional:
        layer = layers.Bidirectional(layer, merge_mode=case["mergeMode"])
        for direction in (layer.forward_layer, layer.backward_layer):
            direction.zero_output_for_mask = False  # Keras's Bidirectional alone puts out zeros at masked steps
    mask = tf.constant(case["mask"] == 1) if "mask" in case else None

    def run(x, *initial):
        return layer(x, mask=mask, initial_state=list(initial) or None)

    layer.build(case["inputs"][0].shape)
    layer.set_weights(case["weights"])
    return differentiate(run, case["lossWeights"], case["inputs"], [layer])


# --- By PyTorch -------------------------------------------------------------------------------------------------

ORDERS = {"SimpleRNN": [0], "LSTM": [0, 1, 2, 3], "GRU resetAfter": [1, 0, 2]}  # r z n there, z r h here: an involution


def reordered(cell, matrix):
    parts = torch.chunk(matrix, GATES[cell], dim=-1)
    return torch.cat([parts[i] for i in ORDERS[cell]], dim=-1)


def torch_case(case):
    """As keras_case, for one direction, or two that are concatenated; every weight as Keras lays it out."""
    cell, directions = case["cell"], 2 if "mergeMode" in case else 1
    kind = {"SimpleRNN": torch.nn.RNN, "LSTM": torch.nn.LSTM, "GRU resetAfter": torch.nn.GRU}[cell]
    layer = kind(case["inputs"][0].shape[2], case["units"], batch_first=True, bidirectional=directions == 2, dtype=torch.float64)
    inputs = [torch.tensor(value, requires_grad=True) for value in case["inputs"]]
    weights = [torch.tensor(value, requires_grad=True) for value in case["weights"]]
    each, parameters = len(weights) // directions, {}
    for direction, suffix in enumerate(("", "_reverse")[:directions]):
        kernel, recurrent, *bias = weights[direction * each : (direction + 1) * each]
        bias = reordered(cell, bias[0]) if bias else torch.zeros(recurrent.shape[1], dtype=torch.float64)
        pair = (bias[0], bias[1]) if bias.ndim == 2 else (bias, torch.zeros_like(bias))
        parameters["weight_ih_l0" + suffix] = reordered(cell, kernel).T
        parameters["weight_hh_l0" + suffix] = reordered(cell, recurrent).T
        parameters["bias_ih_l0" + suffix], parameters["bias_hh_l0" + suffix] = pair
    x, initial = inputs[0], inputs[1:]
    count = states_of(cell)
    if not initial:
        initial = [torch.zeros(BATCH, case["units"], dtype=torch.float64)] * (count * directions)
    stacked = [torch.stack(initial[i::count]) for i in range(count)]
    seen = torch.flip(x, [1]) if case["goBackwards"] else x
    sequence, last = torch.func.functional_call(layer, parameters, (seen, tuple(stacked) if count == 2 else stacked[0]))
    last = list(last) if count == 2 else [last]
    outputs = [sequence] + [state[direction] for direction in range(directions) for state in last]
    loss = sum((output * torch.tensor(weight)).sum() for output, weight in zip(outputs, case["lossWeights"]))
    gradients = torch.autograd.grad(loss, inputs + weights)
    return {
        "outputs": [output.detach().numpy() for output in outputs],
        "inputGradients": [gradient.numpy() for gradient in gradients[: len(inputs)]],
        "weightGradients": [gradient.numpy() for gradient in gradients[len(inputs) :]],
    }


def check(found, expected):
    for name in expected:
        for one, other in zip(found[name], expected[name], strict=True):
            np.testing.assert_allclose(one, other, atol=1e-12)


# --- Cases ------------------------------------------------------------------------------------------------------


def layer_case(name, cell, time=6, features=3, units=5, initial=False, mask=None, merge_mode=None, **options):
    directions = 2 if merge_mode else 1
    case = {
        "name": f"{cell}, {name}",
        "cell": cell,
        "units": units,
        "useBias": options.get("use_bias", True),
        "goBackwards": options.get("go_backwards", False),
    }
    if merge_mode:
        case["mergeMode"] = merge_mode
    if mask is not None:
        case["mask"] = np.array(mask)
    case["inputs"] = [values(BATCH, time, features, scale=1)]
    if initial:
        case["inputs"] += [values(BATCH, units) for _ in range(directions * states_of(cell))]
    case["weights"] = [w for _ in range(directions) for w in weights_of(cell, features, units, case["useBias"])]
    width = 2 * units if merge_mode == "concat" else units
    states = [values(BATCH, units, scale=1) for _ in range(directions * states_of(cell))]
    case["lossWeights"] = [values(BATCH, time, width, scale=1), *states]
    case["by"] = ["Keras"]
    case.update(keras_case(case))
    if cell != "GRU" and mask is None and merge_mode in (None, "concat"):
        check(torch_case(case), {name: case[name] for name in ("outputs", "inputGradients", "weightGradients")})
        case["by"].append("PyTorch")
    return case


# At a masked step Keras repeats the output of the step before, and TensorFlow.js puts out its state. They differ only
# before the first step that counts, and only if the state is not zero there: no such row has a state given.
WITH_GAPS = [[1, 0, 1, 1, 0, 1], [1, 1, 1, 0, 0, 1], [1, 1, 1, 1, 1, 1]]
PADDED = [[0, 0, 1, 1, 0, 1], [1, 1, 1, 0, 0, 0], [0, 0, 0, 0, 0, 0]]


def layer_cases():
    for cell in CELLS:
        yield layer_case("from given states", cell, time=7, units=6, initial=True)
        yield layer_case("without bias", cell, time=5, features=2, units=7, use_bias=False)
        yield layer_case("backwards", cell, time=5, initial=True, go_backwards=True)
        yield layer_case("masked, with gaps, from given states", cell, initial=True, mask=WITH_GAPS)
        yield layer_case("masked, padded on either side or everywhere", cell, mask=PADDED)
        yield layer_case("masked, backwards", cell, initial=True, mask=WITH_GAPS, go_backwards=True)
        yield layer_case("bidirectional, concat, from given states", cell, time=5, features=2, initial=True, merge_mode="concat")
        for mode in MERGE_MODES[1:]:
            yield layer_case(f"bidirectional, {mode}", cell, time=5, features=2, merge_mode=mode)
        yield layer_case("bidirectional, masked", cell, features=2, mask=PADDED, merge_mode="concat")


def two_layers(lower_cell, upper_cell):
    """One recurrent layer on top of another."""
    lower, upper = keras_layer(lower_cell, 5), keras_layer(upper_cell, 6, return_state=True)
    lower.build((BATCH, 6, 3))
    upper.build((BATCH, 6, 5))
    case = {
        "name": f"{upper_cell} on {lower_cell}",
        "cells": [lower_cell, upper_cell],
        "units": [5, 6],
        "inputs": [values(BATCH, 6, 3, scale=1)],
        "weights": [weights_of(lower_cell, 3, 5), weights_of(upper_cell, 5, 6)],
        "lossWeights": [values(BATCH, 6, 6, scale=1), *(values(BATCH, 6, scale=1) for _ in range(states_of(upper_cell)))],
    }
    lower.set_weights(case["weights"][0])
    upper.set_weights(case["weights"][1])
    return {**case, **differentiate(lambda x: upper(lower(x)), case["lossWeights"], case["inputs"], [lower, upper])}


def encoder_decoder(cell):
    """The decoder starts from the encoder's last state."""
    encoder, decoder = keras_layer(cell, 5, return_state=True), keras_layer(cell, 5, return_state=True)
    encoder.build((BATCH, 6, 3))
    decoder.build((BATCH, 4, 2))
    case = {
        "name": f"{cell}, encoder and decoder",
        "cells": [cell, cell],
        "units": [5, 5],
        "inputs": [values(BATCH, 6, 3, scale=1), values(BATCH, 4, 2, scale=1)],
        "weights": [weights_of(cell, 3, 5), weights_of(cell, 2, 5)],
        "lossWeights": [values(BATCH, 4, 5, scale=1), *(values(BATCH, 5, scale=1) for _ in range(states_of(cell)))],
    }
    encoder.set_weights(case["weights"][0])
    decoder.set_weights(case["weights"][1])

    def run(source, target):
        return decoder(target, initial_state=encoder(source)[1:])

    return {**case, **differentiate(run, case["lossWeights"], case["inputs"], [encoder, decoder])}


def plain(value):
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    if isinstance(value, float):  # 9 digits tell every float32; whole numbers without their .0
        rounded = float(f"{value:.9g}")
        return int(rounded) if rounded.is_integer() else rounded
    return value


if __name__ == "__main__":
    golden = {
        "single": list(layer_cases()),
        "stacked": [two_layers("LSTM", "GRU"), two_layers("GRU resetAfter", "LSTM"), two_layers("SimpleRNN", "SimpleRNN")],
        "encoderDecoder": [encoder_decoder(cell) for cell in CELLS],
    }
    (HERE / "layers.json").write_text(json.dumps(plain(golden), separators=(",", ":")) + "\n")

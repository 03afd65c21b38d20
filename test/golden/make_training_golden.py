"""Makes training.json: what the tests of src/rnn/train hold their clipping, callbacks and schedules against.

    out/golden/bin/python test/golden/make_training_golden.py

Set up as make_golden.py says. All values are those of Keras. Options have the names that `rnn` gives them. NaN,
infinity and a metric that is missing are written as "NaN", "Infinity", "-Infinity" and null.
"""

import json
import os
import re
import warnings
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import tensorflow as tf
from keras.callbacks import EarlyStopping, ReduceLROnPlateau
from keras.optimizers import SGD, Adam

warnings.simplefilter("ignore")  # of metrics that are missing on purpose
random = np.random.default_rng(13)
HERE = Path(__file__).parent
NAN, INF = float("nan"), float("inf")
SHAPES = ([3, 4], [5], [1], [])


def keras_names(options):
    """`restoreBestWeights` as `restore_best_weights`."""
    return {re.sub(r"[A-Z]", lambda letter: "_" + letter[0].lower(), name): value for name, value in options.items()}


def plain(value):
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, np.ndarray):
        return [plain(one) for one in value]
    if isinstance(value, np.float32):
        return plain(float(str(value)))  # with no more digits than it has
    if isinstance(value, float) and not np.isfinite(value):
        return "NaN" if np.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


# --- Schedules --------------------------------------------------------------------------------------------------

START = {"initialLearningRate": 0.1, "decaySteps": 10}
RESTARTS = {"initialLearningRate": 0.1, "firstDecaySteps": 10}
SCHEDULES = [
    ("exponentialDecay", {**START, "decayRate": 0.9}),
    ("exponentialDecay", {**START, "decayRate": 0.5, "staircase": True}),
    ("inverseTimeDecay", {**START, "decayRate": 0.5}),
    ("inverseTimeDecay", {**START, "decayRate": 2.0, "staircase": True}),
    ("piecewiseConstantDecay", {"boundaries": [7], "values": [1.0, 0.1]}),
    ("piecewiseConstantDecay", {"boundaries": [5, 10, 70], "values": [1.0, 0.5, 0.25, 0.125]}),
    ("polynomialDecay", START),
    ("polynomialDecay", {**START, "endLearningRate": 0.01, "power": 0.5}),
    ("polynomialDecay", {**START, "endLearningRate": 0.01, "power": 2.0, "cycle": True}),
    ("cosineDecay", START),
    ("cosineDecay", {**START, "alpha": 0.2}),
    ("cosineDecay", {**START, "warmupTarget": 0.5, "warmupSteps": 7}),
    ("cosineDecay", {**START, "initialLearningRate": 0.0, "warmupTarget": 0.5, "warmupSteps": 20, "alpha": 0.1}),
    ("cosineDecay", {**START, "warmupTarget": 0.05}),
    ("cosineDecayRestarts", RESTARTS),
    ("cosineDecayRestarts", {**RESTARTS, "tMul": 1.0, "mMul": 0.8}),
    ("cosineDecayRestarts", {**RESTARTS, "tMul": 3.0, "mMul": 0.5, "alpha": 0.1}),
    ("cosineDecayRestarts", {**RESTARTS, "tMul": 1.5, "mMul": 0.9, "alpha": 0.05}),
]


def schedule_of(name, options):
    """Keras computes in the type of the rate that it starts from."""
    exact = {
        option: np.asarray(value, np.float64) if isinstance(value, float) or option == "values" else value
        for option, value in options.items()
    }
    return getattr(keras.optimizers.schedules, name[0].upper() + name[1:])(**keras_names(exact))


def schedules():
    return [
        {"name": name, "options": options, "values": [float(schedule_of(name, options)(step)) for step in range(100)]}
        for name, options in SCHEDULES
    ]


# --- Callbacks --------------------------------------------------------------------------------------------------


class Model:
    """What the callbacks need of one. Its weight is the number of the epoch that made it."""

    def __init__(self, rate=0.1):
        self.optimizer = SGD(rate)
        self.stop_training = False
        self.weight = -1

    def get_weights(self):
        return [self.weight]

    def set_weights(self, weights):
        [self.weight] = weights


def train(callback, values, rate=0.1):
    """Runs through epochs as fit does. Returns the model, the last epoch, and rates logged and left by each epoch."""
    model = Model(rate)
    callback.set_model(model)
    callback.on_train_begin()
    logged, rates = [], []
    for epoch, value in enumerate(values):
        callback.on_epoch_begin(epoch)
        model.weight = epoch
        logs = {"loss": 1.0} if value is None else {"loss": 1.0, "val_loss": value}
        callback.on_epoch_end(epoch, logs)
        logged.append(np.float32(logs.get("learning_rate", NAN)))  # EarlyStopping logs none
        rates.append(np.float32(model.optimizer.learning_rate.numpy()))
        if model.stop_training:
            break
    callback.on_train_end()
    return model, epoch, logged, rates


def random_values(epochs):
    """Mostly falling, in tenths, so that differences often equal a minDelta; some are NaN, infinite or missing."""
    fall = random.choice([-1, 0, 1], epochs, p=[0.45, 0.25, 0.3])
    values = [float(value) for value in np.round(1 + 0.1 * np.cumsum(fall), 1)]
    for odd in (NAN, INF, None):
        if random.random() < 0.2:
            values[random.integers(epochs)] = odd
    return values


def choose(**choices):
    """One of each, or the default where that is None."""
    chosen = {name: values[random.integers(len(values))] for name, values in choices.items()}
    return {name: value for name, value in chosen.items() if value is not None}


FALLS_THEN_RISES = [1.0, 0.8, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1]
EARLY_STOPPING = [
    ({}, FALLS_THEN_RISES),
    ({"patience": 2}, FALLS_THEN_RISES),
    ({"patience": 20}, FALLS_THEN_RISES),  # ends without stopping, and restores all the same
    ({"patience": 2}, [1.0, 1.0, 1.0, 1.0]),
    ({"patience": 0}, [1.0, 1.0]),
    ({"patience": 0}, [NAN, 1.0, 0.5]),  # NaN first: nothing is better
    ({"patience": 3}, [NAN, 1.0, 0.5, 0.2, 0.1]),
    ({"patience": 2}, [1.0, NAN, NAN, NAN]),
    ({"patience": 2}, [1.0, NAN, 0.9, NAN, 0.8]),
    ({"patience": 1}, [INF, INF, INF]),
    ({"patience": 1}, [-INF, -INF, 0.0]),
    ({"patience": 1}, [None, None, 1.0, 2.0, 3.0]),
    ({"patience": 1}, [None, None, None]),  # nothing to restore
    ({"patience": 2, "minDelta": 0.1}, [0.8, 0.7, 0.6, 0.5]),  # differences are minDelta, up to rounding
    ({"patience": 2, "minDelta": -0.25}, [1.0, 0.9, 0.8, 0.7, 0.6]),
    ({"patience": 2, "mode": "max"}, [0.1, 0.4, 0.3, 0.2, 0.5]),
    ({"patience": 3, "mode": "max", "minDelta": 0.1}, [0.1, 0.2, 0.3, 0.4, 0.5]),
    ({"patience": 2, "baseline": 0.5}, [1.0, 0.9, 0.8, 0.7, 0.6]),  # never reached, but better each time
    ({"patience": 2, "baseline": 0.5}, [1.0, 0.9, 0.95, 0.4, 0.3]),  # never reached, and once worse
    ({"patience": 2, "baseline": 0.5}, [0.4, 0.45, 0.3, 0.6, 0.6]),
    ({"patience": 0, "baseline": 0.5}, [1.0, 0.9, 0.9]),
    ({"patience": 1, "baseline": 0.0}, [1.0, 0.9, 0.8, 0.85]),
    ({"patience": 1, "startFromEpoch": 3}, [0.1, 0.2, 0.3, 0.9, 0.8, 0.85, 0.86]),
    ({"patience": 0, "startFromEpoch": 1}, [0.1, 0.2, 0.2]),
    ({"patience": 1, "startFromEpoch": 9}, [0.1, 0.2, 0.3]),  # ends before it starts
]


def early_stopping():
    drawn = [
        (
            choose(
                patience=[None, 0, 1, 2, 3],
                minDelta=[None, 0.1, 0.2],
                mode=[None, "min", "max"],
                baseline=[None, 0.8, 1.0],
                startFromEpoch=[None, 0, 2],
            ),
            random_values(14),
        )
        for _ in range(80)
    ]
    cases = []
    for options, values in EARLY_STOPPING + drawn:
        for restore in (False, True):
            callback = EarlyStopping(**keras_names(options), restore_best_weights=restore)
            model, last_epoch, _, _ = train(callback, values)
            cases.append({
                "options": {**options, "restoreBestWeights": restore},
                "values": values,
                "lastEpoch": last_epoch,
                "stopped": model.stop_training,
                "weightsOf": model.weight,
            })
    return cases


PLATEAU = [
    ({"patience": 2}, [1.0] * 8),
    ({}, [1.0] * 25),
    ({"patience": 1, "factor": 0.5}, FALLS_THEN_RISES),
    ({"patience": 0, "factor": 0.5}, FALLS_THEN_RISES),
    ({"patience": 1, "factor": 0.5, "minLr": 0.02}, [1.0] * 8),  # reaches the least rate, which cuts a reduction
    ({"patience": 2, "factor": 0.5, "minLr": 0.2}, [1.0] * 6),  # begins below it
    ({"patience": 1, "factor": 0.5, "cooldown": 2}, [1.0] * 10),
    ({"patience": 2, "factor": 0.5, "cooldown": 3}, [1.0, 1.0, 1.0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]),
    ({"patience": 1, "factor": 0.5, "minDelta": 0.1}, [0.8, 0.7, 0.6, 0.5, 0.3]),
    ({"patience": 2, "factor": 0.5, "minDelta": 0}, [1.0, 0.99999, 0.99998, 0.99997]),
    ({"patience": 2, "factor": 0.5}, [1.0, 0.99999, 0.99998, 0.99997]),  # better by less than the default
    ({"patience": 1, "factor": 0.5, "mode": "max"}, [0.1, 0.2, 0.2, 0.3, 0.1]),
    ({"patience": 1, "factor": 0.5}, [NAN, 1.0, 0.5, 0.2]),
    ({"patience": 2, "factor": 0.5}, [1.0, NAN, NAN, 0.9, NAN]),
    ({"patience": 1, "factor": 0.5, "cooldown": 1}, [1.0, None, 1.0, None, 1.0, 1.0]),
    ({"patience": 1, "factor": 0.0}, [1.0, 1.0, 1.0]),
]


def reduce_lr_on_plateau():
    drawn = [
        (
            {
                "factor": 0.5,
                **choose(
                    patience=[0, 1, 2, 3],
                    minDelta=[None, 0.0, 0.1],
                    mode=[None, "min", "max"],
                    cooldown=[None, 0, 1, 3],
                    minLr=[None, 0.01, 0.03],
                ),
            },
            random_values(20),
        )
        for _ in range(80)
    ]
    cases = []
    for options, values in PLATEAU + drawn:
        _, _, logged, rates = train(ReduceLROnPlateau(**keras_names(options)), values)
        cases.append({"options": options, "values": values, "logged": logged, "rates": rates})
    return cases


# --- Steps of optimizers ----------------------------------------------------------------------------------------


def tensors(scale=1.0):
    return [np.asarray(random.normal(0, scale, shape), dtype=np.float32) for shape in SHAPES]


def with_odd(*odd):
    """Gradients of which the first has these among its elements."""
    gradients = tensors()
    gradients[0].flat[[5, 8][: len(odd)]] = odd
    return gradients


def flat(arrays):
    return [array.flatten() for array in arrays]


CLIP_NAMES = {"clipNorm": "clipnorm", "globalClipNorm": "global_clipnorm", "clipValue": "clipvalue"}


def clipped_steps():
    """What one step of SGD with rate 1 takes from weights of zero: the clipped gradients."""
    gradients_of = {
        "usual": tensors(),
        "tiny": tensors(1e-6),
        "so small that squares are zero": tensors(1e-25),
        "large": tensors(1e6),
        "so large that squares are infinite": tensors(1e25),
        "zero": [np.zeros(shape, np.float32) for shape in SHAPES],
        "NaN": with_odd(NAN),
        "infinite": with_odd(INF),
        "infinite both ways": with_odd(INF, -INF),
        "NaN and infinite": with_odd(NAN, INF),
    }
    return {
        "shapes": SHAPES,
        "cases": [
            {
                "what": what,
                "gradients": flat(gradients),
                "steps": [
                    {"options": {option: limit}, "clipped": flat(clip(gradients, {keras_option: limit}))}
                    for option, keras_option in CLIP_NAMES.items()
                    for limit in (0.3, 1.0, 100.0)
                ],
            }
            for what, gradients in gradients_of.items()
        ],
    }


def clip(gradients, options):
    variables = [keras.Variable(np.zeros(shape), dtype="float32") for shape in SHAPES]
    SGD(1.0, **options).apply([tf.constant(gradient) for gradient in gradients], variables)
    return [-variable.numpy() for variable in variables]


def adam_steps():
    """Weights after some steps of Adam with clipping."""
    start = tensors()
    steps = [tensors(scale) for scale in (1.0, 10.0, 0.1, 3.0, 1.0)]
    cases = []
    for option, keras_option in CLIP_NAMES.items():
        optimizer = Adam(0.05, **{keras_option: 0.5})
        variables = [keras.Variable(value, dtype="float32") for value in start]
        for gradients in steps:
            optimizer.apply([tf.constant(gradient) for gradient in gradients], variables)
        cases.append({"options": {option: 0.5}, "weights": flat([variable.numpy() for variable in variables])})
    return {
        "shapes": SHAPES,
        "rate": 0.05,
        "start": flat(start),
        "steps": [flat(gradients) for gradients in steps],
        "cases": cases,
    }


def scheduled_steps():
    """Weight after each step of an optimizer that follows a schedule, with gradient 1 in each."""
    cases = []
    for name, options in [SCHEDULES[0], SCHEDULES[5], SCHEDULES[11]]:
        for optimizer_name, optimizer in {"sgd": SGD, "adam": Adam}.items():
            keras_optimizer = optimizer(schedule_of(name, options))
            weight = keras.Variable(0.0, dtype="float32")
            weights = []
            for _ in range(20):
                keras_optimizer.apply([tf.constant(1.0)], [weight])
                weights.append(np.float32(weight.numpy()))
            cases.append({"optimizer": optimizer_name, "schedule": name, "options": options, "weights": weights})
    return cases


if __name__ == "__main__":
    golden = {
        "madeBy": {"keras": keras.__version__, "tensorflow": tf.__version__, "numpy": np.__version__},
        "schedules": schedules(),
        "earlyStopping": early_stopping(),
        "reduceLROnPlateau": reduce_lr_on_plateau(),
        "clippedSteps": clipped_steps(),
        "adamSteps": adam_steps(),
        "scheduledSteps": scheduled_steps(),
    }
    (HERE / "training.json").write_text(json.dumps(plain(golden), separators=(",", ":"), allow_nan=False) + "\n")

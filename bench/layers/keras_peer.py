"""Keras on TensorFlow, as a peer of npm run bench:layers. With the argument `xla`, compiled by XLA."""

import os
import sys

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

from peer import serve  # noqa: E402  before anything prints

import keras  # noqa: E402
import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402
from keras import layers  # noqa: E402

XLA = sys.argv[1:] == ["xla"]
random = np.random.default_rng(1)


def normal(*shape):
    return random.standard_normal(shape).astype("float32")


def recurrent(case, layer, **options):
    if XLA and layer != "SimpleRNN":
        options["use_cudnn"] = False  # or Keras refuses to compile it
    return getattr(layers, layer)(case["units"], **options)


def compiled(case, hidden, outputs=1, **options):
    model = keras.Sequential([keras.Input((case["timesteps"], case["features"])), *hidden, layers.Dense(outputs)])
    model.compile(keras.optimizers.Adam(0.001), "mean_squared_error", jit_compile=XLA or "auto", **options)
    return model


def layer_ways(case):
    x, y = normal(case["batch"], case["timesteps"], case["features"]), normal(case["batch"], 1)
    tensors = tf.constant(x), tf.constant(y)
    model = compiled(case, [recurrent(case, case["layer"])])
    call = tf.function(lambda inputs: model(inputs, training=False), jit_compile=XLA)
    work = {
        "predict": {
            "predict_on_batch": lambda: model.predict_on_batch(x),
            "tf.function": lambda: call(tensors[0]).numpy(),
        }
    }
    if "train" in case["measures"]:
        model.make_train_function()
        batches = iter(tf.data.Dataset.from_tensors(tensors).repeat())
        step = tf.function(model.train_step, jit_compile=XLA)
        work["train"] = {
            "train_on_batch": lambda: model.train_on_batch(x, y),
            "train_function": lambda: model.train_function(batches),
            "train_step": lambda: step(tensors),
        }
    return work


def forecaster_ways(case):
    x, y = normal(case["windows"], case["timesteps"], case["features"]), normal(case["windows"], 1)
    lstm = recurrent(case, "LSTM", recurrent_initializer=keras.initializers.Orthogonal(gain=2))
    hidden = [lstm, layers.Dropout(0.2), layers.Dense(32, activation="relu")]
    model = compiled(case, hidden, metrics=["mae"])
    return {"fit": {"fit": lambda: model.fit(x, y, epochs=1, batch_size=case["batch"], verbose=0)}}


def lab_ways(case):
    x, y = normal(case["windows"], case["timesteps"], case["features"]), normal(case["windows"], 24)
    model = compiled(case, [recurrent(case, "LSTM"), layers.Dropout(0.1)], outputs=24, metrics=["mae"])
    return {"fit": {"fit": lambda: model.fit(x, y, epochs=1, batch_size=case["batch"], verbose=0)}}


def build(case):
    keras.backend.clear_session()
    return {"forecaster": forecaster_ways, "lab": lab_ways}.get(case["layer"], layer_ways)(case)


serve({"Keras": keras.__version__, "TensorFlow": tf.__version__}, build)

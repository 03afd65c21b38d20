"""Runs the code of each case in Keras or PyTorch, with the weights from its files, or its files in ONNX Runtime or
TensorFlow, and compares outputs and counts.

    python test/parity/check_parity.py FOLDER keras|pytorch|onnx|savedmodel RESULT

FOLDER is what writeCases.ts has written for that. RESULT gets what the cases gave, by name. They do not go into one
process: Keras and PyTorch bring an LLVM of their own.
"""

import contextlib
import io
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("KERAS_BACKEND", "tensorflow")

import numpy as np

TOLERANCE = 1e-5


def array(given):
    return np.array(given["values"], dtype=np.float32).reshape(given["shape"])


def run(code):
    namespace = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(code, "generated", "exec"), namespace)
    return namespace["model"]


def difference(outputs, expected):
    assert len(outputs) == len(expected), f"{len(outputs)} outputs instead of {len(expected)}"
    worst = 0.0
    for got, want in zip(outputs, map(array, expected)):
        assert got.shape == want.shape, f"shape {got.shape} instead of {want.shape}"
        worst = max(worst, float(np.max(np.abs(got - want))))
    assert worst <= TOLERANCE, f"outputs differ by {worst}"
    return worst


def as_list(value):
    return list(value) if isinstance(value, (list, tuple)) else [value]


def keep(case, outputs):
    case["found"] = [[round(float(v), 7) for v in np.ravel(y)] for y in outputs]


def check_keras(model, case):
    assert model.count_params() == case["parameters"], f"{model.count_params()} parameters"
    inputs = [array(x) for x in case["inputs"]]
    outputs = [np.asarray(y) for y in as_list(model(inputs if len(inputs) > 1 else inputs[0]))]
    keep(case, outputs)
    return difference(outputs, case["outputs"])


def by_keras_code(case, path):
    import keras

    keras.backend.clear_session()
    model = run(case["keras"])
    model.load_weights(f"{path}.weights.h5")
    return check_keras(model, case)


def by_keras_file(case, path):
    if not case["hasModelFile"]:
        return None
    import keras

    keras.backend.clear_session()
    return check_keras(keras.models.load_model(f"{path}.keras"), case)


def by_pytorch(case, path):
    import torch
    from safetensors.torch import load_file

    model = run(case["pytorch"])
    missing = model.load_state_dict(load_file(f"{path}.safetensors"), strict=False)
    left = [name for name in missing.missing_keys if not name.endswith("num_batches_tracked")]
    assert not left and not missing.unexpected_keys, f"keys: {missing}"
    model.eval()
    with torch.no_grad():
        outputs = as_list(model(*[torch.from_numpy(array(x)) for x in case["inputs"]]))
    return difference([y.numpy() for y in outputs], case["outputs"])


def parameters_of(onnx, graph):
    """Of the weights; the operators have a second bias, which is 0 where the layer has one."""
    count = 0
    for weight in graph.initializer:
        values = onnx.numpy_helper.to_array(weight)
        halves = np.split(values.ravel(), 2) if weight.name.endswith(".B") else []
        count += values.size // 2 if halves and not halves[1].any() else values.size
    return count


def by_onnx_file(case, path):
    import onnx
    import onnxruntime

    file = f"{path}.onnx"
    model = onnx.load(file)
    onnx.checker.check_model(model, full_check=True)
    count = parameters_of(onnx, model.graph)
    assert count == case["parameters"], f"{count} parameters instead of {case['parameters']}"
    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
    types = {"tensor(float)": np.float32, "tensor(int32)": np.int32}
    inputs = [array(x).astype(types[given.type]) for given, x in zip(session.get_inputs(), case["inputs"])]
    outputs = session.run(None, {given.name: x for given, x in zip(session.get_inputs(), inputs)})
    keep(case, outputs)
    # one example gives what it does among others
    first = session.run(None, {given.name: x[:1] for given, x in zip(session.get_inputs(), inputs)})
    difference(first, [{"shape": y[:1].shape, "values": y[:1]} for y in outputs])
    return difference(outputs, case["outputs"])


def by_saved_model(case, path):
    import tensorflow as tf

    saved = tf.saved_model.load(f"{path}.savedmodel")
    inputs = [tf.constant(array(x)) for x in case["inputs"]]
    outputs = as_list(saved.serve(inputs if len(inputs) > 1 else inputs[0]))
    return difference([y.numpy() for y in outputs], case["outputs"])


WAYS = {
    "keras": (("Keras code", by_keras_code), ("a .keras file", by_keras_file)),
    "pytorch": (("PyTorch", by_pytorch),),
    "onnx": (("an .onnx file", by_onnx_file),),
    "savedmodel": (("a SavedModel", by_saved_model),),
}
LIBRARIES = {"keras": "keras", "pytorch": "torch", "onnx": "onnxruntime", "savedmodel": "tensorflow"}

folder, language, result = sys.argv[1:]
passed = failed = 0
worst = 0.0
outputs = {}
for file in sorted(Path(folder).glob("*.json")):
    case = json.loads(file.read_text())
    for way, check in WAYS[language]:
        try:
            found = check(case, file.with_suffix(""))
            if found is not None:
                worst = max(worst, found)
                passed += 1
        except Exception as error:  # noqa: BLE001 - every fault is reported with its case
            failed += 1
            print(f"{case['name']} by {way}: {type(error).__name__}: {error}")
    outputs[case["name"]] = case.get("found")
version = __import__(LIBRARIES[language]).__version__.split("+")[0]
Path(result).write_text(json.dumps({"version": version, "passed": passed, "failed": failed, "outputs": outputs}))
print(f"{language} {version}: {passed} passed, {failed} failed, largest difference {worst:.2e}")
sys.exit(1 if failed else 0)

"""Runs the code of each case in Keras or PyTorch, with the weights from its files, and compares outputs and counts.

    python test/parity/check_parity.py FOLDER keras|pytorch RESULT

FOLDER is what writeCases.ts has written. RESULT gets what the cases gave, by name. The two do not go into one process:
both bring an LLVM of their own.
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


def check_keras(model, case):
    assert model.count_params() == case["parameters"], f"{model.count_params()} parameters"
    inputs = [array(x) for x in case["inputs"]]
    outputs = [np.asarray(y) for y in as_list(model(inputs if len(inputs) > 1 else inputs[0]))]
    case["kerasOutputs"] = [[round(float(v), 7) for v in y.ravel()] for y in outputs]
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


WAYS = {
    "keras": (("Keras code", by_keras_code), ("a .keras file", by_keras_file)),
    "pytorch": (("PyTorch", by_pytorch),),
}

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
    outputs[case["name"]] = case.get("kerasOutputs")
version = __import__({"keras": "keras", "pytorch": "torch"}[language]).__version__.split("+")[0]
Path(result).write_text(json.dumps({"version": version, "passed": passed, "failed": failed, "outputs": outputs}))
print(f"{language} {version}: {passed} passed, {failed} failed, largest difference {worst:.2e}")
sys.exit(1 if failed else 0)

"""Makes checkpoint.safetensors and checkpoint.json: a file of the Python library safetensors, and what is in it.

    out/golden/bin/python test/golden/make_checkpoint_golden.py

Set up as make_golden.py says. The tests read the file with src/rnn/files/safetensors.ts.
"""

import json
from pathlib import Path

import numpy as np
import safetensors
from safetensors.numpy import save_file

HERE = Path(__file__).parent
TYPES = {"float32": "F32", "float64": "F64", "int32": "I32", "bool": "BOOL"}
TENSORS = {
    "weights/0": np.linspace(-1, 1, 12, dtype=np.float32).reshape(3, 4),
    "weights/10": np.array(2.5, dtype=np.float32),
    "history/loss": np.array([0.1, 1 / 3, 1e-300]),
    "order": np.array([3, -1, 2**31 - 1], dtype=np.int32),
    "mask": np.array([True, False, True]),
    "empty": np.zeros((0, 2), dtype=np.float32),
    "nama déposé ≈": np.array([1], dtype=np.int32),
}

if __name__ == "__main__":
    metadata = {"format": "np", "quote": 'say "ā"'}
    save_file(TENSORS, HERE / "checkpoint.safetensors", metadata)
    golden = {
        "madeBy": {"safetensors": safetensors.__version__, "numpy": np.__version__},
        "metadata": metadata,
        "tensors": [
            {"name": name, "type": TYPES[str(array.dtype)], "shape": list(array.shape), "values": [float(v) for v in array.flatten()]}
            for name, array in TENSORS.items()
        ],
    }
    (HERE / "checkpoint.json").write_text(json.dumps(golden, ensure_ascii=False) + "\n")

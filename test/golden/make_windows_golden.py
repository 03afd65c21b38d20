"""Makes windows.json: what Keras' timeseries_dataset_from_array cuts from series, which the tests of rnn.windows hold
ours against.

    out/golden/bin/python test/golden/make_windows_golden.py

Set up as make_golden.py says. Keras knows no horizon and no gap: it pairs the window that begins at step i with
`targets[i]`. So `targets[i]` are here the steps from i + lookback + gap on, one target for each place where a window
with its target fits; Keras counts the windows itself.
"""

import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import tensorflow as tf

random = np.random.default_rng(76)
series = np.round(random.normal(0, 5, (23, 3)), 2).astype(np.float32)
cases = []
for lookback, horizon, stride, gap, columns, target in [
    (5, 1, 1, 0, 1, 0),
    (5, 3, 1, 0, 1, 0),
    (4, 1, 3, 0, 1, 0),
    (4, 2, 2, 3, 1, 0),
    (6, 2, 5, 1, 3, 1),
    (3, 2, 1, 0, 3, [2, 0]),
    (10, 1, 1, 0, 2, [0, 1]),
    (1, 1, 7, 2, 3, 2),
    (20, 3, 1, 0, 1, 0),
    (20, 2, 4, 1, 2, 1),
]:
    data = series[:, :columns]
    begins = range(lookback + gap, len(data) - horizon + 1)
    targets = np.stack([data[i : i + horizon][:, target] for i in begins])
    batches = list(
        keras.utils.timeseries_dataset_from_array(
            data, targets, sequence_length=lookback, sequence_stride=stride, batch_size=4
        )
    )
    x, y = (np.concatenate([batch[part].numpy() for batch in batches]) for part in (0, 1))
    cases.append(
        {
            "options": {"lookback": lookback, "horizon": horizon, "stride": stride, "gap": gap, "target": target},
            "columns": columns,
            "windows": len(x),
            "batches": [len(batch[0]) for batch in batches],
            "x": [round(float(v), 2) for v in x.ravel()],
            "y": [round(float(v), 2) for v in y.ravel()],
            "yShape": list(y.shape),
        }
    )

golden = {
    "versions": {"keras": keras.__version__, "tensorflow": tf.__version__, "numpy": np.__version__},
    "series": [[round(float(v), 2) for v in row] for row in series],
    "cases": cases,
}
Path(__file__).with_name("windows.json").write_text(json.dumps(golden, separators=(",", ":"), allow_nan=False) + "\n")

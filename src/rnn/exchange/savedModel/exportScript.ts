/** What Python ends with when packages are missing; it then prints which. */
export const LACKING = 3;

/**
 * Writes a `.keras` file as a SavedModel. Its arguments: the file, the folder to write, and the folder that goes when the
 * process that started this one is gone.
 */
export const EXPORT_SCRIPT = `
import importlib.util
import os
import shutil
import signal
import sys
import threading

archive, folder, temporary = sys.argv[1:]
# Ctrl-C in a terminal reaches this process too; the one that started it is to decide
signal.signal(signal.SIGINT, signal.SIG_IGN)


def end_with_parent():
    while os.read(0, 1):
        pass
    shutil.rmtree(temporary, ignore_errors=True)
    os._exit(1)


def lack(names):
    print(*names)
    sys.exit(${LACKING})


threading.Thread(target=end_with_parent, daemon=True).start()
missing = [name for name in ("keras", "tensorflow") if importlib.util.find_spec(name) is None]
if missing:
    lack(missing)
os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
# with a graphics card at hand, Keras would write operators that other machines do not have
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
import keras

if int(keras.__version__.split(".")[0]) < 3:
    lack(["keras>=3"])
keras.saving.load_model(archive).export(folder)
`;
